import type { Ueberschrift } from '../layout/dokument.js'

/** Whether the headings carry the very numbers that Word's outline numbering counts, so that it can be left to Word. */
export function isGegliedert(gliederung: readonly Ueberschrift[]): boolean {
  const zaehler = [0, 0, 0]
  let nummern = 0
  for (const { stufe, nummer } of gliederung) {
    // A heading without a number takes no part in Word's counting either.
    if (nummer === '') continue
    zaehler[stufe - 1] = (zaehler[stufe - 1] ?? 0) + 1
    zaehler.fill(0, stufe)
    if (nummer.replace(/\.$/, '') !== zaehler.slice(0, stufe).join('.')) return false
    nummern++
  }
  return nummern > 0
}
