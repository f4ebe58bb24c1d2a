import type { Passage } from '../reading/satz/passage.js'
import type { Textstelle } from '../reading/satz/stelle.js'

const ABSATZ = /¶/g
const INHALT = /\S/

/** Where a word of a sentence of a chain stands in the text: of the sentence itself, where the chain writes it otherwise. */
export function placeOf(passage: Passage, satz: Textstelle, wort: string): number {
  const nummer = (passage.geruest.slice(0, satz.von + 1).match(ABSATZ) ?? []).length
  const { von, getippt } = passage.saetze[nummer] ?? { von: 0, getippt: '' }
  const [erstes = ''] = wort.split(' ')
  const stelle = getippt.toLowerCase().indexOf(erstes.toLowerCase())
  return von + Math.max(0, stelle < 0 ? getippt.search(INHALT) : stelle)
}
