import type { ParagraphChild } from 'docx'
import type { Element } from 'hast'
import { isSpotPicture } from '../../../layout/beside/spot-picture.js'
import { is } from '../../../layout/document/tree.js'
import type { WordContext } from '../../context.js'
import { createDrawingOf } from '../../drawing.js'
import { attribute, elementsOf } from '../../tree.js'
import { emuFromMm, mmFromTwips } from '../../units.js'
import { besideText } from '../image-areas.js'
import type { StyledParagraph } from '../line/paragraph.js'
import { heightBeside } from './margin-text.js'

/** Of a millimetre, points. */
const POINTS = 72 / 25.4
/** How far it stands below the head of the line that it begins with, in millimetres: there, at the head of the letters. */
const BELOW = 0.5
/** Lines that stay with a heading anyway. */
const HEADED_LINES = 3

/**
 * Whether a block is a single small picture with room in the column beside the paragraph or list behind it, as in print. It hangs on the
 * first paragraph of that.
 * @param blocks of a chapter, without its heading
 */
export function isMarginPicture(context: WordContext, blocks: readonly Element[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]]
  if (context.hanging === 0 || !block || !next || !isSpotPicture(block)) return false
  if (!is(next, 'p') && !is(next, 'ul') && !is(next, 'ol')) return false
  return heightBeside(context, blocks.slice(index + 1)) > heightOf(context, block)
}

/** The paragraph with the picture that hangs on it, which stays with so much text as that is high. @param before what stands before the picture */
export function hangPicture(
  context: WordContext,
  { bar, before }: { bar: Element; before: Element | undefined },
  paragraph: StyledParagraph,
): StyledParagraph {
  const position = besideText(mmFromTwips(context.hanging))
  const verticalPosition = { ...position.verticalPosition, offset: emuFromMm(BELOW) }
  const drawings: ParagraphChild[] = elementsOf(bar).map((image) =>
    createDrawingOf(context, image, { frame: frameOf(context), position: { ...position, verticalPosition } }),
  )
  const { groessen } = context.dokument.gestaltung
  const height = heightOf(context, bar)
  const isHeaded = before !== undefined && /^h[1-4]$/.test(before.tagName)
  const staysAnyway = isHeaded && height <= HEADED_LINES * groessen.text * groessen.zeilenhoehe
  return paragraph.withFront(drawings, staysAnyway ? 0 : height)
}

function frameOf({ dokument }: WordContext): { width: number; height: number } {
  const { seite, randbild } = dokument.gestaltung
  return { width: seite.randspalte, height: randbild.hoehe }
}

/** In points; as wide as the column, it may be less than the design allows. */
function heightOf(context: WordContext, bar: Element): number {
  const { width, height } = frameOf(context)
  const [image] = elementsOf(bar)
  const picture = image && context.pictureOf(attribute(image, 'dataGrafik'))
  return (picture ? Math.min(height, (width * picture.hoehe) / picture.breite) : height) * POINTS
}
