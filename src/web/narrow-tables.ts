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
  return widths.reduce((total, width) => total + width * LETTER + CELL_PADDING, 0) > SCREEN
}

/** Fewer columns of figures leave names their room. */
const FEWEST = 4
/** Names of so many letters take one line more than a narrow column should ask of them. */
const LONG_NAME = 24

/**
 * Whether the names of a table stand above their figures on a phone: beside so many columns they would be set syllable below syllable. Not
 * where cells hold words or span others, or where even so the figures would not fit.
 */
export function isStacked(tableBox: Element): boolean {
  const [head = [], ...lines] = linesOf(tableBox)
  const columns = head.length - 1
  if (columns < FEWEST || lines.some((cells) => cells.length !== head.length)) return false
  const figures = lines.flatMap((cells) => cells.slice(1))
  const room = SCREEN / columns - CELL_PADDING / 2
  const fits = figures.every((cell) => hasClass(cell, 'zahl') && longestWord(cell) * LETTER <= room)
  return fits && lines.some(([name]) => name && textOf(name).length >= LONG_NAME)
}

const linesOf = (tableBox: Element): Element[][] =>
  [...walk({ type: 'root', children: [tableBox] })]
    .filter(({ tagName }) => tagName === 'tr')
    .map((line) => line.children.filter(isElement))

function longestWord(cell: Element): number {
  return Math.max(
    ...textOf(cell)
      .split(/[\s\u00ad-]+/)
      .map(({ length }) => length),
  )
}
