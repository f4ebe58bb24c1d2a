import { childOf } from '../../xml/find.js'
import { readMarken } from '../marken.js'
import { vorlageOf, type Wordregel } from '../pruefpaket.js'
import { findAll, lesbarOf, lesbarOhneNoten } from '../teil.js'

/** Entries of the table of contents and of the lists of figures say what the heading or caption says to which they lead. */
export const verzeichniswerte: Wordregel = {
  name: 'verzeichniswerte',
  art: 'aufbau',
  pruefe(paket) {
    const marken = readMarken(paket)
    return findAll(paket.dokument, 'w:p')
      .filter((absatz) => /^(?:TOC\d|TableofFigures)$/.test(vorlageOf(absatz)))
      .flatMap((absatz) => {
        const ziel = childOf(absatz, 'w:hyperlink')?.attributes['w:anchor'] ?? ''
        const marke = marken.get(ziel)
        const eintrag = normalize(lesbarOf(absatz))
        const erwartet = marke ? normalize(lesbarOhneNoten(marke.absatz)) : ''
        if (marke && eintrag.includes(erwartet) && / \d+$/.test(eintrag)) return []
        return [`Der Eintrag „${eintrag}“ führt zu „${erwartet}“.`]
      })
  },
}

/** The arrow of a heading is ornament that entries go without. */
function normalize(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^→ /, '').trim()
}
