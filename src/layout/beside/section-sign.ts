import type { Nodes } from 'hast'
import { is, isElement } from '../document/tree.js'

/** Whether a block is a single small picture, which below a heading is the sign of a section and may stand in the column beside its text. */
export function isSectionSign(block: Nodes): boolean {
  return isElement(block) && is(block, 'div.logoleiste') && block.children.filter(isElement).length === 1
}
