import type { BarElement, Chart, ChartConfiguration } from 'chart.js'
import { computeAchse } from '../axes/achse.js'
import { createWertachse } from '../axes/wertachse.js'
import { drawZeilennamen, GROESSTE_HOEHE, layoutZeilen } from '../axes/zeilen.js'
import { drawZiellinie, readZiel } from '../axes/ziellinie.js'
import { colourKategorien, findBetont } from '../colours/betonung.js'
import { drawBalkenmuster } from '../colours/muster.js'
import { reihenfarben } from '../colours/palette.js'
import { type Auftrag, drawOver, formatWert, STILLE, scaleReihen, type Zeichnung } from '../drawing/auftrag.js'
import { createQuadrate, layoutKopf } from '../labels/kopf.js'
import { drawStrich, drawText } from '../labels/textsatz.js'

/** Bars below each other for long names; the picture grows with their number. */
export function buildBalken(auftrag: Auftrag): Zeichnung {
  const { diagramm, stil, satz, breite } = auftrag
  const reihen = scaleReihen(auftrag)
  const mehrere = reihen.length > 1
  const farben = mehrere ? reihenfarben(stil, reihen.length) : []
  const kopf = layoutKopf(
    auftrag,
    mehrere ? diagramm.reihen.map(({ name }) => name) : [],
    createQuadrate(auftrag, farben),
  )
  const ziel = readZiel(auftrag)
  const zeilen = layoutZeilen(auftrag, GROESSTE_HOEHE - kopf.hoehe - 30 - (ziel ? satz.zeile : 0), {
    gern: mehrere ? reihen.length * (satz.zeile - 1) + 12 : 0,
    mindestens: mehrere ? reihen.length * 3 + 4 : 0,
  })

  const beschriftet = !mehrere || (zeilen.hoehe - 8) / reihen.length >= satz.zeile - 2
  const werte = [...reihen.flat().map((wert) => wert ?? 0), ...(ziel ? [ziel.wert] : [])]
  const unten = Math.min(0, ...werte)
  const oben = Math.max(0, ...werte)
  const rand = beschriftet ? measureRand(auftrag) : { links: 0, rechts: 6 }
  const wertachse = createWertachse(auftrag, computeAchse(unten, oben, auftrag.format === 'voll' ? 5 : 3))

  const randOben = kopf.hoehe + (kopf.hoehe > 0 ? 6 : 0) + (ziel ? satz.zeile + 4 : 0)
  const hoehe = Math.ceil(randOben + zeilen.hoehe * diagramm.kategorien.length + (beschriftet ? 2 : satz.zeile + 8))
  const config: ChartConfiguration<'bar', (number | null)[], string> = {
    type: 'bar',
    data: {
      labels: diagramm.kategorien,
      datasets: reihen.map((daten, i) => ({
        data: daten,
        backgroundColor: mehrere ? (farben[i] ?? '') : colourKategorien(auftrag),
        maxBarThickness: 18,
        categoryPercentage: mehrere ? Math.max(0.7, (zeilen.hoehe - 8) / zeilen.hoehe) : 0.68,
        barPercentage: mehrere ? 0.88 : 1,
      })),
    },
    options: {
      ...STILLE,
      indexAxis: 'y',
      layout: {
        ...STILLE.layout,
        padding: { top: randOben, bottom: 2, left: zeilen.breite + rand.links, right: rand.rechts },
      },
      scales: {
        x: beschriftet ? { display: false, min: unten, max: oben > unten ? oben : unten + 1 } : wertachse.scale,
        y: { display: false, offset: true },
      },
    },
    plugins: drawOver((chart: Chart) => {
      const { ctx, chartArea, scales } = chart
      kopf.draw(ctx)
      drawBalkenmuster(chart, stil)
      drawZeilennamen(auftrag, ctx, zeilen.namen, (i) => scales.y?.getPixelForValue(i) ?? 0)
      const grund = scales.x?.getPixelForValue(0) ?? 0
      drawStrich(ctx, [grund, chartArea.top, grund, chartArea.bottom], stil.farben.grau)
      if (ziel) {
        const x = scales.x?.getPixelForValue(ziel.wert) ?? grund
        const halbe = satz.messe(ziel.text) / 2
        drawZiellinie(auftrag, ctx, [x, chartArea.top - 3, x, chartArea.bottom])
        drawText(
          ctx,
          satz,
          [ziel.text],
          Math.min(Math.max(x, halbe), breite - halbe),
          chartArea.top - 4 - satz.zeile / 2,
          {
            farbe: stil.farben.text,
            ausrichtung: 'center',
          },
        )
      }
      if (beschriftet) drawBalkenwerte(auftrag, chart)
    }),
  }
  return { config: config as ChartConfiguration, hoehe }
}

/** The room the values need beside the longest bars on either side of zero. */
function measureRand(auftrag: Auftrag): { links: number; rechts: number } {
  const { diagramm, satz } = auftrag
  const werte = diagramm.reihen.flatMap((reihe) => reihe.werte)
  const measure = (auswahl: (number | null)[]) =>
    auswahl.length === 0 ? 0 : Math.max(...auswahl.map((wert) => satz.messeHalbfett(formatWert(auftrag, wert)))) + 6
  return {
    links: measure(werte.filter((wert) => wert !== null && wert < 0)),
    rechts: measure(werte.filter((wert) => wert === null || wert >= 0)),
  }
}

function drawBalkenwerte(auftrag: Auftrag, chart: Chart): void {
  const { diagramm, satz, stil } = auftrag
  const betont = findBetont(diagramm)
  const grund = chart.scales.x?.getPixelForValue(0) ?? 0
  for (const [r, { werte }] of diagramm.reihen.entries()) {
    for (const [i, wert] of werte.entries()) {
      const balken = chart.getDatasetMeta(r).data[i] as BarElement
      const negativ = wert !== null && wert < 0
      drawText(
        chart.ctx,
        satz,
        [formatWert(auftrag, wert)],
        (wert === null ? grund : balken.x) + (negativ ? -5 : 5),
        balken.y,
        {
          farbe: wert === null ? stil.farben.grau : stil.farben.text,
          halbfett: i === betont,
          ausrichtung: negativ ? 'right' : 'left',
          grund: diagramm.zielwert === undefined ? undefined : stil.farben.papier,
        },
      )
    }
  }
}
