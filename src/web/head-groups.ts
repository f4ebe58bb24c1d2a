import type { Element, ElementContent } from 'hast'
import { isSpotPicture } from '../layout/beside/spot-picture.js'
import { hasClass, is, isElement } from '../layout/document/tree.js'

/**
 * Puts a heading and what stands in the column below it into one block: beside them the text begins at the line of the heading, which two
 * blocks in the rows of a grid do not allow.
 * @param children of a chapter, whose headings stand beside their text
 */
export function groupHeads(children: readonly ElementContent[]): ElementContent[] {
  const blocks = children.filter(isElement)
  const grouped = new Map<Element, Element>()
  for (const [index, head] of blocks.entries()) {
    const [aside, text] = blocks.slice(index + 1)
    if (head.tagName === 'h2' && aside && text && isAside(aside) && isPlain(text)) grouped.set(aside, head)
  }
  const heads = new Set(grouped.values())
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child]
    if (heads.has(child)) return []
    const head = grouped.get(child)
    const group = head && {
      ...head,
      tagName: 'div',
      properties: { className: ['kopfgruppe'] },
      children: [head, child],
    }
    return [group ?? child]
  })
}

/** What a column has room for: a motto, one figure, one sign. */
function isAside(block: Element): boolean {
  return is(block, 'p.motto') || hasClass(block, 'einzeln') || isSpotPicture(block)
}

/** Paragraphs and lists as they are: what is set wider needs the column for itself. */
function isPlain({ tagName, properties: { className } }: Element): boolean {
  return (tagName === 'p' || tagName === 'ul' || tagName === 'ol') && className === undefined
}
