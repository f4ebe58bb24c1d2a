import type { ParagraphChild } from 'docx'
import type { Element } from 'hast'
import { isSectionSign } from '../../../layout/beside/section-sign.js'
import { is } from '../../../layout/document/tree.js'
import type { WordContext } from '../../context.js'
import { createDrawingOf } from '../../drawing.js'
import { elementsOf } from '../../tree.js'
import { emuFromMm, mmFromTwips } from '../../units.js'
import { besideText } from '../image-areas.js'
import { heightBeside } from './margin-text.js'

/** Of a millimetre, points. */
const POINTS = 72 / 25.4
/** Its largest size, and how far it stands below the head of the line that it begins with, in millimetres: there, at the head of the letters. */
const SIGN = { width: 45, height: 14 }
const BELOW = 0.5

/**
 * Whether a block is a single small picture below a heading, its sign, which has room in the column beside the text that follows, as in
 * print. It hangs on the first paragraph of that.
 */
export function isMarginSign(context: WordContext, blocks: readonly Element[], index: number): boolean {
  const [before, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]]
  if (context.hanging === 0 || !before || !block || !next) return false
  if (!isSectionSign(block)) return false
  if (!/^h[1-4]$/.test(before.tagName) || !is(next, 'p')) return false
  return heightBeside(context, blocks.slice(index + 1)) > SIGN.height * POINTS
}

/** The sign, for the paragraph that it hangs on. */
export function createMarginSign(context: WordContext, bar: Element): ParagraphChild[] {
  const { hanging, dokument } = context
  const frame = { ...SIGN, width: Math.min(SIGN.width, dokument.gestaltung.seite.randspalte) }
  const position = besideText(mmFromTwips(hanging))
  const verticalPosition = { ...position.verticalPosition, offset: emuFromMm(BELOW) }
  return elementsOf(bar).map((image) =>
    createDrawingOf(context, image, { frame, position: { ...position, verticalPosition } }),
  )
}
