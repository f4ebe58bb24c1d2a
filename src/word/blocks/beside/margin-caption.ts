import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { is, printedText } from '../../../layout/document/tree.js'
import { hyphenate } from '../../../trennung/hyphenate.js'
import type { WordContext } from '../../context.js'
import { breakLines } from '../../pages/measure/line-breaks.js'
import type { TextFace } from '../../pages/measure/text-measure.js'
import type { FixedStyleId } from '../../styles/style-ids.js'
import { SideBySide } from '../../tables/side-by-side.js'
import { intoGap, twipsFromMm, twipsFromPt } from '../../units.js'

/** A caption that would need more lines in the column stands above its figure. */
const MOST_LINES = 9
/** Sizes are rounded to half points, and Word and LibreOffice round the widths of letters each in its own way. */
const RESERVE = 1.05
/** Letters of a source that stands in the column, as in print; a longer one, and hints that cells refer to, stand below. */
const SHORT_SOURCE = 90

/**
 * The style of a caption in the column beside the text; undefined where there is none, or where it is too long or a word of it too wide
 * for it. Words are divided only where one would not fit otherwise.
 */
export function marginCaption(context: WordContext, caption: Element): FixedStyleId | undefined {
  if (context.hanging === 0) return undefined
  const whole = wordsFit(context, caption)
  if (!whole && !wordsFit(context, caption, hyphenate)) return undefined
  const { tabelle: size } = context.dokument.gestaltung.groessen
  const setting = { width: columnOf(context) / RESERVE, size, hyphenate: !whole }
  const lines = breakLines([{ text: printedText(caption), face: 'halbfett' }], setting, context.textMeasure).length
  if (lines > MOST_LINES) return undefined
  return whole ? 'BeschriftungImFeld' : 'BeschriftungImFeldGetrennt'
}

/** Whether no word of a caption is too wide for the column. @param divide puts soft hyphens into it */
export function wordsFit(context: WordContext, caption: Element, divide = (text: string) => text): boolean {
  const { tabelle } = context.dokument.gestaltung.groessen
  return partsFit(context, divide(printedText(caption)), tabelle, 'halbfett')
}

/** Whether a source stands in the column below the caption; its words are not divided there. */
export function isShortSource(context: WordContext, part: Element): boolean {
  if (!is(part, 'p.quelle')) return false
  const text = printedText(part)
  return text.length <= SHORT_SOURCE && partsFit(context, text, context.dokument.gestaltung.groessen.klein, 'normal')
}

function partsFit(context: WordContext, text: string, size: number, face: TextFace): boolean {
  return text
    .split(/[\s-]+|(?<=\u00ad)/u)
    .map((part) => part.replace('\u00ad', '-'))
    .every((part) => context.textMeasure.measure(part, size, face) * RESERVE <= columnOf(context))
}

/**
 * A figure with its caption and what else is short in the column beside the text, at its head.
 */
export function arrangeAtMargin(
  context: WordContext,
  caption: readonly FileChild[],
  shown: readonly FileChild[],
  { description }: { description: string },
): SideBySide {
  const { seite, abstaende } = context.dokument.gestaltung
  const top = twipsFromPt(abstaende.block)
  // What follows keeps its own distance.
  const bottom = twipsFromPt(abstaende.absatz / 2)
  return new SideBySide(
    [
      {
        blocks: caption,
        width: context.hanging,
        margin: { top, bottom, right: twipsFromMm(seite.steg - intoGap(seite)) },
      },
      { blocks: shown, width: context.width, margin: { top, bottom } },
    ],
    { description: `Dient nur der Anordnung: ${description}`, hanging: context.hanging },
  )
}

function columnOf({ dokument }: WordContext): number {
  const { seite } = dokument.gestaltung
  return twipsFromMm(seite.randspalte + intoGap(seite))
}
