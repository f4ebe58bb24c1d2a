import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { computeAxis, computeBounds } from '../axes/achse.js'
import { drawRowNames, GREATEST_HEIGHT, layoutRows } from '../axes/zeilen.js'
import { seriesColours } from '../colours/palette.js'
import { drawDot, OUTLINE } from '../colours/punkte.js'
import { type ChartJob, drawOver, formatValue, type PreparedChart, SILENT, scaleReihen } from '../drawing/auftrag.js'
import { type LegendSign, layoutHead } from '../labels/kopf.js'
import { drawStroke, drawText } from '../labels/textsatz.js'

const SHAPES = ['circle', 'rect', 'triangle'] as const
/** The last time is filled, those before it are open and larger: dots of the same value lie inside of each other, and each is seen. */
const RADIUS = 3.6
const GROWTH = 1.2
/** How far a value stands off from the middle of its dot. */
const GAP = 10

/**
 * Dots on one line a category, joined from the lowest to the highest; values stand outside of both, clear of the line. Their place
 * tells, so no zero is needed.
 */
export function buildDots(job: ChartJob): PreparedChart {
  const { diagramm, style, typesetting } = job
  const reihen = scaleReihen(job)
  const colours = seriesColours(style, reihen.length)
  const head = layoutHead(
    job,
    diagramm.reihen.map(({ name }) => name),
    createDots(colours, style.farben.papier),
  )
  const rows = layoutRows(job, GREATEST_HEIGHT - head.height, {
    preferred: typesetting.line + 10,
    least: typesetting.line,
  })
  const axis = computeAxis(...computeBounds(reihen))
  const margin =
    Math.max(
      ...diagramm.reihen.flatMap(({ werte }) => werte.map((value) => typesetting.measure(formatValue(job, value)))),
    ) +
    GAP +
    2
  const top = head.height + 8
  const count = diagramm.kategorien.length
  const last = reihen.length - 1
  const config: ChartConfiguration<'scatter', Point[]> = {
    type: 'scatter',
    data: {
      datasets: reihen.map((values, r) => ({
        data: values.flatMap((value, i) => (value === null ? [] : [{ x: value, y: i }])),
        // Later times lie above earlier ones.
        order: -r,
        backgroundColor: r === last ? (colours[r] ?? '') : style.farben.papier,
        borderColor: colours[r] ?? '',
        pointBorderWidth: r === last ? 0 : OUTLINE,
        pointStyle: SHAPES[r % SHAPES.length] ?? 'circle',
        pointRadius: RADIUS + (last - r) * GROWTH,
      })),
    },
    options: {
      ...SILENT,
      layout: { ...SILENT.layout, padding: { top: top, bottom: 2, left: rows.width + margin, right: margin } },
      scales: {
        x: { type: 'linear', display: false, min: axis.from, max: axis.to },
        y: { type: 'linear', display: false, min: -0.5, max: count - 0.5, reverse: true },
      },
    },
    plugins: [
      {
        id: 'linien',
        beforeDatasetsDraw: (chart: Chart) => {
          for (let i = 0; i < count; i++) drawPolyline(job, chart, listEnds(job, chart, reihen, i), i)
        },
      },
      ...drawOver((chart: Chart) => {
        const { ctx, scales } = chart
        head.draw(ctx)
        drawRowNames(job, ctx, rows.names, (i) => scales.y?.getPixelForValue(i) ?? 0)
        for (let i = 0; i < count; i++)
          for (const { text, x, after } of listEnds(job, chart, reihen, i))
            drawText(
              ctx,
              typesetting,
              [text],
              x + (after === 'right' ? -GAP : GAP),
              scales.y?.getPixelForValue(i) ?? 0,
              {
                colour: style.farben.text,
                alignment: after,
              },
            )
      }),
    ],
  }
  return { config: config as ChartConfiguration, height: Math.ceil(top + rows.height * count + 2) }
}

function createDots(colours: readonly string[], paper: string): LegendSign {
  return {
    width: 9,
    draw: (ctx, reihe, x, middle) =>
      drawDot(
        ctx,
        SHAPES[reihe % SHAPES.length] ?? 'circle',
        x + 4.5,
        middle,
        colours[reihe] ?? '',
        reihe === colours.length - 1 ? undefined : paper,
      ),
  }
}

/** A value beside an outer dot, and where that dot stands. */
interface DotValue {
  text: string
  x: number
  after: 'left' | 'right'
}

/** The values at the outer dots, the same ones too: a figure for each. What lies between is told by its dot. */
function listEnds(
  job: ChartJob,
  { scales }: Chart,
  reihen: readonly (readonly (number | null)[])[],
  i: number,
): DotValue[] {
  const values = reihen.flatMap((reihe) => reihe[i] ?? []).sort((a, b) => a - b)
  const ends = values.length > 1 ? [values[0], values.at(-1)] : [values[0]]
  return ends.flatMap((value, index): DotValue[] => {
    if (value === undefined) return []
    const text = formatValue(job, value * job.massstab.teiler)
    const after = index === 0 && ends.length > 1 ? 'right' : 'left'
    return [{ text, x: scales.x?.getPixelForValue(value) ?? 0, after }]
  })
}

/** The line of a category: between the dots strong, and thin up to the values, through which it does not go. */
function drawPolyline(
  { style, typesetting }: ChartJob,
  { ctx, chartArea, scales }: Chart,
  ends: readonly DotValue[],
  i: number,
): void {
  const y = scales.y?.getPixelForValue(i) ?? 0
  const room = ({ text }: DotValue) => 2 * GAP + typesetting.measure(text)
  // A short piece before a figure would be read as its minus.
  const fine = (from: number, to: number) => {
    if (to - from > 2 * GAP) drawStroke(ctx, [from, y, to, y], style.farben.linie, 0.5)
  }
  const [first] = ends
  const last = ends.at(-1)
  if (!first || !last) {
    fine(chartArea.left, chartArea.right)
    return
  }
  fine(chartArea.left, first.after === 'right' ? first.x - room(first) : first.x)
  fine(last.x + room(last), chartArea.right)
  if (first.x < last.x) drawStroke(ctx, [first.x, y, last.x, y], style.farben.grau, 1.5)
}
