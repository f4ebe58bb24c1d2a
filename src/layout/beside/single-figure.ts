import type { Element, ElementContent } from 'hast'
import { is, isElement } from '../document/tree.js'

/**
 * Whether a block is one figure alone that may stand in the column beside the text behind it. With nothing before it, or below the heading or
 * the picture with which a chapter begins, it stays a band.
 * @param before what stands before it
 */
export function isSingleFigure(block: ElementContent, before: ElementContent | undefined): block is Element {
  if (!isElement(block) || !is(block, 'dl.kennzahlen') || !before || !isElement(before)) return false
  if (before.tagName === 'h1' || is(before, 'div.auftakt')) return false
  return block.children.filter((child) => isElement(child) && child.tagName === 'dt').length === 1
}
