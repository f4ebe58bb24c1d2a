import { ARRANGEMENT } from '../word/tables/arrangement-name.js'
import type { Fremdblock, Fremdtabelle } from './modell.js'

/** The title of a box that stands beside its text. */
const BOX_TITLE = 'kastentitel im feld'
/** Paragraphs by whose styles a table of ours is known that only arranges, whoever saved it since: in one row, and in several. */
const IN_ONE_ROW = new Set([
  'beschriftung im feld',
  'beschriftung im feld getrennt',
  'abbildung im feld',
  'kennzahl',
  'kennzahl name',
  'leitsatz',
])
const IN_ROWS = new Set(['kachel', 'qr-code im feld', BOX_TITLE])

/** What a table says: itself, or the blocks in its fields where it only puts them beside each other. @param titel what it calls itself */
export function blocksOf(tabelle: Fremdtabelle, titel = ''): Fremdblock[] {
  const { zeilen } = tabelle
  const bloecke = zeilen.flatMap(({ zellen }) => zellen.flatMap((zelle) => zelle.bloecke))
  const hat = (stile: ReadonlySet<string>) =>
    bloecke.some((block) => block.art === 'absatz' && block.stile.some((stil) => stile.has(stil)))
  if (titel !== ARRANGEMENT && !hat(IN_ROWS) && !(zeilen.length === 1 && hat(IN_ONE_ROW))) return [tabelle]
  if (!hat(new Set([BOX_TITLE]))) return bloecke
  return bloecke.map((block) => (block.art === 'absatz' ? { ...block, kasten: true } : block))
}
