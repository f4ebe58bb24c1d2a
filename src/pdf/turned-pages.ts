import type { Element, ElementContent } from 'hast'
import { is, isElement } from '../layout/document/tree.js'

/**
 * The blocks of a chapter with the headings that stand just before something turned on its page: alone at the end of the page
 * before they would head nothing. They do not hang into the margin there: to what begins left of the page area Chromium writes no
 * destination. What holds them has no number of its own, so the tags are those of the document.
 */
export function turnHeadings(blocks: readonly ElementContent[]): ElementContent[] {
  const sequence: ElementContent[] = []
  for (const block of blocks) {
    if (!isElement(block) || !is(block, 'div.quer')) {
      sequence.push(block)
      continue
    }
    let start = sequence.length
    while (start > 0 && heads(sequence[start - 1])) start--
    const head = sequence.splice(start)
    const turned: Element = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['quer'] },
      children: [...head, block],
    }
    sequence.push(head.some(isElement) ? turned : block)
  }
  return sequence
}

function heads(node: ElementContent | undefined): boolean {
  if (node === undefined) return false
  if (node.type === 'text') return node.value.trim() === ''
  return isElement(node) && (/^h[1-4]$/.test(node.tagName) || is(node, 'p.motto'))
}
