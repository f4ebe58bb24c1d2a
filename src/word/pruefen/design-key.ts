import { BOX_STYLES } from '../styles/box-styles.js'
import { type StyleId, styleById } from '../styles/style-ids.js'

/** Which key of a design decides on colour and ground of styles, by how their ids begin; the first that fits holds. */
const KEYS: readonly [start: string, key: string][] = [
  ['Kennzahl', 'kennzahlen: flaeche; farben: akzent, text'],
  ['Heading1', 'ueberschriften: stufe1'],
  ['Heading2', 'ueberschriften: stufe2'],
  ['Heading3', 'ueberschriften: stufe3'],
  ['TOCHeading', 'ueberschriften: stufe1'],
  ['Verzeichnistitel', 'ueberschriften: stufe1'],
  ['Tabellenkopf', 'tabellen: kopfschrift, kopfflaeche'],
  ['Leitsatz', 'leitsatz: farbe, flaeche'],
  ['Kachel', 'kacheln: farbe, flaeche'],
  ...Object.keys(BOX_STYLES).map((id): [string, string] => [id, 'kaesten: flaeche']),
]

/** The keys of gestaltung.yaml that decide on the colours of a style. */
export function designKeyOf(id: string): string {
  const [, key] = KEYS.find(([start]) => id.startsWith(start)) ?? []
  return key ?? (styleById(id as StyleId) ? 'farben' : 'wordstile')
}
