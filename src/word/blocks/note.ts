import { type FileChild, Tab, TextRun } from 'docx'
import type { Element, ElementContent } from 'hast'
import { is, isElement, printedText } from '../../layout/document/tree.js'
import type { WordContext } from '../context.js'
import { elementsOf } from '../tree.js'
import { StyledParagraph, writeParagraph } from './line/paragraph.js'
import { writeSourcePiece } from './line/source-piece.js'

/** A note in small type; the sign that leads it hangs. */
export function writeNote(context: WordContext, note: Element): FileChild[] {
  const paragraphs = elementsOf(note)
  const withSign = paragraphs.some((paragraph) => signOf(paragraph) !== undefined)
  return paragraphs.map((paragraph) => {
    const sign = signOf(paragraph)
    if (!sign) return writeParagraph(context, paragraph, withSign ? 'AnmerkungFolge' : 'AnmerkungOhneZeichen')
    const text = paragraph.children.slice(paragraph.children.indexOf(sign) + 1)
    return new StyledParagraph('Anmerkung', [
      new TextRun(printedText(sign)),
      new TextRun({ children: [new Tab()] }),
      ...writeSourcePiece(context, text),
    ])
  })
}

function signOf({ children }: Element): Extract<ElementContent, Element> | undefined {
  return children.find((child): child is Element => isElement(child) && is(child, 'span.zeichen'))
}
