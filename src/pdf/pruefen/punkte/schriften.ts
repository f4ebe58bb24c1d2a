import { PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { decodeStream } from '../../file/structure-tree.js'
import type { Akte } from '../akte.js'
import { befund, type Punkt } from '../punkt.js'

const DATEIEN = ['FontFile', 'FontFile2', 'FontFile3']

/** Fonts, and the text that is read out of the file. */
export const SCHRIFTEN: readonly Punkt[] = [
  {
    id: 'schriften-eingebettet',
    norm: 'PDF/UA-1 7.21.4.1',
    matterhorn: '31-009',
    beschreibung: 'Jede Schrift ist in der Datei enthalten.',
    pruefe: (akte) =>
      befund(fontsOf(akte), ({ schrift, name }) => {
        const nachkomme = schrift.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0)
        const traeger = nachkomme instanceof PDFDict ? nachkomme : schrift
        const beschreibung = traeger.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
        const eingebettet =
          schrift.get(PDFName.of('Subtype')) === PDFName.of('Type3') ||
          DATEIEN.some((datei) => beschreibung?.has(PDFName.of(datei)))
        return !eingebettet && `Die Schrift „${name}“ ist nicht eingebettet.`
      }),
  },
  {
    id: 'schriften-unicode',
    norm: 'PDF/UA-1 7.21.7',
    matterhorn: '31-027, 31-028',
    beschreibung: 'Zu jedem gedruckten Zeichen steht fest, welches es ist; weiche Trennzeichen kommen nicht vor.',
    pruefe: (akte) =>
      befund(fontsOf(akte), ({ schrift, name }) => {
        const tafel = schrift.lookup(PDFName.of('ToUnicode'))
        if (!(tafel instanceof PDFRawStream)) return `Zur Schrift „${name}“ fehlt die Zeichentafel (ToUnicode).`
        return (
          namesForbidden(new TextDecoder('latin1').decode(decodeStream(tafel))) &&
          `Die Schrift „${name}“ bildet Zeichen auf ein weiches Trennzeichen oder auf nichts ab.`
        )
      }),
  },
  {
    id: 'glyphen',
    norm: 'PDF/UA-1 7.21.8',
    matterhorn: '31-030',
    beschreibung: 'Jedes gedruckte Zeichen hat ein Bild; kein leeres Kästchen (.notdef) steht dafür.',
    pruefe: ({ stroeme }) =>
      befund(
        stroeme,
        ({ seite, marken }) =>
          marken.some(({ notdef }) => notdef) && `Seite ${seite + 1}: Ein Zeichen hat kein Bild in seiner Schrift.`,
      ),
  },
]

/** All fonts of the file, each once. */
function fontsOf({ pdf }: Akte): { schrift: PDFDict; name: string }[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, objekt]) => {
    // A descendant of a composite font is named by that one.
    if (!(objekt instanceof PDFDict) || objekt.get(PDFName.of('Type')) !== PDFName.of('Font')) return []
    if (String(objekt.get(PDFName.of('Subtype'))).startsWith('/CIDFont')) return []
    return [{ schrift: objekt, name: String(objekt.get(PDFName.of('BaseFont')) ?? 'Type3').replace(/^\//, '') }]
  })
}

const UNGUELTIG = /^(0000|00AD|FEFF|FFFE)$/i

/** Whether a character map leads to a soft hyphen, or to one of the values that stand for no character (PDF/UA-1 7.21.7). */
function namesForbidden(tafel: string): boolean {
  for (const [, inhalt = ''] of tafel.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, ziel = ''] of inhalt.matchAll(/<[\dA-Fa-f]+>\s*<([\dA-Fa-f]+)>/g))
      if (UNGUELTIG.test(ziel)) return true
  for (const [, inhalt = ''] of tafel.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, von = '', bis = '', ziel = ''] of inhalt.matchAll(
      /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g,
    )) {
      const erstes = Number.parseInt(ziel, 16)
      const letztes = erstes + Number.parseInt(bis, 16) - Number.parseInt(von, 16)
      if ([0, 0xad, 0xfeff, 0xfffe].some((wert) => wert >= erstes && wert <= letztes)) return true
    }
  return false
}
