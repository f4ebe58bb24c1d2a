import type { FixedStyleId, StyleId } from '../../styles/style-ids.js'
import { childrenOf, type DocxNode, findIn } from '../docx-nodes.js'
import { isOfFigure, paragraphsIn, styleOf } from '../gaps/block-kinds.js'
import type { BreakPiece } from '../page-breaks.js'

/** So many rows of a parted table stand on either page at least, and a table of no more rows stands on one page. */
const FIGURES = { least: 4, short: 18 }
/** The same of one of sentences, which are read row by row. */
const SENTENCES = { least: 2, short: 5 }
/** What the cells of figures are. */
const NUMBERS = 'Tabellenzahl' satisfies FixedStyleId
const CAPTIONS: readonly StyleId[] = ['Caption', 'BeschriftungBreit'] satisfies FixedStyleId[]
const ANNOUNCEMENTS: readonly StyleId[] = [
  'Hinfuehrung',
  'HinfuehrungEng',
  'HinfuehrungNachListe',
  'HinfuehrungNachListeEng',
] satisfies FixedStyleId[]

export function isCaption(node: DocxNode): boolean {
  return CAPTIONS.includes(styleOf(node))
}

/** Whether a paragraph leads to what stands below it. */
export function announces(node: DocxNode): boolean {
  return ANNOUNCEMENTS.includes(styleOf(node))
}

/** Whether a table has rows enough for two pages, and keeps them together by now. */
export function isLongTable(node: DocxNode): boolean {
  const rows = childrenOf(node, 'w:tbl').filter((child) => 'w:tr' in child).length
  return (
    'w:tbl' in node &&
    rows > limitsOf(node).short &&
    isOfFigure(node) &&
    middleOf(node).some((row) => keptIn(row).length > 0)
  )
}

/** The rows of a table as they stand where it may go on on the next page. */
export function partPieces(rows: readonly BreakPiece[]): BreakPiece[] {
  const [first] = rows
  const { least } = first ? limitsOf(first.source) : FIGURES
  return rows.map((row, index) => (index >= least && index < rows.length - least ? { ...row, sticks: false } : row))
}

/** Lets pages end after the rows in the middle of a table. */
export function partTable(table: DocxNode): void {
  for (const properties of middleOf(table).flatMap(keptIn))
    properties.splice(
      properties.findIndex((one) => isKept(one)),
      1,
    )
}

/** Tables are weighed some thousand times. */
const LIMITS = new WeakMap<DocxNode, typeof FIGURES>()

function limitsOf(table: DocxNode): typeof FIGURES {
  const known = LIMITS.get(table)
  if (known) return known
  const found = paragraphsIn(table, 'w:tbl').some((one) => styleOf(one).startsWith(NUMBERS)) ? FIGURES : SENTENCES
  LIMITS.set(table, found)
  return found
}

function middleOf(table: DocxNode): DocxNode[] {
  const { least } = limitsOf(table)
  return childrenOf(table, 'w:tbl')
    .filter((child) => 'w:tr' in child)
    .slice(least, -least)
}

/** The properties of the paragraphs of a row that stay with the next one. */
function keptIn(row: DocxNode): unknown[][] {
  return paragraphsIn(row, 'w:tr').flatMap((paragraph) => {
    const properties = findIn(paragraph, 'w:p', 'w:pPr')?.['w:pPr']
    return Array.isArray(properties) && properties.some(isKept) ? [properties] : []
  })
}

function isKept(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'w:keepNext' in part
}
