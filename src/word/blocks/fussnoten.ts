import { Paragraph, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { is, printedText, walk } from '../../layout/document/baum.js'
import type { Wordsatz } from '../satz.js'
import { linesOf } from '../tree.js'
import { writeInline } from './inline.js'

/** The texts of all footnotes that have a mark in the document, by number. */
export function writeFussnoten(satz: Wordsatz): Record<number, { children: Paragraph[] }> {
  const texte: Record<number, { children: Paragraph[] }> = {}
  // A note may hold the first mark of a further note: the map grows while it is read.
  for (const [id, nummer] of satz.fussnoten) texte[nummer] = { children: writeAnmerkung(satz, satz.anmerkungOf(id)) }
  return texte
}

function writeAnmerkung(satz: Wordsatz, anmerkung: Element): Paragraph[] {
  const zeichen = [...walk(anmerkung)].find((teil) => is(teil, 'span.zeichen'))
  return linesOf(anmerkung).map((inhalt, index) => {
    // `docx` sets the number before the first child; the tab leads from it to the hanging indent. A sign of the note's own
    // takes the place of the number when the file is finished.
    const eigenes = zeichen ? [new TextRun({ text: printedText(zeichen), style: 'FootnoteReference' })] : []
    const tab = index === 0 ? [...eigenes, new TextRun({ children: [new Tab()] })] : []
    const children = [
      ...tab,
      ...writeInline(
        satz,
        inhalt.filter((teil) => teil !== zeichen),
      ),
    ]
    return new Paragraph({ style: 'FootnoteText', children })
  })
}
