import type { Element } from 'hast'
import { isElement } from '../document/tree.js'
import { holdsLink, textOf } from './lines.js'

/** Points that make a list of keywords, and letters that one of them may have at the edge of the page. */
const POINTS = 3
const LETTERS = 46

/** Whether all points of a list begin with a keyword in semibold and a colon ("**Teilhabe:** …"), which may stand in the column beside them. */
export function isKeywordList(list: Element): boolean {
  const points = list.children.filter(isElement)
  const { className } = list.properties
  return (
    list.tagName === 'ul' &&
    className === undefined &&
    points.length >= POINTS &&
    points.every((point) => keywordOf(point) !== undefined)
  )
}

/** The keyword of a point, or of its first paragraph. */
export function keywordOf(point: Element): Element | undefined {
  const first = point.children.find((child) => child.type !== 'text' || child.value.trim() !== '')
  if (!first || !isElement(first)) return undefined
  if (first.tagName === 'p') return keywordOf(first)
  const text = textOf(first).trim()
  return first.tagName === 'strong' && text.endsWith(':') && text.length <= LETTERS && !holdsLink(first)
    ? first
    : undefined
}
