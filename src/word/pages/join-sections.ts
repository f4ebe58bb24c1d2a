import { attributeIn, childrenOf, type DocxNode, findIn } from './docx-nodes.js'

/**
 * Makes one section of two where the second goes on on the page of the first in the same way: nothing of it would show but that other
 * programs put it into an area of its own, in which tables go astray. What a section is like stands at its end: so the first
 * gives its own to the second.
 * @param blocks what stands in the body
 */
export function joinSections(blocks: readonly DocxNode[]): void {
  let before: SectionEnd | undefined
  for (const block of blocks) {
    const end = sectionEndOf(block)
    if (!end) continue
    if (before?.properties && continues(end.area) && isAlike(before.area, end.area)) {
      end.area['w:sectPr'] = before.area['w:sectPr']
      before.properties.splice(before.properties.indexOf(before.area), 1)
    }
    before = end
  }
}

/** Where a section ends: what says how it is, and the properties of the paragraph that holds that; none at the end of the body. */
interface SectionEnd {
  area: DocxNode
  properties?: unknown[]
}

function sectionEndOf(block: DocxNode): SectionEnd | undefined {
  if ('w:sectPr' in block) return { area: block }
  const area = findIn(block, 'w:p', 'w:pPr', 'w:sectPr')
  const properties = findIn(block, 'w:p', 'w:pPr')?.['w:pPr']
  return area && Array.isArray(properties) ? { area, properties } : undefined
}

function continues(area: DocxNode): boolean {
  return attributeIn(partOf(area, 'w:type'), 'w:type') === 'continuous'
}

/** In one column each, on paper of one size with the same margins. */
function isAlike(first: DocxNode, second: DocxNode): boolean {
  const columns = (area: DocxNode) => Number(attributeIn(partOf(area, 'w:cols'), 'w:cols', 'w:num')) || 1
  const alike = SIZES.every(
    (name) => JSON.stringify(partOf(first, name) ?? '') === JSON.stringify(partOf(second, name) ?? ''),
  )
  return (
    columns(first) === 1 && columns(second) === 1 && alike && !partOf(first, 'w:titlePg') && !partOf(first, 'w:vAlign')
  )
}

const SIZES = ['w:pgSz', 'w:pgMar']

function partOf(area: DocxNode, name: string): DocxNode | undefined {
  return childrenOf(area, 'w:sectPr').find((child) => name in child)
}
