import { ARRANGEMENT } from '../word/tables/arrangement-name.js'
import type { Fremdblock, Fremdtabelle } from './modell.js'

/** Paragraphs by whose styles a table of ours is known that only arranges, whoever saved it since. */
const IN_FELDERN = new Set(['beschriftung im feld', 'abbildung im feld', 'kennzahl', 'kennzahl name', 'leitsatz', 'kachel'])

/** What a table says: itself, or the blocks in its fields where it only puts them beside each other. @param titel what it calls itself */
export function blocksOf(tabelle: Fremdtabelle, titel = ''): Fremdblock[] {
  const bloecke = tabelle.zeilen.flatMap(({ zellen }) => zellen.flatMap((zelle) => zelle.bloecke))
  const angeordnet =
    titel === ARRANGEMENT ||
    bloecke.some((block) => block.art === 'absatz' && block.stile.some((stil) => IN_FELDERN.has(stil)))
  return angeordnet ? bloecke : [tabelle]
}
