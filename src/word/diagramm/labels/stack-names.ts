import type { ChartSeries } from 'docx/charts'
import { isShortened, wrapText } from '../../../charts/labels/umbruch.js'
import { hasNegative } from '../../../content/diagrammarten/art.js'
import { type ChartTask, createCaption, fontOf, type LabelOffset } from '../chart-task.js'
import { NAME_RESERVE } from '../name-column.js'
import { computeGap, isLabelled, measureField, measureLine, measurePixel, measurePlotHeight } from '../room.js'
import { computeValueAxis } from '../value-axis.js'
import { nameSeriesOf } from './name-series.js'
import { levelLines } from './row-names.js'

/** How far names stand off from the last column, in pixels; of the chart's width, what they may take at most; and in how many lines. */
const OFF = 6
const SHARE = 0.3
const LINES = 2

/** The names of the series beside the parts of the last column, as in the picture. */
export interface NamesBeside {
  /** What they take of the chart's width in pixels, with what keeps them off the column. */
  width: number
  lines: readonly (readonly string[])[]
  /** Where the middles of the parts stand on the axis of values. */
  middles: readonly number[]
}

/** Names beside the parts that bear them need no legend; undefined where one of them is wider or taller than its part allows. */
export function layoutStackNames(task: ChartTask): NamesBeside | undefined {
  const { diagramm, width } = task
  const { typ, reihen, kategorien, zielwert } = diagramm
  if (typ !== 'gestapelt' || reihen.length < 2 || zielwert !== undefined || hasNegative(diagramm)) return undefined
  const last = reihen.map(({ werte }) => werte[kategorien.length - 1] ?? 0)
  const pixel = (text: string) => measurePixel(task, text) * NAME_RESERVE
  const lines = reihen.map(({ name }) => wrapText(name, width * SHARE, LINES, pixel))
  const { maximum } = computeValueAxis(diagramm)
  const fits = lines.every((wrapped, index) => {
    const height = ((last[index] ?? 0) / maximum) * measurePlotHeight(task)
    return !isShortened(wrapped, reihen[index]?.name ?? '') && wrapped.length * measureLine(task) <= height
  })
  const names = {
    width: Math.ceil(OFF + Math.max(...lines.flat().map(pixel))),
    lines,
    middles: last.map((value, index) => last.slice(0, index).reduce((sum, one) => sum + one, value / 2)),
  }
  return fits && isLabelled(besideNames(task, names)) ? names : undefined
}

/** The chart in what names beside it leave of its width. */
export function besideNames(task: ChartTask, names: Pick<NamesBeside, 'width'> | undefined): ChartTask {
  return names ? { ...task, width: task.width - names.width } : task
}

/** Points that are not drawn, in the middles of the parts of the last column, which are labelled with the names. */
export function createStackNames(task: ChartTask, { lines, middles }: NamesBeside): ChartSeries[] {
  const { gestaltung, diagramm } = task
  const last = diagramm.kategorien.length - 1
  return diagramm.reihen.map(({ name }, index) => {
    const text = levelLines(task, lines[index] ?? []).join('\n')
    const values = diagramm.kategorien.map((_, position) => (position === last ? (middles[index] ?? null) : null))
    const pointLabels = values.map((value) =>
      value === null ? (false as const) : { text, position: 'right' as const, font: fontOf(gestaltung) },
    )
    return { ...createCaption(gestaltung, nameSeriesOf(name), values, { pointLabels }), dataLabels: false }
  })
}

/** How far the names are moved so that they stand beside the column, not on it. @param before how many series come before theirs */
export function moveStackNames(task: ChartTask, names: NamesBeside, before: number): LabelOffset[] {
  const plot = besideNames(task, names)
  const column = measureField(plot) / (1 + computeGap(plot) / 100)
  const point = task.diagramm.kategorien.length - 1
  return names.lines.map((_, index) => ({
    series: before + index,
    point,
    x: (column / 2 + OFF / 2) / task.width,
    y: 0,
  }))
}
