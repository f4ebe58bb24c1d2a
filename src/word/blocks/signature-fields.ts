import { type FileChild, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { is, walk } from '../../layout/document/tree.js'
import type { ChildOf } from '../../layout/document/vocabulary/vocabulary.js'
import type { WordContext } from '../context.js'
import { elementsOf } from '../tree.js'
import { StyledParagraph } from './line/paragraph.js'
import { writeSourcePiece } from './line/source-piece.js'

/** Lines to sign on: tab stops draw them, what is filled in stands on them and their names below. */
export function writeUnterschriftsfelder(context: WordContext, area: Element): FileChild[] {
  const fields = elementsOf(area)
  const tab = () => new TextRun({ children: [new Tab()] })
  // One stop ends a line, the next begins the field beside it.
  const rules = fields.flatMap((field, index): ParagraphChild[] => [
    ...(index > 0 ? [tab()] : []),
    ...wordsOf(context, field, 'span.eintrag'),
    tab(),
  ])
  const names = fields.flatMap((field, index): ParagraphChild[] => [
    ...(index > 0 ? [tab()] : []),
    ...wordsOf(context, field, 'span.feldname'),
  ])
  return [new StyledParagraph('Unterschriftslinie', rules), new StyledParagraph('Unterschriftsfeld', names)]
}

function wordsOf(context: WordContext, field: Element, name: ChildOf<'p.feld'>): ParagraphChild[] {
  const part = [...walk(field)].find((inner) => is(inner, name))
  return part ? writeSourcePiece(context, part.children) : []
}
