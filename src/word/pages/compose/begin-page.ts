import { setType } from '../continuation.js'
import { childrenOf, type DocxNode, findIn, propertiesOf } from '../docx-nodes.js'
import { isChapterHeading, liftHead } from '../page-heads.js'

/** What stands before a page break in the properties of a paragraph (CT_PPrBase, ISO/IEC 29500-1, 17.3.1.26). */
const BEFORE_BREAK = ['w:pStyle', 'w:keepNext', 'w:keepLines']

/**
 * Lets headings and captions begin a page. A chapter whose section only goes on on the page of the one before begins one by that, and has a
 * running head of its own again.
 * @param blocks what stands in the body
 */
export function beginPages(blocks: readonly DocxNode[], begins: ReadonlySet<DocxNode>): void {
  let first = true
  for (const [index, block] of blocks.entries()) {
    if (begins.has(block)) {
      const area = first && isChapterHeading(block) ? areaOf(blocks, index) : undefined
      if (area && childrenOf(area, 'w:sectPr').some((child) => 'w:headerReference' in child)) setType(area, 'nextPage')
      else breakBefore(block)
      liftHead(block)
    }
    first = findIn(block, 'w:p', 'w:pPr', 'w:sectPr') !== undefined
  }
}

/** The properties of the section that a block stands in. */
function areaOf(blocks: readonly DocxNode[], index: number): DocxNode | undefined {
  for (const block of blocks.slice(index)) {
    const area = 'w:sectPr' in block ? block : findIn(block, 'w:p', 'w:pPr', 'w:sectPr')
    if (area) return area
  }
  return undefined
}

function breakBefore(paragraph: DocxNode): void {
  const properties = propertiesOf(paragraph)
  const behind = properties.findIndex((one) => !BEFORE_BREAK.some((name) => name in one))
  properties.splice(behind < 0 ? properties.length : behind, 0, { 'w:pageBreakBefore': {} })
}
