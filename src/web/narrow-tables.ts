import type { Element } from 'hast'
import { hasClass, isElement, textOf, walk } from '../layout/document/tree.js'

/** What of a phone's screen is the text's, and what a letter and the margins of a cell take of it, in pixels. */
const SCREEN = 288
const LETTER = 7.5
const CELL_PADDING = 16

/** Whether a table may not fit the narrowest screen: its columns are as wide as their longest words. Others need no stop of the tabulator. */
export function isWide(tableBox: Element): boolean {
  const widths: number[] = []
  for (const cells of linesOf(tableBox))
    cells.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, longestWord(cell))
    })
  return sum(widths.map((width) => width * LETTER + CELL_PADDING)) > SCREEN
}

/** Fewer columns of figures leave names their room. */
const FEWEST = 4
/** Names of so many letters take one line more than a narrow column should ask of them. */
const LONG_NAME = 24
/** What a digit takes of a phone's screen, and a point or comma, in pixels: tables are set smaller there. */
const DIGIT = 7
const POINT = 3.5

/**
 * Whether the names of a table stand above their figures on a phone: beside so many columns they would be set syllable below syllable. Not
 * where cells hold words, or where even so the figures would not fit.
 */
export function isStacked(tableBox: Element): boolean {
  const head = linesOf(tableBox, 'thead')
  const lines = linesOf(tableBox, 'tbody')
  const columns = sum((head[0] ?? []).map(spanOf)) - 1
  if (columns < FEWEST || lines.some(({ length }) => length - 1 !== columns)) return false
  const figures = lines.flatMap((cells) => cells.slice(1))
  const widest = Math.max(...figures.map((cell) => widthOf(textOf(cell)))) + CELL_PADDING / 2
  if (widest > SCREEN / columns || !figures.every((cell) => hasClass(cell, 'zahl'))) return false
  const room = SCREEN - columns * widest - CELL_PADDING / 2
  return lines.some(([name]) => name && (textOf(name).length >= LONG_NAME || longestWord(name) * LETTER > room))
}

const spanOf = ({ properties }: Element): number => Number(properties.colSpan ?? 1)
const widthOf = (figure: string): number => sum([...figure].map((sign) => (/[.,\s]/.test(sign) ? POINT : DIGIT)))
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const linesOf = (tableBox: Element, part = 'table'): Element[][] =>
  elementsOf(tableBox, part)
    .flatMap((element) => elementsOf(element, 'tr'))
    .map((line) => line.children.filter(isElement))

const elementsOf = (element: Element, name: string): Element[] =>
  [...walk({ type: 'root', children: [element] })].filter(({ tagName }) => tagName === name)

function longestWord(cell: Element): number {
  return Math.max(
    ...textOf(cell)
      .split(/[\s\u00ad-]+/)
      .map(({ length }) => length),
  )
}
