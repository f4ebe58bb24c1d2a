import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { hasClass, printedText } from '../../layout/document/tree.js'
import type { TextMeasurer } from '../pages/measure/text-measure.js'
import { CELL_MARGIN, computeNarrowFont, DAVON_INDENT, TIGHT_MARGIN } from '../styles/table-styles.js'
import { twipsFromMm, twipsFromPt } from '../units.js'
import { roomOf } from './comma-room.js'
import { isTotal, leadsGroup, type TableGrid } from './grid.js'

/** The letters of another font may be a little wider. */
const RESERVE = 1.03
/** A column of figures gets no wider than its head needs, nor than this. */
const FIGURE_COLUMN = twipsFromMm(28)
/** Heads of up to so many letters stay in one line where there is room for all, and so do short names. */
const SHORT_HEAD = 16
/** Where another head breaks in any case, and names do, only those of so few letters stay in one line. */
const SHORTEST_HEAD = 8
/**
 * What is tried in turn until all columns have room: short heads that break, less padding, smaller type, then words that have to be
 * hyphenated, of which so many letters stay whole.
 */
const ROOMY: Attempt = {
  margin: CELL_MARGIN,
  wholeHead: SHORT_HEAD,
  wordLength: Number.POSITIVE_INFINITY,
  narrow: false,
}
/** The same with less padding, where names keep their line by that. */
const TIGHT: Attempt = { ...ROOMY, margin: TIGHT_MARGIN }
const ATTEMPTS: readonly Attempt[] = [
  ROOMY,
  { margin: CELL_MARGIN, wholeHead: 0, wordLength: Number.POSITIVE_INFINITY, narrow: false },
  { margin: TIGHT_MARGIN, wholeHead: 0, wordLength: Number.POSITIVE_INFINITY, narrow: false },
  { margin: TIGHT_MARGIN, wholeHead: 0, wordLength: 26, narrow: true },
  { margin: TIGHT_MARGIN, wholeHead: 0, wordLength: 14, narrow: true },
  { margin: TIGHT_MARGIN, wholeHead: 0, wordLength: 8, narrow: true },
]

interface Attempt {
  margin: number
  wholeHead: number
  wordLength: number
  narrow: boolean
}

interface ColumnNeed {
  numeric: boolean
  /** Below this width words or figures would break. */
  minimum: number
  /** At this width nothing needs a second line. */
  comfortable: number
}

export interface ColumnFit {
  /** In twips; together exactly as wide as the text. */
  widths: number[]
  /** Whether the columns have room only with the narrower padding. */
  tight: boolean
  /** Whether they have room only in smaller type. */
  narrow: boolean
}

/** Widths of the columns: columns of figures even and narrow, the rest to the text. */
export function computeColumns(
  grid: TableGrid,
  width: number,
  sizes: Gestaltung['groessen'],
  textMeasure: TextMeasurer,
): ColumnFit {
  const settle = (attempt: Attempt) => settleColumns(grid, width, attempt, sizes, textMeasure)
  let found = settle(ROOMY)
  for (const attempt of ATTEMPTS) {
    if (found.needs <= width) break
    found = settle(attempt)
  }
  if (found.attempt.margin === CELL_MARGIN && breaksNames(found)) {
    if (found.attempt === ROOMY && breaksHeads(grid)) found = settle({ ...ROOMY, wholeHead: SHORTEST_HEAD })
    const tight = settle(TIGHT)
    if (tight.needs <= width && breaksNames(found) && !breaksNames(tight)) found = tight
  }
  const { attempt } = found
  const wholes = found.widths.map(Math.round)
  // What rounding left over goes to the first column.
  return {
    widths: wholes.map((one, index) => (index === 0 ? one + width - sum(wholes) : one)),
    tight: attempt.margin === TIGHT_MARGIN,
    narrow: attempt.narrow,
  }
}

interface Settled {
  attempt: Attempt
  columns: readonly ColumnNeed[]
  needs: number
  widths: readonly number[]
}

function settleColumns(
  grid: TableGrid,
  width: number,
  attempt: Attempt,
  sizes: Gestaltung['groessen'],
  textMeasure: TextMeasurer,
): Settled {
  const measureText = measureIn(textMeasure, attempt.narrow ? computeNarrowFont(sizes) : sizes.tabelle)
  const columns = measureColumns(grid, measureText, attempt)
  const needs = sum(columns.map(({ minimum }) => minimum))
  const widths = needs <= width ? distribute(columns, width) : columns.map(({ minimum }) => (minimum * width) / needs)
  return { attempt, columns, needs, widths }
}

function breaksNames({ columns, widths }: Settled): boolean {
  return columns.some(({ numeric, comfortable }, index) => !numeric && comfortable > (widths[index] ?? 0))
}

/** Whether the head of a column of figures takes more than a line however much room there is. */
function breaksHeads(grid: TableGrid): boolean {
  return grid.rows.some(
    ({ part, cells }) =>
      part === 'kopf' &&
      cells.some(({ element, columns, continued }) => {
        const isOwn = columns === 1 && !continued && hasClass(element, 'zahl')
        return isOwn && printedText(element).length > SHORT_HEAD
      }),
  )
}

type MeasureText = (text: string, bold: boolean) => number

function measureIn(textMeasure: TextMeasurer, size: number): MeasureText {
  return (text, bold) => textMeasure.measure(text, size, bold ? 'halbfett' : 'normal') * RESERVE
}

/** The width at which nothing in the table needs a second line, in twips. */
export function measureComfortable(grid: TableGrid, sizes: Gestaltung['groessen'], textMeasure: TextMeasurer): number {
  const measureText = measureIn(textMeasure, sizes.tabelle)
  const columns = measureColumns(grid, measureText, ROOMY)
  return sum(columns.map(({ comfortable }) => comfortable))
}

function measureColumns(grid: TableGrid, measureText: MeasureText, attempt: Attempt): ColumnNeed[] {
  return Array.from({ length: grid.columnCount }, (_, index) => measure(grid, index, measureText, attempt))
}

function distribute(columns: readonly ColumnNeed[], width: number): number[] {
  const numbers = columns.filter(({ numeric }) => numeric)
  const texts = columns.filter(({ numeric }) => !numeric)
  const largest = Math.max(0, ...numbers.map(({ minimum }) => minimum))
  const wish = sum(texts.map(({ comfortable }) => comfortable))
  // Even columns of figures look calm, but not at the cost of lines that break beside them.
  const same = largest * numbers.length + wish <= width
  const base = (column: ColumnNeed) => (same ? largest : column.minimum)
  const maximum = Math.max(FIGURE_COLUMN, (width * 0.45) / Math.max(1, numbers.length))
  const comfortable = Math.min(maximum, Math.max(0, ...numbers.map((column) => column.comfortable)))
  const room = Math.max(0, width - wish - sum(numbers.map(base))) / Math.max(1, numbers.length)
  const numberWidth = (column: ColumnNeed) => {
    if (texts.length === 0) return width / numbers.length
    return Math.max(base(column), Math.min(same ? comfortable : column.comfortable, base(column) + room))
  }
  const rest = width - sum(numbers.map(numberWidth)) - sum(texts.map(({ minimum }) => minimum))
  // What has its room already leaves the rest to those whose lines break.
  const hungry = texts.some((column) => column.comfortable > column.minimum)
  const weight = (column: ColumnNeed) =>
    hungry && column.comfortable <= column.minimum ? 0 : column.comfortable ** 0.75
  const weights = sum(texts.map(weight))
  return columns.map((column) =>
    column.numeric ? numberWidth(column) : column.minimum + (rest * weight(column)) / weights,
  )
}

function measure(
  grid: TableGrid,
  index: number,
  measureText: MeasureText,
  { margin, wholeHead, wordLength }: Attempt,
): ColumnNeed {
  const own = grid.rows.flatMap((row) =>
    row.cells
      .filter(({ column, columns, continued }) => column === index && columns === 1 && !continued)
      .map((cell) => ({ row, cell, text: printedText(cell.element), room: roomOf(cell.element) })),
  )
  const body = own.filter(({ row }) => row.part !== 'kopf')
  const numeric = body.length > 0 && body.every(({ cell, text }) => hasClass(cell.element, 'zahl') || text === '')
  const needs = own.map(({ row, cell, text, room }) => {
    const words = text.split(/[ \u00ad]|(?<=-)/)
    const bold = row.part !== 'rumpf' || isTotal(row) || leadsGroup(grid.rows, row)
    const whole = measureText(text + room, bold)
    const longest = Math.max(...words.map((word) => measureText(word.slice(0, wordLength), bold)))
    const indent = index === 0 && hasClass(row.element, 'davon') ? twipsFromPt(DAVON_INDENT) : 0
    const isWhole =
      row.part === 'kopf' ? text.length <= wholeHead : numeric || (wholeHead > 0 && hasClass(cell.element, 'kurz'))
    return { minimum: (isWhole ? whole : longest) + indent, comfortable: whole + indent }
  })
  const padding = twipsFromPt(2 * margin + 1)
  return {
    numeric,
    minimum: Math.max(0, ...needs.map(({ minimum }) => minimum)) + padding,
    comfortable: Math.max(0, ...needs.map((one) => one.comfortable)) + padding,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
