import type { Element } from 'hast'
import { printedText } from '../../layout/document/tree.js'

/** What a block takes besides its letters, as letters of text. */
const DISTANCE = 60
/** How much worse a half that begins within a heading's text is, as a part of the whole. */
const MID_TEXT = 0.2

/**
 * How many blocks stand in the first of two columns. Word evens columns out by itself, LibreOffice does not: so the second begins
 * where the two are nearest to equal, at a heading if there is one near.
 */
export function splitInHalves(blocks: readonly Element[]): number {
  const weights = blocks.map((block) => printedText(block).length + DISTANCE)
  const whole = weights.reduce((total, one) => total + one, 0)
  let [best, least, left] = [blocks.length, Number.POSITIVE_INFINITY, 0]
  for (const [index, block] of blocks.entries()) {
    const unequal = Math.abs(whole - 2 * left) + (isHeading(block) ? 0 : whole * MID_TEXT)
    if (index > 0 && !isHeading(blocks[index - 1]) && unequal < least) [best, least] = [index, unequal]
    left += weights[index] ?? 0
  }
  return best
}

function isHeading(block: Element | undefined): boolean {
  return block !== undefined && /^h[1-4]$/.test(block.tagName)
}
