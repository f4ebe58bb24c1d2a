import type { Ueberschrift } from '../layout/document/dokument.js'

/** Whether the headings carry the very numbers that Word's outline numbering counts, so that it can be left to Word. */
export function isGegliedert(gliederung: readonly Ueberschrift[]): boolean {
  const zaehler = [0, 0, 0]
  let nummern = 0
  for (const { stufe, nummer } of gliederung) {
    // What is not counted in figures takes no part in Word's counting either.
    if (!isGezaehlt(nummer) || stufe === 4) continue
    zaehler[stufe - 1] = (zaehler[stufe - 1] ?? 0) + 1
    zaehler.fill(0, stufe)
    if (nummer.replace(/\.$/, '') !== zaehler.slice(0, stufe).join('.')) return false
    nummern++
  }
  return nummern > 0
}

/** Whether a number is one that Word's outline numbering counts; "Anhang A" and "A.1" stand in the text. */
export function isGezaehlt(nummer: string): boolean {
  return /^\d/.test(nummer)
}

/** Whether the numbers of the first level end in a point. */
export function isMitPunkt(gliederung: readonly Ueberschrift[]): boolean {
  return gliederung.some(({ nummer }) => /^\d+\.$/.test(nummer))
}
