import { type Regel, textteileOf, vorlageOf } from '../paket.js'
import { type Knoten, lesbarOf, walk } from '../teil.js'

/** What stands in a paragraph besides text. */
const INHALT = ['w:drawing', 'w:separator', 'w:continuationSeparator', 'w:footnoteRef']

/**
 * No empty paragraphs as distance. A rule is one by its style; a joint stands where Word wants a paragraph: behind a table or the
 * container of the table of contents; and a cell must have one.
 */
export const leerabsaetze: Regel = {
  name: 'leerabsaetze',
  pruefe: (paket) =>
    [...textteileOf(paket)].flatMap(([name, teil]) =>
      walk(teil).flatMap((eltern) =>
        eltern.kinder
          .filter((absatz, index) => isLeer(absatz) && !isErlaubt(absatz, eltern, eltern.kinder[index - 1]))
          .map((absatz) => `${name}: Ein Absatz der Vorlage „${vorlageOf(absatz)}“ ist leer.`),
      ),
    ),
}

function isLeer(absatz: Knoten): boolean {
  if (absatz.name !== 'w:p' || lesbarOf(absatz).trim() !== '') return false
  return !walk(absatz).some(({ name }) => INHALT.includes(name))
}

function isErlaubt(absatz: Knoten, eltern: Knoten, davor: Knoten | undefined): boolean {
  if (eltern.name === 'w:tc') return eltern.kinder.filter(({ name }) => name !== 'w:tcPr').length === 1
  const vorlage = vorlageOf(absatz)
  return vorlage === 'Trennlinie' || (vorlage === 'Fuge' && (davor?.name === 'w:tbl' || davor?.name === 'w:sdt'))
}
