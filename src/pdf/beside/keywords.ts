import type { Element, ElementContent } from 'hast'
import { isElement } from '../../layout/document/tree.js'
import { holdsLink, textOf } from './lines.js'

/** Points that make a list of keywords, and letters that one of them may have at the edge of the page. */
const POINTS = 3
const LETTERS = 46

/**
 * A list whose points all begin with a keyword in semibold and a colon ("**Teilhabe:** …"), marked for the style sheet, which sets these in the
 * column beside their points; any other list as it is. (They are read where they stand: in their points.)
 */
export function markKeywords(list: Element): Element {
  const points = list.children.filter(isElement)
  const { className } = list.properties
  if (className !== undefined || points.length < POINTS || !points.every(keywordOf)) return list
  const children = list.children.map((child) => (isElement(child) ? markIn(child) : child))
  return { ...list, properties: { ...list.properties, className: ['stichworte'] }, children }
}

/** The keyword of a point, or of its first paragraph. */
function keywordOf(point: Element): Element | undefined {
  const first = point.children.find((child) => child.type !== 'text' || child.value.trim() !== '')
  if (!first || !isElement(first)) return undefined
  if (first.tagName === 'p') return keywordOf(first)
  const text = textOf(first).trim()
  return first.tagName === 'strong' && text.endsWith(':') && text.length <= LETTERS && !holdsLink(first)
    ? first
    : undefined
}

function markIn(point: Element): Element {
  const keyword = keywordOf(point)
  const mark = (node: ElementContent): ElementContent => {
    if (!isElement(node)) return node
    if (node === keyword) return { ...node, properties: { ...node.properties, className: ['stichwort'] } }
    return node.tagName === 'p' ? { ...node, children: node.children.map(mark) } : node
  }
  return { ...point, children: point.children.map(mark) }
}
