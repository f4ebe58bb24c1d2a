import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { emphasisColours, seriesColours } from '../colours/palette.js'
import { type ChartJob, drawOver, formatShare, type PreparedChart, SILENT } from '../drawing/auftrag.js'
import { drawText } from '../labels/textsatz.js'
import { wrapText } from '../labels/umbruch.js'

const ROWS = 5
const COLUMNS = 20
/** The least and the greatest square with its joint. */
const STEP = { least: 13.5, greatest: 15.2 }
const JOINT = 2.5
const GAP = 16
/** How far texts stand below the squares. */
const BELOW = 12
const BESIDE = 156
/** How much larger than its name the share is that the chart speaks of. */
const FIGURE = 2.4
/** Between the texts of two parts. */
const BETWEEN = 5
/** The sign of a colour, and how far its text stands off. */
const SIGN = { side: 9, off: 15 }

/** A hundred squares in the colours of the parts, beside them each part's name and value; on half the measure below them. */
export function buildWaffle(job: ChartJob): PreparedChart {
  const { diagramm, style, typesetting, width } = job
  const values = diagramm.reihen[0]?.werte ?? []
  const colours = colourParts(job)
  const fields = shareFields(values.map((value) => value ?? 0))
  const shares = values.map((value) => formatShare(job, value))
  // With two parts the first is what the chart speaks of: its share is large and, in its colour, needs no sign.
  const hero = diagramm.kategorien.length === 2
  const isLarge = (i: number) => hero && i === 0
  const indentOf = (i: number) => (isLarge(i) ? 0 : SIGN.off)
  const longest = diagramm.kategorien.map(
    (name, i) =>
      indentOf(i) +
      Math.max(
        ...name.split(' ').map(typesetting.measureBold),
        isLarge(i) ? typesetting.measureBold(shares[i] ?? '') * FIGURE : 0,
      ),
  )
  const least = Math.ceil(Math.max(BESIDE, ...longest))
  const beside = width - COLUMNS * STEP.least - GAP >= least
  // What has nothing beside it is as wide as the picture.
  const step = beside ? Math.min(STEP.greatest, (width - GAP - least) / COLUMNS) : width / COLUMNS
  const waffle = COLUMNS * step
  const room = beside ? width - waffle - GAP : width
  // Where it has no room beside the squares, a long one is set below them, as large as the picture allows.
  const scale = Math.min(FIGURE, room / typesetting.measureBold(shares[0] ?? ''))
  const blocks = diagramm.kategorien.map((name, i) => {
    const large = isLarge(i)
    const indent = indentOf(i)
    const text = large ? name : `${shares[i]} ${name}`
    const lines = wrapText(text, room - indent, 3, typesetting.measureBold)
    const figure = large ? typesetting.size * scale : 0
    return { large, indent, lines, figure, height: figure + lines.length * typesetting.line }
  })
  const text = blocks.reduce((total, block) => total + block.height, 0) + (blocks.length - 1) * BETWEEN
  const tall = ROWS * step
  const height = Math.ceil(beside ? Math.max(tall, text) : tall + BELOW + text)
  let field = 0
  const config: ChartConfiguration<'scatter', Point[]> = {
    type: 'scatter',
    data: {
      datasets: fields.map((count, i) => ({
        data: Array.from({ length: count }, () => {
          const index = field++
          return { x: Math.floor(index / ROWS), y: index % ROWS }
        }),
        backgroundColor: colours[i] ?? '',
        pointBorderWidth: 0,
        pointStyle: 'rect' as const,
        // chart.js draws a square whose diagonal is twice the radius.
        pointRadius: (step - JOINT) / Math.SQRT2,
      })),
    },
    options: {
      ...SILENT,
      layout: { ...SILENT.layout, padding: { right: width - waffle, bottom: height - tall } },
      scales: {
        x: { type: 'linear', display: false, min: -0.5, max: COLUMNS - 0.5 },
        y: { type: 'linear', display: false, min: -0.5, max: ROWS - 0.5, reverse: true },
      },
    },
    plugins: drawOver(({ ctx }: Chart) => {
      const x = beside ? waffle + GAP : 0
      let y = beside ? 0 : tall + BELOW
      for (const [i, { large, indent, lines, figure, height }] of blocks.entries()) {
        const colour = colours[i] ?? ''
        if (large)
          // Capitals and figures take seven tenths of the size: their heads are level with the squares.
          drawText(ctx, typesetting, [shares[i] ?? ''], x, y + figure * 0.4, { colour, bold: true, scale })
        else {
          ctx.fillStyle = colour
          ctx.fillRect(x, y + (typesetting.line - SIGN.side) / 2, SIGN.side, SIGN.side)
        }
        const middle = y + figure + (lines.length * typesetting.line) / 2
        drawText(ctx, typesetting, lines, x + indent, middle, { colour: style.farben.text, bold: i === 0 })
        y += height + BETWEEN
      }
    }),
  }
  return { config: config as ChartConfiguration, height }
}

/** The first part is what is spoken of; with two parts the other steps back. */
function colourParts({ diagramm, style }: ChartJob): string[] {
  if (diagramm.kategorien.length > 2) return seriesColours(style, diagramm.kategorien.length)
  const { betont, remaining } = emphasisColours(style)
  return [betont, remaining]
}

/** A hundred fields by largest remainders. */
export function shareFields(values: readonly number[]): number[] {
  const total = values.reduce((soFar, value) => soFar + value, 0)
  const exact = values.map((value) => (value / total) * ROWS * COLUMNS)
  const fields = exact.map(Math.floor)
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  const remaining = ROWS * COLUMNS - fields.reduce((soFar, value) => soFar + value, 0)
  for (const { i } of order.slice(0, remaining)) fields[i] = (fields[i] ?? 0) + 1
  return fields
}
