import type { Leseabsatz, Lesewort } from '../lesen/lesetext.js'

/** How a word looks, or the paragraph, where it looks otherwise in a Word file that says the same. */
export interface Formwechsel {
  /** Words that stand beside each other; none where it is the paragraph. */
  worte: readonly Lesewort[]
  /** German, as the end of "ist in Word …". */
  wie: string
}

/** What looks otherwise in a paragraph that says the same: emphasis, the level of a heading, being a list item. */
export function findFormwechsel(alt: Leseabsatz, neu: Leseabsatz): Formwechsel[] {
  const wechsel: Formwechsel[] = []
  const stufe = (absatz: Leseabsatz) => absatz.fremd.stufe
  if (stufe(alt) !== stufe(neu))
    wechsel.push({ worte: [], wie: stufe(neu) ? `eine Überschrift der Stufe ${stufe(neu)}` : 'keine Überschrift mehr' })
  if ((alt.fremd.liste === undefined) !== (neu.fremd.liste === undefined))
    wechsel.push({ worte: [], wie: neu.fremd.liste ? 'ein Punkt einer Liste' : 'kein Punkt einer Liste mehr' })
  const worte = (absatz: Leseabsatz) => absatz.worte.filter(({ schluessel }) => /[\p{L}\p{N}]/u.test(schluessel))
  const [alte, neue] = [worte(alt), worte(neu)]
  if (alte.length !== neue.length) return wechsel
  let davor: { wie: string; worte: Lesewort[] } | undefined
  for (const [index, wort] of alte.entries()) {
    const wie = sayLook(wort, neue[index] ?? wort)
    if (wie !== '' && davor?.wie === wie) davor.worte.push(wort)
    else if (wie === '') davor = undefined
    else {
      davor = { wie, worte: [wort] }
      wechsel.push(davor)
    }
  }
  return wechsel
}

function sayLook(alt: Lesewort, neu: Lesewort): string {
  const teile = [
    ...(alt.fett === neu.fett ? [] : [neu.fett ? 'fett' : 'nicht mehr fett']),
    ...(alt.kursiv === neu.kursiv ? [] : [neu.kursiv ? 'kursiv' : 'nicht mehr kursiv']),
  ]
  return teile.join(' und ')
}
