import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { computeAchse, computeGrenzen } from '../axes/achse.js'
import { drawZeilennamen, GROESSTE_HOEHE, layoutZeilen } from '../axes/zeilen.js'
import { reihenfarben } from '../colours/palette.js'
import { drawPunkt } from '../colours/punkte.js'
import { type Auftrag, drawOver, formatWert, STILLE, scaleReihen, type Zeichnung } from '../drawing/auftrag.js'
import { type Legendenzeichen, layoutKopf } from '../labels/kopf.js'
import { drawStrich, drawText } from '../labels/textsatz.js'

const FORMEN = ['circle', 'rect', 'triangle'] as const
const RADIUS = 4

/** Dots on one line a category, joined from the lowest to the highest; values stand outside of both. Their place tells, so no zero is needed. */
export function buildPunkte(auftrag: Auftrag): Zeichnung {
  const { diagramm, stil, satz } = auftrag
  const reihen = scaleReihen(auftrag)
  const farben = reihenfarben(stil, reihen.length)
  const kopf = layoutKopf(
    auftrag,
    diagramm.reihen.map(({ name }) => name),
    createPunkte(farben),
  )
  const zeilen = layoutZeilen(auftrag, GROESSTE_HOEHE - kopf.hoehe, { gern: satz.zeile + 10, mindestens: satz.zeile })
  const achse = computeAchse(...computeGrenzen(reihen))
  const rand =
    Math.max(...diagramm.reihen.flatMap(({ werte }) => werte.map((wert) => satz.messe(formatWert(auftrag, wert))))) + 10
  const oben = kopf.hoehe + 8
  const anzahl = diagramm.kategorien.length
  const config: ChartConfiguration<'scatter', Point[]> = {
    type: 'scatter',
    data: {
      datasets: reihen.map((werte, r) => ({
        data: werte.flatMap((wert, i) => (wert === null ? [] : [{ x: wert, y: i }])),
        backgroundColor: farben[r] ?? '',
        pointBorderWidth: 0,
        pointStyle: FORMEN[r % FORMEN.length] ?? 'circle',
        pointRadius: r === 0 ? RADIUS : RADIUS + 0.8,
      })),
    },
    options: {
      ...STILLE,
      layout: { ...STILLE.layout, padding: { top: oben, bottom: 2, left: zeilen.breite + rand, right: rand } },
      scales: {
        x: { type: 'linear', display: false, min: achse.von, max: achse.bis },
        y: { type: 'linear', display: false, min: -0.5, max: anzahl - 0.5, reverse: true },
      },
    },
    plugins: [
      {
        id: 'linien',
        beforeDatasetsDraw: ({ ctx, chartArea, scales }: Chart) => {
          for (let i = 0; i < anzahl; i++) {
            const y = scales.y?.getPixelForValue(i) ?? 0
            drawStrich(ctx, [chartArea.left, y, chartArea.right, y], stil.farben.linie, 0.5)
            const [von, bis] = spanOf(reihen, i)
            if (von !== undefined && bis !== undefined && scales.x)
              drawStrich(
                ctx,
                [scales.x.getPixelForValue(von), y, scales.x.getPixelForValue(bis), y],
                stil.farben.grau,
                1.5,
              )
          }
        },
      },
      ...drawOver((chart: Chart) => {
        const { ctx, scales } = chart
        kopf.draw(ctx)
        drawZeilennamen(auftrag, ctx, zeilen.namen, (i) => scales.y?.getPixelForValue(i) ?? 0)
        for (let i = 0; i < anzahl; i++) drawEnden(auftrag, chart, reihen, i)
      }),
    ],
  }
  return { config: config as ChartConfiguration, hoehe: Math.ceil(oben + zeilen.hoehe * anzahl + 2) }
}

function createPunkte(farben: readonly string[]): Legendenzeichen {
  return {
    breite: 9,
    draw: (ctx, reihe, x, mitte) =>
      drawPunkt(ctx, FORMEN[reihe % FORMEN.length] ?? 'circle', x + 4.5, mitte, farben[reihe] ?? ''),
  }
}

function spanOf(reihen: (number | null)[][], i: number): [von: number | undefined, bis: number | undefined] {
  const werte = reihen.flatMap((reihe) => reihe[i] ?? [])
  return werte.length === 0 ? [undefined, undefined] : [Math.min(...werte), Math.max(...werte)]
}

/** The values at the outer dots; what lies between is told by its dot. */
function drawEnden(auftrag: Auftrag, { ctx, scales }: Chart, reihen: (number | null)[][], i: number): void {
  const { satz, stil, massstab } = auftrag
  const [von, bis] = spanOf(reihen, i)
  const y = scales.y?.getPixelForValue(i) ?? 0
  const write = (wert: number, nach: 'left' | 'right') =>
    drawText(
      ctx,
      satz,
      [formatWert(auftrag, wert * massstab.teiler)],
      (scales.x?.getPixelForValue(wert) ?? 0) + (nach === 'right' ? -8 : 8),
      y,
      { farbe: stil.farben.text, ausrichtung: nach },
    )
  if (von === undefined || bis === undefined) return
  if (von !== bis) write(von, 'right')
  write(bis, 'left')
}
