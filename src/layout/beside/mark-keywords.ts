import type { Element, ElementContent } from 'hast'
import { isElement } from '../document/tree.js'
import { isKeywordList, keywordOf } from './keyword-lists.js'

/**
 * A list of keywords, marked for the style sheet, which sets these in the column beside their points; any other list as it is. (They are read
 * where they stand: in their points.)
 */
export function markKeywords(list: Element): Element {
  if (!isKeywordList(list)) return list
  const children = list.children.map((child) => (isElement(child) ? markIn(child) : child))
  return { ...list, properties: { ...list.properties, className: ['stichworte'] }, children }
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
