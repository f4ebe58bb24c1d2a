import { type StyleId, styleById } from '../styles/style-ids.js'
import { setType } from './continuation.js'
import { attributeIn, childrenOf, type DocxNode, findIn, propertiesOf } from './docx-nodes.js'

/**
 * Headings before columns begin the page on which the columns stand: Word and LibreOffice keep nothing together over the end of a
 * section, and they would stand alone at the foot of the page before. The section ends before them, and the next begins a page.
 * @param movedUp bookmarks of what stands on the next page because it sticks to what follows
 */
export function turnBeforeColumns(blocks: readonly DocxNode[], movedUp: ReadonlySet<string>): void {
  for (const [index, end] of blocks.entries()) {
    const area = findIn(end, 'w:p', 'w:pPr', 'w:sectPr')
    if (!area || !isHeading(end) || columnsAfter(blocks, index) < 2) continue
    let first = index
    while (first > 0 && isHeading(blocks[first - 1])) first--
    const before = blocks[first - 1]
    const anchor = blocks.slice(first, index + 1).flatMap(bookmarksIn)
    if (!before || !anchor.some((one) => movedUp.has(one))) continue
    // A table cannot end a section.
    if (!('w:p' in before) || findIn(before, 'w:p', 'w:pPr', 'w:sectPr')) continue
    propertiesOf(before).push(structuredClone(area))
    setType(area, 'nextPage')
  }
}

function isHeading(block: DocxNode | undefined): boolean {
  const style = block && findIn(block, 'w:p', 'w:pPr', 'w:pStyle')
  return style !== undefined && styleById(attributeIn(style, 'w:pStyle') as StyleId)?.kind === 'ueberschrift'
}

/** Columns of the section that goes on below a paragraph. */
function columnsAfter(blocks: readonly DocxNode[], index: number): number {
  for (const block of blocks.slice(index + 1)) {
    const area = 'w:sectPr' in block ? block : findIn(block, 'w:p', 'w:pPr', 'w:sectPr')
    if (!area) continue
    const part = (name: string) => childrenOf(area, 'w:sectPr').find((child) => name in child)
    if (attributeIn(part('w:type'), 'w:type') !== 'continuous') return 1
    return Number(attributeIn(part('w:cols'), 'w:cols', 'w:num')) || 1
  }
  return 1
}

function bookmarksIn(block: DocxNode): string[] {
  return childrenOf(block, 'w:p')
    .filter((child) => 'w:bookmarkStart' in child)
    .map((child) => attributeIn(child, 'w:bookmarkStart', 'w:name'))
}
