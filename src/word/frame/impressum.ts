import { type FileChild, Tab, TextRun } from 'docx'
import type { Element, ElementContent } from 'hast'
import { is } from '../../layout/document/tree.js'
import { type ChildOf, NODES } from '../../layout/document/vocabulary/vocabulary.js'
import { StyledParagraph, writeLine, writeParagraph } from '../blocks/line/paragraph.js'
import { writeSourcePiece } from '../blocks/line/source-piece.js'
import type { WordContext } from '../context.js'
import { type Answers, answerTo, elementsOf, linesOf } from '../tree.js'

/** The Impressum: terms with what belongs to them, and notes. */
export function writeImpressum(context: WordContext, impressum: Element): FileChild[] {
  const parts: Answers<ChildOf<'section.impressum'>, (part: Element) => FileChild[]> = {
    'p.impressumtitel': (part) => [writeParagraph(context, part, NODES['p.impressumtitel'].word)],
    p: (part) => [writeParagraph(context, part, 'Impressum')],
    '.impressum dl': (part) => writeProperties(context, part),
  }
  return elementsOf(impressum).flatMap((part) => answerTo(parts, part, impressum)(part))
}

/** Terms at the left, what belongs to them beside: the first line in the paragraph of the term, further lines below. */
function writeProperties(context: WordContext, list: Element): FileChild[] {
  const paragraphs: StyledParagraph[] = []
  let term: Element | undefined
  for (const entry of elementsOf(list)) {
    if (is(entry, 'dt')) term = entry
    else
      for (const line of linesOf(entry)) {
        paragraphs.push(term ? writeProperty(context, term, line) : writeLine(context, 'Impressumzeile', line))
        term = undefined
      }
  }
  return paragraphs
}

function writeProperty(context: WordContext, term: Element, line: readonly ElementContent[]): StyledParagraph {
  return new StyledParagraph('Impressumangabe', [
    ...writeSourcePiece(context, term.children, 'Impressumbegriff'),
    new TextRun({ children: [new Tab()] }),
    ...writeSourcePiece(context, line),
  ])
}
