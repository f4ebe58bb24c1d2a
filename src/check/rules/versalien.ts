import { isInAddress } from '../adressen.js'
import { typedText } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'

/** Two words of four capitals and more in a row, or one so long that it cannot be an abbreviation. */
const VERSALIEN =
  /(?<![\p{L}\d])(?:\p{Lu}{4,}(?:[\s–&-]+(?:\p{Lu}{2,}[\s–&-]+)*\p{Lu}{4,})+|\p{Lu}{11,})(?![\p{L}\d])/gu

/** Words typed in capitals. */
export const versalien: Pruefregel = {
  id: 'versalien',
  schwere: 'warnung',
  erklaerung:
    'Wörter sind in Großbuchstaben getippt. Vorlesehilfen buchstabieren sie, und Suche und Inhaltsverzeichnis zeigen sie so. In gewöhnlicher Schreibung tippen; ob Überschriften groß erscheinen, sagt die Gestaltung.',
  uebersieht: 'Abkürzungen und Namen, die so geschrieben werden',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      for (const { 0: worte, index } of typedText(prosa).matchAll(VERSALIEN)) {
        if (isInAddress(prosa.text, index)) continue
        melde(
          prosa.ort(index),
          `„${worte}“ ist in Großbuchstaben getippt.`,
          'In gewöhnlicher Schreibung tippen; große Buchstaben setzt die Gestaltung („versalien“ in gestaltung.yaml).',
        )
      }
    }
  },
}
