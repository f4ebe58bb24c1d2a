import type { Nodes } from 'hast'
import type { Gestaltung } from '../design/gestaltung.js'
import { is, isElement } from '../document/tree.js'

/** Whether a block is a single small picture, which may stand in the column beside the text behind it: a spot, or the sign of a section. */
export function isSpotPicture(block: Nodes): boolean {
  return isElement(block) && is(block, 'div.logoleiste') && block.children.filter(isElement).length === 1
}

/** Of a millimetre, points. */
const POINTS = 72 / 25.4

/** How high it is there at most, in lines of the text. */
export function spotLines({ randbild, groessen }: Pick<Gestaltung, 'randbild' | 'groessen'>): number {
  return Math.ceil((randbild.hoehe * POINTS) / (groessen.text * groessen.zeilenhoehe))
}
