import { FrameAnchorType, FrameWrap, type IFrameOptions } from 'docx'
import type { Element } from 'hast'
import { isAnnouncement } from '../../../layout/beside/announcements.js'
import { isKeywordList } from '../../../layout/beside/keyword-lists.js'
import { is, printedText } from '../../../layout/document/tree.js'
import { hyphenate } from '../../../trennung/hyphenate.js'
import type { WordContext } from '../../context.js'
import { breakLines } from '../../pages/measure/line-breaks.js'
import { MARGIN_LOOK, type MarginKind, MOTTO_BESIDE, MOTTO_DIVIDED } from '../../styles/looks/lifted.js'
import { attribute, elementsOf } from '../../tree.js'
import { intoGap, textWidthTwips, twipsFromMm } from '../../units.js'
import { type StyledParagraph, writeParagraph } from '../line/paragraph.js'

/** More lines than that are no aside any more. */
const MOST_LINES = 9
/** Word and LibreOffice round the widths of letters each in its own way. */
const RESERVE = 1.04

/**
 * What announces a list, a motto or a sentence lifted out of the text where the design has it in the column beside the text: it hangs on
 * the paragraph behind it. Undefined where it stands in the text.
 * @param following what comes behind it
 */
export function writeMarginText(
  context: WordContext,
  block: Element,
  following: readonly Element[],
): StyledParagraph | undefined {
  const size = measureBeside(context, block, following)
  if (!size || size.height > heightBeside(context, following)) return undefined
  // What a divided motto's style stands on.
  if (size.style === MOTTO_DIVIDED) context.useStyle(MOTTO_BESIDE)
  return writeParagraph(context, block, context.useStyle(size.style)).beside(
    frameBeside(widthBeside(context), context.hanging),
    size.height,
  )
}

/** Whether it has its place in the column before these blocks. */
export function fitsBesideText(context: WordContext, block: Element, following: readonly Element[]): boolean {
  const size = measureBeside(context, block, following)
  return size !== undefined && size.height <= heightBeside(context, following)
}

/** The style and height in points of what stands in the column; undefined where it is too long for it, or one of its words too wide. */
function measureBeside(
  context: WordContext,
  block: Element,
  following: readonly Element[],
): { style: string; height: number } | undefined {
  const { hanging, dokument } = context
  const { gestaltung } = dokument
  const kind = hanging > 0 ? kindOf(context, block, following) : undefined
  if (!kind || (kind !== 'ankuendigungen' && !gestaltung.amrand[kind])) return undefined
  const { style, divided, size, line, above, family, face } = MARGIN_LOOK[kind](gestaltung)
  const width = widthBeside(context)
  const text = printedText(block)
  const measure = (word: string) => context.textMeasure.measure(word, size, face, family)
  const fits = (words: string, ends: RegExp) =>
    words.split(ends).every((word) => measure(word.replace('\u00ad', '-')) <= width)
  // Words are divided only where one would not fit otherwise: it would break anywhere.
  const whole = fits(text.replaceAll('\u00ad', ''), /[\s-]+/u)
  if (!whole && (!divided || !fits(hyphenate(text), /[\s-]+|(?<=\u00ad)/u))) return undefined
  const setting = { width: width / RESERVE, size, hyphenate: !whole, ...(family && { family }) }
  const lines = breakLines([{ text, face }], setting, context.textMeasure).length
  return lines > MOST_LINES
    ? undefined
    : { style: whole ? style : (divided ?? style), height: lines * size * line + above }
}

/** How wide the column is, in twips. */
export function widthBeside({ dokument }: WordContext): number {
  const { seite } = dokument.gestaltung
  return twipsFromMm(seite.randspalte + intoGap(seite))
}

function kindOf({ openings }: WordContext, block: Element, [next]: readonly Element[]): MarginKind | undefined {
  if (is(block, 'p.motto')) return 'mottos'
  if (is(block, 'p.hervorhebung')) return 'hervorhebungen'
  // Keywords of points have the column for themselves.
  const announces = is(block, 'p') && next && isAnnouncement(block, next) && !isKeywordList(next)
  return announces && !openings.has(block) && !attribute(block, 'dataStil') ? 'ankuendigungen' : undefined
}

/** Height in points of the running text before the next block that reaches into the column. */
export function heightBeside({ dokument, textMeasure }: WordContext, following: readonly Element[]): number {
  const { groessen, abstaende } = dokument.gestaltung
  const line = groessen.text * groessen.zeilenhoehe
  const width = textWidthTwips(dokument.gestaltung)
  let height = 0
  for (const [index, block] of following.entries()) {
    const texts = paragraphsIn(block, following[index + 1])
    if (texts.length === 0) return height
    for (const text of texts)
      height += Math.ceil(textMeasure.measure(text, groessen.text) / width) * line + abstaende.absatz / 2
  }
  return height
}

/** What stands in the text, paragraph by paragraph; nothing of what reaches beyond it. */
function paragraphsIn(block: Element, next: Element | undefined): string[] {
  if (isKeywordList(block) || (is(block, 'p') && isAnnouncement(block, next))) return []
  if (is(block, 'p')) return [printedText(block)]
  return is(block, 'ul') || is(block, 'ol') ? elementsOf(block).map(printedText) : []
}

/** In the paragraph, not in its style: LibreOffice takes no frames from styles. At no distance at all Word would set it into the line. @param down in twips */
export function frameBeside(width: number, hanging: number, down = 1): IFrameOptions {
  return {
    type: 'absolute',
    position: { x: -hanging, y: down },
    width,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.TEXT },
    wrap: FrameWrap.AROUND,
  }
}
