import { PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { decodeStream } from '../../file/structure-tree.js'
import type { InspectedPdf } from '../inspected-pdf.js'
import { inspectAll, type Punkt } from '../punkt.js'

const FONT_FILES = ['FontFile', 'FontFile2', 'FontFile3']

/** Fonts, and the text that is read out of the file. */
export const FONTS: readonly Punkt[] = [
  {
    id: 'schriften-eingebettet',
    norm: 'PDF/UA-1 7.21.4.1',
    matterhorn: '31-009',
    beschreibung: 'Jede Schrift ist in der Datei enthalten.',
    check: (file) =>
      inspectAll(fontsOf(file), ({ font, name }) => {
        const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0)
        const holder = descendant instanceof PDFDict ? descendant : font
        const beschreibung = holder.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
        const embedded =
          font.get(PDFName.of('Subtype')) === PDFName.of('Type3') ||
          FONT_FILES.some((datei) => beschreibung?.has(PDFName.of(datei)))
        return !embedded && `Die Schrift „${name}“ ist nicht eingebettet.`
      }),
  },
  {
    id: 'schriften-unicode',
    norm: 'PDF/UA-1 7.21.7',
    matterhorn: '31-027, 31-028',
    beschreibung: 'Zu jedem gedruckten Zeichen steht fest, welches es ist; weiche Trennzeichen kommen nicht vor.',
    check: (file) =>
      inspectAll(fontsOf(file), ({ font, name }) => {
        const cmap = font.lookup(PDFName.of('ToUnicode'))
        if (!(cmap instanceof PDFRawStream)) return `Zur Schrift „${name}“ fehlt die Zeichentafel (ToUnicode).`
        return (
          namesForbidden(new TextDecoder('latin1').decode(decodeStream(cmap))) &&
          `Die Schrift „${name}“ bildet Zeichen auf ein weiches Trennzeichen oder auf nichts ab.`
        )
      }),
  },
  {
    id: 'glyphen',
    norm: 'PDF/UA-1 7.21.8',
    matterhorn: '31-030',
    beschreibung: 'Jedes gedruckte Zeichen hat ein Bild; kein leeres Kästchen (.notdef) steht dafür.',
    check: ({ streams }) =>
      inspectAll(
        streams,
        ({ page, marks }) =>
          marks.some(({ notdef }) => notdef) && `Seite ${page + 1}: Ein Zeichen hat kein Bild in seiner Schrift.`,
      ),
  },
]

/** All fonts of the file, each once. */
function fontsOf({ pdf }: InspectedPdf): { font: PDFDict; name: string }[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    // A descendant of a composite font is named by that one.
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) return []
    if (String(object.get(PDFName.of('Subtype'))).startsWith('/CIDFont')) return []
    return [{ font: object, name: String(object.get(PDFName.of('BaseFont')) ?? 'Type3').replace(/^\//, '') }]
  })
}

const INVALID = /^(0000|00AD|FEFF|FFFE)$/i

/** Whether a character map leads to a soft hyphen, or to one of the values that stand for no character (PDF/UA-1 7.21.7). */
function namesForbidden(cmap: string): boolean {
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, target = ''] of body.matchAll(/<[\dA-Fa-f]+>\s*<([\dA-Fa-f]+)>/g))
      if (INVALID.test(target)) return true
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', target = ''] of body.matchAll(
      /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g,
    )) {
      const first = Number.parseInt(target, 16)
      const last = first + Number.parseInt(to, 16) - Number.parseInt(from, 16)
      if ([0, 0xad, 0xfeff, 0xfffe].some((value) => value >= first && value <= last)) return true
    }
  return false
}
