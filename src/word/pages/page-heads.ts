import { addAttribute, attributeIn, type DocxNode, findIn, propertiesOf } from './docx-nodes.js'
import type { PageSequence } from './page-breaks.js'

/** Whether a block is the heading of a chapter. */
export function isChapterHeading(block: DocxNode | undefined): boolean {
  const style = block && findIn(block, 'w:p', 'w:pPr', 'w:pStyle')
  return ['Heading1', 'Heading1Still'].includes(attributeIn(style, 'w:pStyle'))
}

/**
 * Takes away the distance above headings of chapters whose section begins a page: Word and LibreOffice keep it there, and the heading
 * would stand lower than the text of other pages begins. No style can say which these are.
 */
export function liftPageHeads(sequences: readonly PageSequence[]): void {
  for (const { nodes, continues } of sequences) {
    const [heading] = nodes
    if (heading && !continues && isChapterHeading(heading)) liftHead(heading)
  }
}

/** Takes away the distance above a paragraph that begins a page. */
export function liftHead(paragraph: DocxNode): void {
  const properties = propertiesOf(paragraph)
  const spacing = properties.find((one) => 'w:spacing' in one)
  if (spacing) {
    addAttribute(spacing, 'w:spacing', 'w:before', 0)
    return
  }
  const behind = properties.findIndex((one) => AFTER_SPACING.some((name) => name in one))
  properties.splice(behind < 0 ? properties.length : behind, 0, { 'w:spacing': { _attr: { 'w:before': 0 } } })
}

/** What may stand behind the distance in the properties of a heading (CT_PPrBase, ISO/IEC 29500-1, 17.3.1.26). */
const AFTER_SPACING = ['w:ind', 'w:outlineLvl', 'w:rPr', 'w:sectPr']
