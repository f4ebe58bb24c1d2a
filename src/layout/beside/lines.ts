import type { Element, ElementContent } from 'hast'
import { isElement } from '../document/tree.js'

/** Whether a link or the mark of a note stands in an element: it stays in the text then. */
export function holdsLink({ children }: Element): boolean {
  return children.some((child) => isElement(child) && (child.tagName === 'a' || holdsLink(child)))
}

/** What is read, without soft hyphens. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.replaceAll('\u00ad', '')
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
