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

/** What a label needs that divides between words: its longest word or its figure. */
function wordsWidth(name: string, figure: string, measure: (text: string) => number, scale: number): number {
  return Math.ceil(Math.max(...name.split(' ').map(measure), measure(figure) * scale))
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
  const end = values.length - 1
  const widthOf = (i: number) => ((values[i] ?? 0) / total) * width
  // The last part may be narrower than its words: these end where the bar does.
  const least = wordsWidth(diagramm.kategorien[end] ?? '', figures[end] ?? '', measureOf(end), scaleOf(end))
  const atEnd = end > 0 && least > widthOf(end) - OFF
  const reach = atEnd ? width - least - OFF - GAP : width
  let x = 0
  const labels = diagramm.kategorien.map((name, i) => {
    const start = x
    x += widthOf(i)
    const last = atEnd && i === end
    const left = last ? width - OFF - least : start + (i > 0 ? OFF : 0)
    const next = i === end - 1 && atEnd ? reach : Math.min(x, reach) - (i < end ? GAP : 0)
    const room = last ? least : next - left
    const lines = wrapText(name, Math.max(0, room), 3, measureOf(i))
    return { name, left, lines, room, figure: figures[i] ?? '', last }
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
      for (const [i, { left, lines, figure, last }] of labels.entries()) {
        const bold = i === stressed
        const colour = bold ? figureColour(style) : style.farben.text
        // A line leads from where a part begins to its name, or from where the bar ends.
        const line = last ? width - 0.5 : left - OFF
        if (i > 0)
          drawStroke(
            ctx,
            [line, tall - typesetting.size * 1.2, line, tall + most * typesetting.line + 6],
            style.farben.linie,
          )
        // All shares stand on one line.
        const middle = tall - 2 - typesetting.size * (0.36 * scaleOf(i) + 0.1)
        const x = last ? width - OFF : left
        const alignment = last ? 'right' : 'left'
        drawText(ctx, typesetting, [figure], x, middle, { colour, bold, scale: scaleOf(i), alignment })
        drawText(ctx, typesetting, lines, x, tall + (lines.length * typesetting.line) / 2, {
          colour: style.farben.text,
          bold,
          alignment,
        })
      }
    },
  }
}
