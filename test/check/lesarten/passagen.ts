import type { Prosa } from '../../../src/check/prosa/stueck.js'
import { proseOf } from '../../../src/check/prosa.js'
import type { Pruefling } from '../../../src/check/pruefling.js'
import { absaetzeOf, type Passage } from '../../../src/check/reading/satz/passage.js'

/** The running text of a programme's sections. */
export function proseIn(pruefling: Pruefling): Prosa[] {
  return proseOf(pruefling).filter(({ abschnitt, art }) => abschnitt && art !== 'ueberschrift')
}

/** Its paragraphs that hold figures. */
export function passagesIn(pruefling: Pruefling): Passage[] {
  return proseIn(pruefling)
    .flatMap((prosa) => [...absaetzeOf(prosa)])
    .filter(({ figuren }) => figuren.length > 0)
}
