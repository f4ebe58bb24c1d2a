import { type Figurglied, gliederOf, isMenge, sameArt } from '../aussagen/muster.js'
import { meets, plainBereich } from '../figur.js'
import { corners } from '../rechenprobe/probe.js'
import type { Passage } from '../satz/passage.js'

/** "138 Stellen unbesetzt (9,5 %)", "1.534 bzw. 58,8 %": what leads from a part to its own share. */
const EIGENER_ANTEIL = /^[^‹¶;:()]{0,60}(?:\(|(?:bzw|beziehungsweise|oder|also|das sind) )$/

/** The share that stands directly behind a figure as its own. */
function ownShareOf(absatz: Passage, teil: Figurglied): Figurglied | undefined {
  const anteil = gliederOf(absatz)[teil.nummer + 1]
  if (anteil?.art !== 'p' || anteil.figur.vorzeichen || !isMenge(teil)) return undefined
  return EIGENER_ANTEIL.test(absatz.geruest.slice(teil.bis, anteil.von)) ? anteil : undefined
}

/** Whether a figure is, by the share behind it, that part of another. */
function isPartOf(absatz: Passage, teil: Figurglied, ganzes: Figurglied): boolean {
  const anteil = ownShareOf(absatz, teil)
  if (!anteil || !sameArt(teil, ganzes) || ganzes.figur.wert.lte(0) || teil.figur.wert.gte(ganzes.figur.wert))
    return false
  const bereich = corners([plainBereich(teil.figur), plainBereich(ganzes.figur)], (x, y) => x.times(100).div(y))
  return bereich !== undefined && meets(bereich, plainBereich(anteil.figur))
}

/** Whether the share behind a figure is that of it in a figure before: then it is right, and a part of that. */
export function isProvenByShare(absatz: Passage, teil: Figurglied, frueher: readonly Figurglied[]): boolean {
  return frueher.some((ganzes) => isPartOf(absatz, teil, ganzes))
}
