import { Paragraph, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { is, printedText, walk } from '../../layout/document/tree.js'
import type { WordContext } from '../context.js'
import { linesOf } from '../tree.js'
import { writeInline } from './line/inline.js'

/** The texts of all footnotes that have a mark in the document, by number. */
export function writeFootnotes(context: WordContext): Record<number, { children: Paragraph[] }> {
  const texts: Record<number, { children: Paragraph[] }> = {}
  // A note may hold the first mark of a further note: the map grows while it is read.
  for (const [id, number] of context.footnotes) texts[number] = { children: writeNote(context, context.noteOf(id)) }
  return texts
}

function writeNote(context: WordContext, note: Element): Paragraph[] {
  const sign = [...walk(note)].find((part) => is(part, 'span.zeichen'))
  return linesOf(note).map((content, index) => {
    // `docx` sets the number before the first child; the tab leads from it to the hanging indent. A sign of the note's own
    // takes the place of the number when the file is finished.
    const own = sign ? [new TextRun({ text: printedText(sign), style: 'Fussnotenziffer' })] : []
    const tab = index === 0 ? [...own, new TextRun({ children: [new Tab()] })] : []
    const children = [
      ...tab,
      ...writeInline(
        context,
        content.filter((part) => part !== sign),
      ),
    ]
    return new Paragraph({ style: 'FootnoteText', children })
  })
}
