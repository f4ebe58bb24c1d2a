import type { PDFDocument } from '@cantoo/pdf-lib'
import type { StreamChanges } from './changes.js'
import type { ActualText } from './reader.js'
import { type ToUnicode, writeToUnicode } from './to-unicode.js'

/**
 * Lets the font itself say what a glyph is read as where Chromium writes an ActualText around each: a ligature's letters, the
 * blank of a no-break space. Several readers lose what stands in a mark behind one inside it, and some never look at ActualText.
 * What must keep its ActualText, because its glyphs mean something else elsewhere, keeps it.
 */
export function readByFont(pdf: PDFDocument, ersetzt: readonly ActualText[], aenderungen: StreamChanges): void {
  const geaendert = new Set<ToUnicode>()
  for (const { strom, marke, innen, text, codes, tafel } of ersetzt) {
    const [code] = codes
    if (code === undefined || codes.length > 1) continue
    const bisher = tafel.textOf(code)
    if (bisher !== undefined && bisher.normalize('NFKC') !== text.normalize('NFKC')) continue
    if (bisher !== text && text.trim() !== '') {
      tafel.set(code, text)
      geaendert.add(tafel)
    }
    aenderungen.replace(strom, innen.von, innen.nach, '')
    aenderungen.replace(strom, innen.ende, innen.ende + 'EMC'.length, '')
    marke.innen.splice(marke.innen.indexOf(innen), 1)
  }
  for (const tafel of geaendert) writeToUnicode(pdf, tafel)
}
