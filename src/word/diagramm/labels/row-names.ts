import type { ChartSeries } from 'docx/charts'
import { chooseMassstab } from '../../../charts/axes/massstab.js'
import { GREATEST_HEIGHT, layoutRows } from '../../../charts/axes/zeilen.js'
import { findBetont } from '../../../charts/colours/betonung.js'
import { STRESS } from '../../../charts/labels/textsatz.js'
import { formatNumber } from '../../../charts/labels/zahlformat.js'
import { hasNegative } from '../../../content/diagrammarten/art.js'
import { type ChartTask, createCaption, fontOf } from '../chart-task.js'
import { NAME_RESERVE } from '../name-column.js'
import { isLabelled, measureLine, measurePixel } from '../room.js'
import { computeEnds } from '../value-axis.js'
import { nameSeriesOf } from './name-series.js'

/** What keeps a value off its bar and the edge, in pixels. */
const OFF = 14

/** What a line of a name takes of a line of text, and what parts two names, in pixels. */
const ROW_LINE = 0.87
const ROW_AIR = 4

/** The series of the names, as it is called in the data of the chart. */
export const ROW_NAMES = nameSeriesOf('Kategorien')

/** The names of bars in a column at the left edge, where an axis would set them right-aligned. */
export interface RowNames {
  lines: readonly (readonly string[])[]
  /** Where the axis begins and ends, so that zero stands behind the column and the values have room. */
  minimum: number
  maximum: number
}

/** So many series have names beside them: the one that bears these stands in the middle, where Word and LibreOffice count it alike. */
const MOST_SERIES = 2

/**
 * The column of names as in the picture; undefined where bars have an axis, beside which the names stand, and beside more series:
 * LibreOffice would show the one that bears the names in the legend.
 */
export function layoutRowNames(task: ChartTask): RowNames | undefined {
  const { diagramm, width } = task
  const { typ, zielwert, reihen } = diagramm
  if (typ !== 'balken' || reihen.length > MOST_SERIES || zielwert !== undefined) return undefined
  // Beside values of two series below zero they would stand in the way.
  if (reihen.length > 1 && hasNegative(diagramm)) return undefined
  if (!isLabelled(task)) return undefined
  const pixel = (text: string) => measurePixel(task, text) * NAME_RESERVE
  const rows = { diagramm, width, typesetting: { line: measureLine(task), measureBold: pixel } }
  const { names, width: column } = layoutRows(rows, GREATEST_HEIGHT, { preferred: 0, least: 0 })
  const [smallest, largest] = computeEnds(diagramm)
  const { teiler, stellen, vorzeichen } = chooseMassstab(diagramm)
  const roomFor = (values: readonly (number | null)[]) =>
    Math.max(
      0,
      ...values.map((value) => pixel(formatNumber((value ?? 0) / teiler, stellen, vorzeichen)) * STRESS + OFF),
    )
  const values = reihen.flatMap(({ werte }) => werte)
  const left = roomFor(values.filter((value) => value !== null && value < 0))
  const right = roomFor(values.filter((value) => value === null || value >= 0))
  const unit = (largest - smallest || 1) / (width - column - left - right)
  return { lines: names, minimum: round(smallest - (left + column) * unit), maximum: round(largest + right * unit) }
}

/** The height of bars, whose rows are all alike in Word: as the picture's, but of names in several lines no lower than these. */
export function measureRows(task: ChartTask): number {
  const lines = Math.max(1, ...(layoutRowNames(task)?.lines ?? []).map(({ length }) => length))
  if (lines === 1) return task.height
  return Math.max(
    task.height,
    Math.ceil(task.diagramm.kategorien.length * (lines * ROW_LINE * measureLine(task) + ROW_AIR)),
  )
}

const round = (value: number) => Number(value.toPrecision(6))

/**
 * Bars that are not drawn and reach from zero to the left edge, where they bear the names. A name of one line is that of its category,
 * so that it changes with the data.
 */
export function createRowNames(task: ChartTask, { lines, minimum }: RowNames): ChartSeries {
  const { gestaltung, diagramm } = task
  const stressed = findBetont(diagramm)
  const pointLabels = lines.map((wrapped, at) => {
    const look = { position: 'insideEnd' as const, font: { ...fontOf(gestaltung), bold: at === stressed } }
    return wrapped.length > 1 ? { ...look, text: levelLines(task, wrapped).join('\n') } : { ...look, category: true }
  })
  const {
    type: _,
    line: __,
    markers: ___,
    ...series
  } = createCaption(
    gestaltung,
    ROW_NAMES,
    diagramm.kategorien.map(() => minimum),
    { pointLabels },
  )
  return { ...series, dataLabels: false }
}

/** Lines of one length, by blanks that do not break: LibreOffice sets lines of labels in the middle. */
export function levelLines(task: ChartTask, lines: readonly string[]): string[] {
  const widths = lines.map((line) => measurePixel(task, line))
  // LibreOffice sets a blank in whole pixels; Word begins all lines at the left anyway.
  const blank = Math.max(1, Math.round(measurePixel(task, '\u00a0')))
  const widest = Math.max(...widths)
  return lines.map((line, at) => line + '\u00a0'.repeat(Math.round((widest - (widths[at] ?? widest)) / blank)))
}
