import type { Element } from 'hast'
import { VALUE_SIZES, widthClassOf } from '../../../layout/bausteine/kennzahlen.js'
import { isSingleFigure } from '../../../layout/beside/single-figure.js'
import { printedText } from '../../../layout/document/tree.js'
import type { WordContext } from '../../context.js'
import { breakLines } from '../../pages/measure/line-breaks.js'
import {
  FIGURE_RULE,
  NAME_DISTANCE,
  NAME_LINE,
  VALUE_BESIDE,
  VALUE_NAME_BESIDE,
  valueLine,
} from '../../styles/looks/margin-figure.js'
import { elementsOf } from '../../tree.js'
import { mmFromTwips, twipsFromPt } from '../../units.js'
import { type StyledParagraph, writeParagraph } from '../line/paragraph.js'
import { frameBeside, heightBeside, widthBeside } from './margin-text.js'

/** More lines than that say more than a figure needs. */
const MOST_LINES = 6
/** Word and LibreOffice round the widths of letters each in its own way. */
const RESERVE = 1.04

/**
 * A single figure in the column beside the text: its value and what it says, which hang on the paragraph behind them in a frame each, one
 * below the other: LibreOffice knows no frame of two styles. Undefined where there is no room for them: it is a band then.
 * @param before what stands before it
 * @param following what comes behind it
 */
export function writeMarginFigure(
  context: WordContext,
  figure: Element,
  before: Element | undefined,
  following: readonly Element[],
): StyledParagraph[] | undefined {
  if (context.hanging === 0 || !isSingleFigure(figure, before)) return undefined
  const [value, name] = elementsOf(figure)
  if (!value || !name) return undefined
  const { gestaltung } = context.dokument
  const size = widthClassOf([printedText(value)], mmFromTwips(widthBeside(context)), gestaltung)
  const valueSize = gestaltung.groessen.ueberschrift1 * VALUE_SIZES[size]
  const isNarrow = context.textMeasure.measure(printedText(value), valueSize, 'halbfett', 'ziffern') <= widthOf(context)
  const above = FIGURE_RULE.weight + FIGURE_RULE.distance + valueLine(gestaltung, size) + NAME_DISTANCE
  const below = heightOfName(context, printedText(name))
  if (!isNarrow || below === undefined || above + below > heightBeside(context, following)) return undefined
  // What the smaller ones stand on.
  context.useStyle(VALUE_BESIDE[''])
  const frame = (down?: number) => frameBeside(widthBeside(context), context.hanging, down)
  return [
    writeParagraph(context, value, context.useStyle(VALUE_BESIDE[size])).beside(frame(), 1),
    writeParagraph(context, name, context.useStyle(VALUE_NAME_BESIDE)).beside(frame(twipsFromPt(above)), above + below),
  ]
}

/** How high the lines are that say what a value is, in points; undefined where a word is too wide for the column, or they are too many. */
function heightOfName(context: WordContext, text: string): number | undefined {
  const { klein } = context.dokument.gestaltung.groessen
  const width = widthOf(context)
  if (text.split(/[\s-]+/u).some((word) => context.textMeasure.measure(word, klein, 'normal') > width)) return undefined
  const setting = { width, size: klein, hyphenate: false }
  const lines = breakLines([{ text, face: 'normal' }], setting, context.textMeasure).length
  return lines > MOST_LINES ? undefined : lines * klein * NAME_LINE
}

function widthOf(context: WordContext): number {
  return widthBeside(context) / RESERVE
}
