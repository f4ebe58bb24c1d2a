import type { Chart, ChartConfiguration } from 'chart.js'
import { drawBalkenmuster } from '../colours/muster.js'
import { reihenfarben } from '../colours/palette.js'
import { type Auftrag, drawOver, formatAnteil, STILLE, type Zeichnung } from '../drawing/auftrag.js'
import { createQuadrate, layoutKopf } from '../labels/kopf.js'

const BALKEN = 26

/** One bar of a hundred percent; above it each part with its name and value, in the order of the bar. */
export function buildAnteil(auftrag: Auftrag): Zeichnung {
  const { diagramm, stil } = auftrag
  const werte = (diagramm.reihen[0]?.werte ?? []).map((wert) => wert ?? 0)
  const farben = reihenfarben(stil, werte.length)
  const namen = diagramm.kategorien.map(
    (name, i) => `${name}\u2002${formatAnteil(auftrag, diagramm.reihen[0]?.werte[i] ?? null)}`,
  )
  const kopf = layoutKopf(auftrag, namen, createQuadrate(auftrag, farben))
  const oben = kopf.hoehe + 7
  const config: ChartConfiguration<'bar', number[], string> = {
    type: 'bar',
    data: {
      labels: [''],
      datasets: werte.map((wert, i) => ({
        data: [wert],
        backgroundColor: farben[i] ?? '',
        borderColor: stil.farben.papier,
        borderWidth: { left: i === 0 ? 0 : 1.5, right: 0, top: 0, bottom: 0 },
        borderSkipped: false,
        barThickness: BALKEN,
      })),
    },
    options: {
      ...STILLE,
      indexAxis: 'y',
      layout: { ...STILLE.layout, padding: { top: oben, bottom: 2 } },
      scales: {
        x: { display: false, stacked: true, min: 0, max: werte.reduce((summe, wert) => summe + wert, 0) },
        y: { display: false, stacked: true },
      },
    },
    plugins: drawOver((chart: Chart) => {
      kopf.draw(chart.ctx)
      drawBalkenmuster(chart, stil)
    }),
  }
  return { config: config as ChartConfiguration, hoehe: Math.ceil(oben + BALKEN + 2) }
}
