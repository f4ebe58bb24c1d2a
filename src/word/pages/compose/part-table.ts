import type { FixedStyleId, StyleId } from '../../styles/style-ids.js'
import { childrenOf, type DocxNode, findIn } from '../docx-nodes.js'
import { isOfFigure, paragraphsIn, styleOf } from '../gaps/block-kinds.js'
import type { BreakPiece } from '../page-breaks.js'

/** So many rows of a parted table stand on either page at least. */
const FEW_ROWS = 4
/** A table of no more rows stands on one page. */
const SHORT = 18
const CAPTIONS: readonly StyleId[] = ['Caption', 'BeschriftungBreit'] satisfies FixedStyleId[]

export function isCaption(node: DocxNode): boolean {
  return CAPTIONS.includes(styleOf(node))
}

/** Whether a table has rows enough for two pages, and keeps them together by now. */
export function isLongTable(node: DocxNode): boolean {
  const rows = childrenOf(node, 'w:tbl').filter((child) => 'w:tr' in child).length
  return rows > SHORT && isOfFigure(node) && middleOf(node).some((row) => keptIn(row).length > 0)
}

/** The rows of a table as they stand where it may go on on the next page. */
export function partPieces(rows: readonly BreakPiece[]): BreakPiece[] {
  return rows.map((row, index) =>
    index >= FEW_ROWS && index < rows.length - FEW_ROWS ? { ...row, sticks: false } : row,
  )
}

/** Lets pages end after the rows in the middle of a table. */
export function partTable(table: DocxNode): void {
  for (const properties of middleOf(table).flatMap(keptIn))
    properties.splice(
      properties.findIndex((one) => isKept(one)),
      1,
    )
}

function middleOf(table: DocxNode): DocxNode[] {
  return childrenOf(table, 'w:tbl')
    .filter((child) => 'w:tr' in child)
    .slice(FEW_ROWS, -FEW_ROWS)
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
