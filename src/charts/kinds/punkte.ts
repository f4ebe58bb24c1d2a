import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { computeAchse, computeGrenzen } from '../axes/achse.js'
import { drawZeilennamen, GROESSTE_HOEHE, layoutZeilen } from '../axes/zeilen.js'
import { reihenfarben } from '../colours/palette.js'
import { drawPunkt, UMRISS } from '../colours/punkte.js'
import { type Auftrag, drawOver, formatWert, STILLE, scaleReihen, type Zeichnung } from '../drawing/auftrag.js'
import { type Legendenzeichen, layoutKopf } from '../labels/kopf.js'
import { drawStrich, drawText } from '../labels/textsatz.js'

const FORMEN = ['circle', 'rect', 'triangle'] as const
/** The last time is filled, those before it are open and larger: dots of the same value lie inside of each other, and each is seen. */
const RADIUS = 3.6
const ZUWACHS = 1.2
/** How far a value stands off from the middle of its dot. */
const ABSTAND = 10

/**
 * Dots on one line a category, joined from the lowest to the highest; values stand outside of both, clear of the line. Their place
 * tells, so no zero is needed.
 */
export function buildPunkte(auftrag: Auftrag): Zeichnung {
  const { diagramm, stil, satz } = auftrag
  const reihen = scaleReihen(auftrag)
  const farben = reihenfarben(stil, reihen.length)
  const kopf = layoutKopf(
    auftrag,
    diagramm.reihen.map(({ name }) => name),
    createPunkte(farben, stil.farben.papier),
  )
  const zeilen = layoutZeilen(auftrag, GROESSTE_HOEHE - kopf.hoehe, { gern: satz.zeile + 10, mindestens: satz.zeile })
  const achse = computeAchse(...computeGrenzen(reihen))
  const rand =
    Math.max(...diagramm.reihen.flatMap(({ werte }) => werte.map((wert) => satz.messe(formatWert(auftrag, wert))))) +
    ABSTAND +
    2
  const oben = kopf.hoehe + 8
  const anzahl = diagramm.kategorien.length
  const letzte = reihen.length - 1
  const config: ChartConfiguration<'scatter', Point[]> = {
    type: 'scatter',
    data: {
      datasets: reihen.map((werte, r) => ({
        data: werte.flatMap((wert, i) => (wert === null ? [] : [{ x: wert, y: i }])),
        // Later times lie above earlier ones.
        order: -r,
        backgroundColor: r === letzte ? (farben[r] ?? '') : stil.farben.papier,
        borderColor: farben[r] ?? '',
        pointBorderWidth: r === letzte ? 0 : UMRISS,
        pointStyle: FORMEN[r % FORMEN.length] ?? 'circle',
        pointRadius: RADIUS + (letzte - r) * ZUWACHS,
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
        beforeDatasetsDraw: (chart: Chart) => {
          for (let i = 0; i < anzahl; i++) drawLinie(auftrag, chart, listEnden(auftrag, chart, reihen, i), i)
        },
      },
      ...drawOver((chart: Chart) => {
        const { ctx, scales } = chart
        kopf.draw(ctx)
        drawZeilennamen(auftrag, ctx, zeilen.namen, (i) => scales.y?.getPixelForValue(i) ?? 0)
        for (let i = 0; i < anzahl; i++)
          for (const { text, x, nach } of listEnden(auftrag, chart, reihen, i))
            drawText(
              ctx,
              satz,
              [text],
              x + (nach === 'right' ? -ABSTAND : ABSTAND),
              scales.y?.getPixelForValue(i) ?? 0,
              {
                farbe: stil.farben.text,
                ausrichtung: nach,
              },
            )
      }),
    ],
  }
  return { config: config as ChartConfiguration, hoehe: Math.ceil(oben + zeilen.hoehe * anzahl + 2) }
}

function createPunkte(farben: readonly string[], papier: string): Legendenzeichen {
  return {
    breite: 9,
    draw: (ctx, reihe, x, mitte) =>
      drawPunkt(
        ctx,
        FORMEN[reihe % FORMEN.length] ?? 'circle',
        x + 4.5,
        mitte,
        farben[reihe] ?? '',
        reihe === farben.length - 1 ? undefined : papier,
      ),
  }
}

/** A value beside an outer dot, and where that dot stands. */
interface Punktwert {
  text: string
  x: number
  nach: 'left' | 'right'
}

/** The values at the outer dots, the same ones too: a figure for each. What lies between is told by its dot. */
function listEnden(
  auftrag: Auftrag,
  { scales }: Chart,
  reihen: readonly (readonly (number | null)[])[],
  i: number,
): Punktwert[] {
  const werte = reihen.flatMap((reihe) => reihe[i] ?? []).sort((a, b) => a - b)
  const enden = werte.length > 1 ? [werte[0], werte.at(-1)] : [werte[0]]
  return enden.flatMap((wert, stelle): Punktwert[] => {
    if (wert === undefined) return []
    const text = formatWert(auftrag, wert * auftrag.massstab.teiler)
    const nach = stelle === 0 && enden.length > 1 ? 'right' : 'left'
    return [{ text, x: scales.x?.getPixelForValue(wert) ?? 0, nach }]
  })
}

/** The line of a category: between the dots strong, and thin up to the values, through which it does not go. */
function drawLinie(
  { stil, satz }: Auftrag,
  { ctx, chartArea, scales }: Chart,
  enden: readonly Punktwert[],
  i: number,
): void {
  const y = scales.y?.getPixelForValue(i) ?? 0
  const platz = ({ text }: Punktwert) => 2 * ABSTAND + satz.messe(text)
  // A short piece before a figure would be read as its minus.
  const fein = (von: number, bis: number) => {
    if (bis - von > 2 * ABSTAND) drawStrich(ctx, [von, y, bis, y], stil.farben.linie, 0.5)
  }
  const [erstes] = enden
  const letztes = enden.at(-1)
  if (!erstes || !letztes) {
    fein(chartArea.left, chartArea.right)
    return
  }
  fein(chartArea.left, erstes.nach === 'right' ? erstes.x - platz(erstes) : erstes.x)
  fein(letztes.x + platz(letztes), chartArea.right)
  if (erstes.x < letztes.x) drawStrich(ctx, [erstes.x, y, letztes.x, y], stil.farben.grau, 1.5)
}
