import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { emphasisColours, seriesColours } from '../colours/palette.js'
import { type ChartJob, drawOver, formatShare, type PreparedChart, SILENT } from '../drawing/auftrag.js'
import { drawText } from '../labels/textsatz.js'
import { wrapText } from '../labels/umbruch.js'

const ROWS = 5
const COLUMNS = 20
const FIELD = 11
const JOINT = 2.5
const GAP = 14
const BESIDE = 110

/** A hundred squares in the colours of the parts, beside them each part's name and value; on half the measure below them. */
export function buildWaffle(job: ChartJob): PreparedChart {
  const { diagramm, style, typesetting, width } = job
  const values = diagramm.reihen[0]?.werte ?? []
  const colours = colourParts(job)
  const fields = shareFields(values.map((value) => value ?? 0))
  const beside = width - COLUMNS * (FIELD + JOINT) - GAP >= BESIDE
  // What has nothing beside it is as wide as the picture.
  const step = beside ? FIELD + JOINT : width / COLUMNS
  const waffle = COLUMNS * step
  const room = beside ? width - waffle - GAP : width
  const texts = diagramm.kategorien.map((name, i) =>
    wrapText(`${formatShare(job, values[i] ?? null)} ${name}`, room - 15, 3, typesetting.measureBold),
  )
  const lines = texts.reduce((total, text) => total + text.length, 0)
  const text = lines * typesetting.line + (texts.length - 1) * 4
  const tall = ROWS * step
  const height = Math.ceil(beside ? Math.max(tall, text) : tall + 8 + text)
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
      let y = beside ? 0 : tall + 8
      for (const [i, text] of texts.entries()) {
        ctx.fillStyle = colours[i] ?? ''
        ctx.fillRect(x, y + typesetting.line / 2 - 4.5, 9, 9)
        drawText(ctx, typesetting, text, x + 15, y + (text.length * typesetting.line) / 2, {
          colour: style.farben.text,
          bold: i === 0,
        })
        y += text.length * typesetting.line + 4
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
