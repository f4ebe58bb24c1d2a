import type { FileChild, ParagraphChild } from 'docx'
import type { Element } from 'hast'
import { type ChildOf, NODES } from '../../layout/document/vocabulary/vocabulary.js'
import { StyledParagraph, writeParagraph } from '../blocks/line/paragraph.js'
import type { WordContext } from '../context.js'
import { type Answers, answerTo, elementsOf } from '../tree.js'
import { A4 } from '../units.js'
import { createPageImage } from './cover-images.js'

/** Margins of the page in millimetres: what is left of it for text is where the source stands, at the foot. */
export const IMAGE_PAGE_MARGIN = { links: 10, oben: 280, unten: 6, randspalte: 0 } as const

/** A page of one picture, which hangs behind the text on its source, or on a paragraph of nothing else. */
export function writeImagePage(context: WordContext, page: Element): FileChild[] {
  const images: ParagraphChild[] = []
  const parts: Answers<ChildOf<'div.bildseite'>, (part: Element) => StyledParagraph[]> = {
    img: (part) => {
      images.push(createPageImage(context, part, { links: 0, oben: 0, ...A4 }))
      return []
    },
    'p.bildquelle': (part) => [
      writeParagraph(context, part, context.useStyle(NODES['p.bildquelle'].word)).withFront(images.splice(0)),
    ],
  }
  const paragraphs = elementsOf(page).flatMap((part) => answerTo(parts, part, page)(part))
  return images.length > 0 ? [new StyledParagraph('Fuge', images), ...paragraphs] : paragraphs
}
