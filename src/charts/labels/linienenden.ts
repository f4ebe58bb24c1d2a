import type { ChartArea } from 'chart.js'
import { type ChartJob, formatValue } from '../drawing/auftrag.js'
import { drawLeaders, drawStroke, drawText } from './textsatz.js'
import { wrapText } from './umbruch.js'
import { spreadLabels } from './verteilung.js'

const GAP = 12

/** The label at the end of one line: the value in semibold, under the name where several lines need telling apart. */
export interface LineEnd {
  name: string[]
  text: string
  colour: string
  /** Index of the series; absent for the target. */
  reihe?: number
  /** The last category that has a value, and that value in the unit of the chart. */
  index: number
  value: number
}

interface LineEnds {
  list: LineEnd[]
  width: number
  /** Whether there are too many lines to name them at their ends. */
  withLegend: boolean
}

/** Decides what stands at the ends of the lines, and how much room that takes at the right. */
export function layoutEnds(
  job: ChartJob,
  colours: string[],
  plotHeight: number,
  target?: { text: string; value: number; index: number },
): LineEnds {
  const { diagramm, typesetting, massstab, width, format } = job
  const column = width * (format === 'voll' ? 0.26 : 0.34)
  const list = diagramm.reihen.flatMap(({ name, werte }, r): LineEnd[] => {
    const index = werte.findLastIndex((value) => value !== null)
    const value = werte[index] ?? null
    if (value === null) return []
    const later = index < werte.length - 1 ? ` (${diagramm.kategorien[index]})` : ''
    const text = wrapText(formatValue(job, value) + later, column, 1, typesetting.measureBold)[0] ?? ''
    const lines = diagramm.reihen.length === 1 ? [] : wrapText(name, column, 2, typesetting.measure)
    return [{ name: lines, text, colour: colours[r] ?? '', reihe: r, index, value: value / massstab.teiler }]
  })
  // A line without any value has no end to be named at, so the legend must name it.
  const withLegend =
    list.length < diagramm.reihen.length || list.reduce((total, end) => total + measureEnd(job, end), 0) > plotHeight
  const shown = withLegend ? list.map((end) => ({ ...end, name: [] })) : [...list]
  if (target)
    shown.push({ name: [], text: target.text, colour: job.style.farben.text, index: target.index, value: target.value })
  const texts = shown.map(({ name, text }) => Math.max(typesetting.measureBold(text), ...name.map(typesetting.measure)))
  return { list: shown, width: Math.ceil(Math.max(...texts)) + GAP, withLegend }
}

const measureEnd = ({ typesetting }: ChartJob, { name }: LineEnd) =>
  (name.length + 1) * typesetting.line + (name.length > 0 ? 4 : 0)

/** Writes the labels beside the plot; where one had to move away from its point, a thin line leads back. */
export function drawEnds(
  job: ChartJob,
  ctx: CanvasRenderingContext2D,
  ends: LineEnd[],
  { top, bottom, right }: ChartArea,
  locate: (end: LineEnd) => { x: number; y: number },
): void {
  const { typesetting, style } = job
  const points = ends.map(locate)
  const wishes = ends.map((end, i) => ({ middle: points[i]?.y ?? 0, height: measureEnd(job, end) }))
  const middles = spreadLabels(wishes, top - typesetting.line, bottom + typesetting.line)
  if (!middles) return
  for (const [i, { name, text, colour }] of ends.entries()) {
    const { x, y } = points[i] ?? { x: right, y: top }
    const middle = middles[i] ?? y
    // Where the line ends early, a solid stroke to its label would read as data.
    if (x < right - 1) drawLeaders(ctx, [x + 6, y, right + GAP - 3, middle], style.farben.grau)
    else if (Math.abs(middle - y) > 3) drawStroke(ctx, [x + 4, y, right + GAP - 3, middle], colour)
    drawText(ctx, typesetting, name, right + GAP, middle - typesetting.line / 2, { colour: style.farben.text })
    drawText(ctx, typesetting, [text], right + GAP, middle + (name.length * typesetting.line) / 2, {
      colour: style.farben.text,
      bold: true,
    })
  }
}
