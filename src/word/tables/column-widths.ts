import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { hasClass, printedText } from '../../layout/document/tree.js'
import type { TextMeasurer } from '../pages/measure/text-measure.js'
import { CELL_MARGIN, computeNarrowFont, DAVON_INDENT, TIGHT_MARGIN } from '../styles/table-styles.js'
import { twipsFromMm, twipsFromPt } from '../units.js'
import { roomOf } from './comma-room.js'
import type { TableGrid } from './grid.js'

/** Heads and sums are semibold, so all is measured as such; the bold of another font may be a little wider. */
const RESERVE = 1.03
/** A column of figures gets no wider than its head needs, nor than this. */
const FIGURE_COLUMN = twipsFromMm(28)
/** Heads of up to so many letters stay in one line where there is room for all, and so do short names. */
const SHORT_HEAD = 16
/**
 * What is tried in turn until all columns have room: short heads that break, less padding, smaller type, then words that have to be
 * hyphenated, of which so many letters stay whole.
 */
const ATTEMPTS = [
  { margin: CELL_MARGIN, wholeHead: SHORT_HEAD, wordLength: Number.POSITIVE_INFINITY, narrow: false },
  { margin: CELL_MARGIN, wholeHead: 0, wordLength: Number.POSITIVE_INFINITY, narrow: false },
  { margin: TIGHT_MARGIN, wholeHead: 0, wordLength: Number.POSITIVE_INFINITY, narrow: false },
  { margin: TIGHT_MARGIN, wholeHead: 0, wordLength: 26, narrow: true },
  { margin: TIGHT_MARGIN, wholeHead: 0, wordLength: 14, narrow: true },
  { margin: TIGHT_MARGIN, wholeHead: 0, wordLength: 8, narrow: true },
] as const

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
  let widths: number[] = []
  let tight = false
  let narrow = false
  for (const attempt of ATTEMPTS) {
    const { margin } = attempt
    narrow = attempt.narrow
    const size = narrow ? computeNarrowFont(sizes) : sizes.tabelle
    const measureText = (text: string) => textMeasure.measure(text, size, 'halbfett') * RESERVE
    const columns = Array.from({ length: grid.columnCount }, (_, index) => measure(grid, index, measureText, attempt))
    const needs = sum(columns.map(({ minimum }) => minimum))
    tight = margin === TIGHT_MARGIN
    widths = needs <= width ? distribute(columns, width) : columns.map(({ minimum }) => (minimum * width) / needs)
    if (needs <= width) break
  }
  const wholes = widths.map(Math.round)
  // What rounding left over goes to the first column.
  return { widths: wholes.map((one, index) => (index === 0 ? one + width - sum(wholes) : one)), tight, narrow }
}

/** The width at which nothing in the table needs a second line, in twips. */
export function measureComfortable(
  grid: TableGrid,
  { tabelle }: Gestaltung['groessen'],
  textMeasure: TextMeasurer,
): number {
  const measureText = (text: string) => textMeasure.measure(text, tabelle, 'halbfett') * RESERVE
  const columns = Array.from({ length: grid.columnCount }, (_, index) => measure(grid, index, measureText, ATTEMPTS[0]))
  return sum(columns.map(({ comfortable }) => comfortable))
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
  measureText: (text: string) => number,
  { margin, wholeHead, wordLength }: (typeof ATTEMPTS)[number],
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
    const whole = measureText(text + room)
    const longest = Math.max(...words.map((word) => measureText(word.slice(0, wordLength))))
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
