import { elementsIn } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'
import { textteileOf, vorlageOf, type Wordregel } from '../pruefpaket.js'
import { findAll, lesbarOf, walk } from '../teil.js'

/** What stands in a paragraph besides text. */
const INHALT = ['w:drawing', 'w:separator', 'w:continuationSeparator', 'w:footnoteRef']

/** What draws a line: as a rule, or with the tab stops of a field that nothing is filled into yet. */
const LINIEN: ReadonlySet<string> = new Set(['Trennlinie', 'Unterschriftslinie'])

/**
 * No empty paragraphs as distance. A line is one by its style; a joint stands where Word wants a paragraph: behind a table or the
 * container of the table of contents, at the head of columns; and a cell must have one.
 */
export const leerabsaetze: Wordregel = {
  name: 'leerabsaetze',
  art: 'aufbau',
  pruefe: (paket) =>
    [...textteileOf(paket)].flatMap(([name, teil]) =>
      walk(teil).flatMap((eltern) =>
        elementsIn(eltern)
          .filter((absatz, index) => isLeer(absatz) && !isErlaubt(absatz, eltern, elementsIn(eltern)[index - 1]))
          .map((absatz) => `${name}: Ein Absatz der Vorlage „${vorlageOf(absatz)}“ ist leer.`),
      ),
    ),
}

function isLeer(absatz: XmlElement): boolean {
  if (absatz.name !== 'w:p' || lesbarOf(absatz).trim() !== '') return false
  return !walk(absatz).some(({ name }) => INHALT.includes(name))
}

function isErlaubt(absatz: XmlElement, eltern: XmlElement, davor: XmlElement | undefined): boolean {
  if (eltern.name === 'w:tc' && elementsIn(eltern).filter(({ name }) => name !== 'w:tcPr').length === 1) return true
  const vorlage = vorlageOf(absatz)
  return (
    LINIEN.has(vorlage) || (vorlage === 'Fuge' && (headsColumn(absatz) || (davor !== undefined && brauchtFuge(davor))))
  )
}

/** What comes to stand at the head of a column loses its distance in the first one and keeps it in the second. */
function headsColumn(absatz: XmlElement): boolean {
  return findAll(absatz, 'w:br').some(({ attributes }) => attributes['w:type'] === 'column')
}

/** Behind a table, a container, and what begins below a picture beside which it stands, columns and sections want a paragraph. */
function brauchtFuge(davor: XmlElement): boolean {
  if (davor.name === 'w:tbl' || davor.name === 'w:sdt') return true
  if (findAll(davor, 'w:sectPr').length > 0) return true
  return findAll(davor, 'w:br').some(({ attributes }) => attributes['w:clear'] === 'all')
}
