import { type IFrameOptions, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx'
import type { Element, ElementContent } from 'hast'
import { textOf } from '../../../layout/document/tree.js'
import type { WordContext } from '../../context.js'
import { asChild } from '../../element.js'
import type { StyleId } from '../../styles/style-ids.js'
import { attribute } from '../../tree.js'
import { writeSourcePiece } from './source-piece.js'

/** A paragraph that knows its style, so that what stands beside it can decide for another one. */
export class StyledParagraph extends Paragraph {
  constructor(
    readonly style: StyleId,
    private readonly children: readonly ParagraphChild[],
    private readonly further: Omit<IParagraphOptions, 'style' | 'children'> = {},
    /** What it says, where that is known. */
    readonly text?: string,
    /** Height in points of what stands beside the text; 0 for what stands in it. */
    readonly besideText = 0,
    /** Height in points of the picture that hangs on it in the column; 0 without one, or where so much stays together anyway. */
    readonly hung = 0,
  ) {
    super({ ...further, style, children })
  }

  /** Characters of its text, where they are known. */
  get length(): number {
    return this.text?.length ?? Number.POSITIVE_INFINITY
  }

  /** The same with something before what stands in it. @param hung height in points of what of it hangs in the column */
  withFront(children: readonly ParagraphChild[], hung = 0): StyledParagraph {
    return new StyledParagraph(this.style, [...children, ...this.children], this.further, this.text, 0, hung)
  }

  /** What stands there already is not put there twice. */
  withBack(children: readonly ParagraphChild[]): StyledParagraph {
    const fresh = children.filter((child) => !this.children.includes(child))
    return new StyledParagraph(this.style, [...this.children, ...fresh], this.further, this.text)
  }

  /** The same with room kept free between its end and the right edge. @param twips how much */
  withRoom(twips: number): StyledParagraph {
    return new StyledParagraph(this.style, this.children, { ...this.further, indent: { right: twips } }, this.text)
  }

  /** The same in a frame beside the text, hung on the paragraph behind it. @param height in points */
  beside(frame: IFrameOptions, height: number): StyledParagraph {
    return new StyledParagraph(this.style, this.children, { ...this.further, frame }, this.text, height)
  }

  /** The same, on the page of what follows; in tables that is said at the paragraph, where LibreOffice looks for it. */
  kept(): StyledParagraph {
    return new StyledParagraph(this.style, this.children, { ...this.further, keepNext: true }, this.text)
  }

  withStyle(style: StyleId): StyledParagraph {
    return new StyledParagraph(style, this.children, this.further, this.text, this.besideText, this.hung)
  }
}

/** A paragraph of inline content; with an id it is a place that references lead to. */
export function writeLine(
  context: WordContext,
  style: StyleId,
  content: readonly ElementContent[],
  ids: readonly string[] = [],
): StyledParagraph {
  const marks = ids.filter((id) => id !== '').map((id) => context.bookmark(id))
  const children = [
    ...marks.flatMap(({ start }) => start.map(asChild)),
    ...writeSourcePiece(context, content),
    ...marks.flatMap(({ end }) => end.map(asChild)),
  ]
  return new StyledParagraph(style, children, {}, content.map(textOf).join(''))
}

/** A paragraph element in a style. */
export function writeParagraph(context: WordContext, paragraph: Element, style: StyleId): StyledParagraph {
  return writeLine(context, style, paragraph.children, [attribute(paragraph, 'id')])
}
