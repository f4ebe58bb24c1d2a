import type { Figurglied } from '../../reading/aussagen/muster.js'
import type { Passage } from '../../reading/satz/passage.js'
import type { Textstelle } from '../../reading/satz/stelle.js'
import { findRichtungsworte, isVerneint } from '../../reading/worte/richtung.js'

/** "wäre … ausgefallen", "soll sinken": not what a table of what is says. */
const UNGEWISS = /(?<![a-zäöüß])(?:wäre[n]?|würde[n]?|hätte[n]?|soll(?:en|te)?|könnte[n]?|ziel|ohne|inflation|tarif)/
const GRENZE = /[;:¶(]|, (?:die|der|das|wobei|während|davon)(?= )| während | sondern | aber | und (?=(?:die|der|das) )/g

/** A part of a chain that says one thing. */
export interface Teilsatz extends Textstelle {
  text: string
}

/** The clause of a figure. */
export function clauseOf({ geruest }: Passage, glied: Figurglied): Teilsatz {
  let von = 0
  let bis = geruest.length
  for (const { index, 0: zeichen } of geruest.matchAll(GRENZE)) {
    // "Das Budget und der EGT sinken": one clause, as long as no figure stands before.
    if (zeichen === ' und ' && !geruest.slice(von, index).includes('‹p')) continue
    if (index + zeichen.length <= glied.von) von = index + zeichen.length
    else if (index >= glied.bis) {
      bis = index
      break
    }
  }
  return { von, bis, text: geruest.slice(von, bis) }
}

/** Whether a clause says that something rose or fell, and that it did. */
export function tellsChange({ text }: Teilsatz): boolean {
  return !isVerneint(text) && !UNGEWISS.test(text) && findRichtungsworte(text).length > 0
}
