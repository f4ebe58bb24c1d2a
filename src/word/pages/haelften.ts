import type { Element } from 'hast'
import { printedText } from '../../layout/document/baum.js'

/** What a block takes besides its letters, as letters of text. */
const ABSTAND = 60
/** How much worse a half that begins within a heading's text is, as a part of the whole. */
const MITTEN_IM_TEXT = 0.2

/**
 * How many blocks stand in the first of two columns. Word evens columns out by itself, LibreOffice does not: so the second begins
 * where the two are nearest to equal, at a heading if there is one near.
 */
export function splitInHalves(bloecke: readonly Element[]): number {
  const gewichte = bloecke.map((block) => printedText(block).length + ABSTAND)
  const ganz = gewichte.reduce((summe, eines) => summe + eines, 0)
  let [bester, geringster, links] = [bloecke.length, Number.POSITIVE_INFINITY, 0]
  for (const [index, block] of bloecke.entries()) {
    const ungleich = Math.abs(ganz - 2 * links) + (isHeading(block) ? 0 : ganz * MITTEN_IM_TEXT)
    if (index > 0 && !isHeading(bloecke[index - 1]) && ungleich < geringster) [bester, geringster] = [index, ungleich]
    links += gewichte[index] ?? 0
  }
  return bester
}

function isHeading(block: Element | undefined): boolean {
  return block !== undefined && /^h[1-4]$/.test(block.tagName)
}
