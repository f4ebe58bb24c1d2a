import { ARRANGEMENT } from '../word/tables/arrangement-name.js'
import type { Fremdblock, Fremdtabelle } from './modell.js'

/** The title of a box that stands beside its text. */
const BOX_TITLE = 'kastentitel im feld'
/** What stands in the column beside a figure or table. */
const CAPTIONS = ['beschriftung im feld', 'beschriftung im feld getrennt']
const SOURCE = 'quelle im feld'
/** Paragraphs by whose styles a table of ours is known that only arranges, whoever saved it since: in one row, and in several. */
const IN_ONE_ROW = new Set([
  ...CAPTIONS,
  SOURCE,
  'abbildung im feld',
  'kennzahl',
  'kennzahl name',
  'leitsatz',
  'auftaktziffer',
])
const IN_ROWS = new Set(['kachel', 'qr-code im feld', 'zeit im feld', BOX_TITLE])

/** What a table says: itself, or the blocks in its fields where it only puts them beside each other. @param titel what it calls itself */
export function blocksOf(tabelle: Fremdtabelle, titel = ''): Fremdblock[] {
  const { zeilen } = tabelle
  const bloecke = zeilen.flatMap(({ zellen }) => inReadingOrder(zellen.map((zelle) => zelle.bloecke)))
  const hat = (stile: ReadonlySet<string>) =>
    bloecke.some((block) => block.art === 'absatz' && block.stile.some((stil) => stile.has(stil)))
  if (titel !== ARRANGEMENT && !hat(IN_ROWS) && !(zeilen.length === 1 && hat(IN_ONE_ROW))) return [tabelle]
  if (!hat(new Set([BOX_TITLE]))) return bloecke
  return bloecke.map((block) => (block.art === 'absatz' ? { ...block, kasten: true } : block))
}

/** Sources that stand in the column under a caption belong behind what both name. */
function inReadingOrder([first = [], ...others]: readonly Fremdblock[][]): Fremdblock[] {
  const has = (block: Fremdblock, names: readonly string[]) =>
    block.art === 'absatz' && block.stile.some((stil) => names.includes(stil))
  const isMarginal = first.every((block) => has(block, [...CAPTIONS, SOURCE]))
  const sources = isMarginal ? first.filter((block) => has(block, [SOURCE])) : []
  return [...first.filter((block) => !sources.includes(block)), ...others.flat(), ...sources]
}
