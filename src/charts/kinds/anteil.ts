import type { Chart, ChartConfiguration } from 'chart.js'
import { colourParts, findPart } from '../colours/betonung.js'
import { figureColour, seriesColours } from '../colours/palette.js'
import { type ChartJob, drawOver, formatShare, type PreparedChart, SILENT } from '../drawing/auftrag.js'
import { type ChartHead, createSquares, layoutHead } from '../labels/kopf.js'
import { drawStroke, drawText } from '../labels/textsatz.js'
import { isShortened, wrapText } from '../labels/umbruch.js'

const BAR = 26

/** How much larger than its name the share is that the chart speaks of. */
const FIGURE = 2

/** How far the name of a part stands off from the line before the next, and from the one before it. */
const GAP = 8
const OFF = 6

/** One bar of a hundred percent; above it each part with its name and value: where it begins, or in a legend where these are too long. */
export function buildShareBar(job: ChartJob): PreparedChart {
  const { diagramm, style } = job
  const values = (diagramm.reihen[0]?.werte ?? []).map((value) => value ?? 0)
  const figures = diagramm.kategorien.map((_, i) => formatShare(job, diagramm.reihen[0]?.werte[i] ?? null))
  const names = diagramm.kategorien.map((name, i) => `${name}\u2002${figures[i]}`)
  const above = layoutAbove(job, figures, values)
  // A legend is matched to the parts by colour alone, so there each needs its own.
  const colours = above ? colourParts(diagramm, style) : seriesColours(style, values.length)
  const head = above ?? layoutHead(job, names, createSquares(job, colours, 'plain'))
  const top = head.height + 6
  const config: ChartConfiguration<'bar', number[], string> = {
    type: 'bar',
    data: {
      labels: [''],
      datasets: values.map((value, i) => ({
        data: [value],
        backgroundColor: colours[i] ?? '',
        borderColor: style.farben.papier,
        borderWidth: { left: i === 0 ? 0 : 1.5, right: 0, top: 0, bottom: 0 },
        borderSkipped: false,
        barThickness: BAR,
      })),
    },
    options: {
      ...SILENT,
      indexAxis: 'y',
      layout: { ...SILENT.layout, padding: { top: top, bottom: 2 } },
      scales: {
        x: { display: false, stacked: true, min: 0, max: values.reduce((total, value) => total + value, 0) },
        y: { display: false, stacked: true },
      },
    },
    plugins: drawOver(({ ctx }: Chart) => head.draw(ctx)),
  }
  return { config: config as ChartConfiguration, height: Math.ceil(top + BAR + 2) }
}

/** Each part above where it begins: its share, large where the chart speaks of it, and its name; undefined where one is wider than its part allows. */
function layoutAbove(
  { diagramm, typesetting, style, width }: ChartJob,
  figures: string[],
  values: number[],
): ChartHead | undefined {
  const total = values.reduce((sum, value) => sum + value, 0)
  const stressed = findPart(diagramm)
  const measureOf = (i: number) => (i === stressed ? typesetting.measureBold : typesetting.measure)
  const scaleOf = (i: number) => (i === stressed ? FIGURE : 1)
  let x = 0
  const labels = diagramm.kategorien.map((name, i) => {
    const start = x
    const left = start + (i > 0 ? OFF : 0)
    const part = ((values[i] ?? 0) / total) * width
    x += part
    const room = start + part - left - (i < values.length - 1 ? GAP : 0)
    return { name, left, lines: wrapText(name, Math.max(0, room), 3, measureOf(i)), room, figure: figures[i] ?? '' }
  })
  const fits = ({ name, lines, room, figure }: (typeof labels)[number], i: number) =>
    !isShortened(lines, name) &&
    lines.every((line) => measureOf(i)(line) <= room && !line.endsWith('-')) &&
    measureOf(i)(figure) * scaleOf(i) <= room
  if (!labels.every(fits)) return undefined
  const most = Math.max(...labels.map(({ lines }) => lines.length))
  const tall = typesetting.size * (stressed < 0 ? 1.2 : FIGURE) + 2
  return {
    height: tall + most * typesetting.line,
    draw(ctx) {
      for (const [i, { left, lines, figure }] of labels.entries()) {
        const bold = i === stressed
        const colour = bold ? figureColour(style) : style.farben.text
        // A line leads from where a part begins to its name.
        if (i > 0)
          drawStroke(
            ctx,
            [left - OFF, tall - typesetting.size * 1.2, left - OFF, tall + most * typesetting.line + 6],
            style.farben.linie,
          )
        // All shares stand on one line.
        const middle = tall - 2 - typesetting.size * (0.36 * scaleOf(i) + 0.1)
        drawText(ctx, typesetting, [figure], left, middle, { colour, bold, scale: scaleOf(i) })
        drawText(ctx, typesetting, lines, left, tall + (lines.length * typesetting.line) / 2, {
          colour: style.farben.text,
          bold,
        })
      }
    },
  }
}
