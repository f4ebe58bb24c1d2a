import type { PDFDocument } from '@cantoo/pdf-lib'
import type { StreamChanges } from './changes.js'
import type { ActualText } from './reader.js'
import { type ToUnicode, writeToUnicode } from './to-unicode.js'

/**
 * Lets the font itself say what a glyph is read as where Chromium writes an ActualText around each: a ligature's letters, the
 * blank of a no-break space. Several readers lose what stands in a mark behind one inside it, and some never look at ActualText.
 * What must keep its ActualText, because its glyphs mean something else elsewhere, keeps it.
 */
export function readByFont(pdf: PDFDocument, replaced: readonly ActualText[], changes: StreamChanges): void {
  const changed = new Set<ToUnicode>()
  for (const { stream, mark, inner, text, codes, cmap } of replaced) {
    const [code] = codes
    if (code === undefined || codes.length > 1) continue
    const before = cmap.textOf(code)
    if (before !== undefined && before.normalize('NFKC') !== text.normalize('NFKC')) continue
    if (before !== text && text.trim() !== '') {
      cmap.set(code, text)
      changed.add(cmap)
    }
    changes.replace(stream, inner.from, inner.after, '')
    changes.replace(stream, inner.end, inner.end + 'EMC'.length, '')
    mark.inner.splice(mark.inner.indexOf(inner), 1)
  }
  for (const cmap of changed) writeToUnicode(pdf, cmap)
}
