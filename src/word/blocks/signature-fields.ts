import { type FileChild, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { is, walk } from '../../layout/document/tree.js'
import type { ChildOf } from '../../layout/document/vocabulary/vocabulary.js'
import type { WordContext } from '../context.js'
import type { CharacterStyleId } from '../styles/style-ids.js'
import { elementsOf } from '../tree.js'
import { StyledParagraph } from './line/paragraph.js'
import { writeSourcePiece } from './line/source-piece.js'

const LINE = 'Unterschriftsstrich' satisfies CharacterStyleId

/** Lines to sign on: tabs that are underlined, as is what is filled in, so that it stands on them; their names below. */
export function writeUnterschriftsfelder(context: WordContext, area: Element): FileChild[] {
  const fields = elementsOf(area)
  const tab = (style?: CharacterStyleId) => new TextRun({ children: [new Tab()], ...(style && { style }) })
  // One stop ends a line, the next begins the field beside it.
  const rules = fields.flatMap((field, index): ParagraphChild[] => [
    ...(index > 0 ? [tab()] : []),
    ...wordsOf(context, field, 'span.eintrag', LINE),
    tab(LINE),
  ])
  const names = fields.flatMap((field, index): ParagraphChild[] => [
    ...(index > 0 ? [tab()] : []),
    ...wordsOf(context, field, 'span.feldname'),
  ])
  return [new StyledParagraph('Unterschriftslinie', rules), new StyledParagraph('Unterschriftsfeld', names)]
}

function wordsOf(
  context: WordContext,
  field: Element,
  name: ChildOf<'p.feld'>,
  style?: CharacterStyleId,
): ParagraphChild[] {
  const part = [...walk(field)].find((inner) => is(inner, name))
  return part ? writeSourcePiece(context, part.children, style) : []
}
