import type { ParagraphChild } from 'docx'
import type { Element, ElementContent } from 'hast'
import { is, isElement, printedText } from '../../layout/document/tree.js'
import type { WordContext } from '../context.js'
import { asChild } from '../element.js'
import { writeLabel } from '../fields.js'
import type { FixedStyleId } from '../styles/style-ids.js'
import { StyledParagraph } from './line/paragraph.js'
import { writeSourcePiece } from './line/source-piece.js'

/**
 * The caption of a table or figure. The bookmark for the id stands around the label alone, so that a field can repeat
 * it in a reference.
 */
export function writeCaption(
  context: WordContext,
  caption: Element,
  id: string,
  style: FixedStyleId = 'Caption',
): StyledParagraph {
  const { children } = caption
  const index = children.findIndex((child) => isElement(child) && is(child, 'span.marke'))
  const label = children[index]
  const { start, end } = context.bookmark(id)
  const content: ParagraphChild[] = []
  if (label && isElement(label)) {
    content.push(...writeSourcePiece(context, children.slice(0, index)))
    content.push(...start.map(asChild), ...writeLabel(context, printedText(label), 'Marke'), ...end.map(asChild))
    const text = children.slice(index + 1)
    const setOff: ElementContent[] = [{ type: 'text', value: '\u2002' }, ...trimStart(text)]
    content.push(...writeSourcePiece(context, setOff, undefined, text))
  } else {
    content.push(...start.map(asChild), ...writeSourcePiece(context, children), ...end.map(asChild))
  }
  return new StyledParagraph(style, content)
}

/** The label is set off by a wider space in place of the usual one. */
function trimStart(content: ElementContent[]): ElementContent[] {
  const [first, ...rest] = content
  return first?.type === 'text' ? [{ type: 'text', value: first.value.trimStart() }, ...rest] : content
}
