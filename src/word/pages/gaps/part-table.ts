import type { FixedStyleId, StyleId } from '../../styles/style-ids.js'
import { childrenOf, type DocxNode, findIn } from '../docx-nodes.js'
import type { PageSequence } from '../page-breaks.js'
import { isHeading, isOfFigure, paragraphsIn, styleOf } from './block-kinds.js'

/** So many rows of a parted table stand on either page at least. */
const FEW_ROWS = 4
const CAPTIONS: readonly StyleId[] = ['Caption', 'BeschriftungBreit'] satisfies FixedStyleId[]

/** The rows of a table after which it may go on on the next page. @param piece where the page begins that it is on; `free` what is left of the one before */
export function rowsToPart({ nodes, pieces }: PageSequence, piece: number, free: number): DocxNode[] {
  const first = pieces[piece]?.source
  const begin = first ? nodes.indexOf(first) : -1
  let start = begin
  while (begin >= 0 && (isHeading(nodes[start]) || CAPTIONS.includes(styleOf(nodes[start])))) start++
  const table = nodes[start]
  if (!table || !('w:tbl' in table) || !isOfFigure(table)) return []
  const rows = childrenOf(table, 'w:tbl').filter((child) => 'w:tr' in child)
  let room = free
  const fitting = pieces.slice(piece).filter(({ before, height, source }) => {
    room -= before + height
    return source === table && room >= 0
  }).length
  // Rows that are kept by now; a repeated head and some rows on either side.
  const middle = rows.slice(FEW_ROWS, -FEW_ROWS).filter((row) => keptIn(row).length > 0)
  return fitting > FEW_ROWS && rows.length - fitting >= FEW_ROWS ? middle : []
}

/** Lets the page end after a row. */
export function loosen(row: DocxNode): void {
  for (const properties of keptIn(row))
    properties.splice(
      properties.findIndex((one) => isKept(one)),
      1,
    )
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
