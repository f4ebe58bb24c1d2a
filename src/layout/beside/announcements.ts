import type { Element, ElementContent } from 'hast'
import { isElement } from '../document/tree.js'
import { holdsLink, textOf } from './lines.js'

/** Letters of an announcement that a reader takes in at the edge of the page, and those that no line holds more of there and in the text. */
const LETTERS = 60
const MARGIN_LINE = 16
const TEXT_LINE = 74

/**
 * Whether a paragraph says no more than what the list behind it holds ("Wir wollen:"): it may stand in the column beside the first point, as
 * the title of a box does. One with links or marks of notes stays in the text, as does one that is taller than its list.
 */
export function isAnnouncement(paragraph: Element, next: ElementContent | undefined): boolean {
  const text = textOf(paragraph).trim()
  if (!text.endsWith(':') || text.length > LETTERS || /[.?!] /.test(text) || holdsLink(paragraph)) return false
  if (!next || !isElement(next) || !isPlainList(next)) return false
  const points = next.children.filter(isElement)
  const lines = points.reduce((sum, point) => sum + Math.max(1, Math.ceil(textOf(point).length / TEXT_LINE)), 0)
  return lines > Math.ceil(text.length / MARGIN_LINE)
}

function isPlainList({ tagName, properties: { className } }: Element): boolean {
  return (tagName === 'ul' || tagName === 'ol') && className === undefined
}
