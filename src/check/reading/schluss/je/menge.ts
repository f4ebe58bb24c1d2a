import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../../../figures/dezimal.js'
import { massOf } from '../../../../figures/einheit.js'
import type { Figurglied } from '../../aussagen/muster.js'
import { artOf, type Weg, wegOf } from '../weg.js'

/** "im Monat", "monatlich": of the month, not of the year. */
export const IM_MONAT =
  /(?<![a-zäöüß])(?:(?:im|je|pro) monat|monatlich|monats(?:durchschnitt|mittel|schnitt))(?![a-zäöüß])/

/** Those of a year. */
export const MONATE = 12

/** Adds what figures come to by an arithmetic, if it can be done. */
export function addWeg(
  wege: Weg[],
  operanden: readonly Figurglied[],
  rechne: (...werte: Decimal[]) => Decimal | undefined,
  rechnung: string,
  fest: boolean,
): void {
  wege.push(...wegOf(operanden, rechne, rechnung, artOf(fest)))
}

const ZEITWORT = /^ (?:[a-zäöüß]+ )?(?:woche|tag|jahr|stunde|monat)/
const FUER_DIE = /(?:für|über|je) (?:die )?$/

/** A number word; of lengths of time only "für zwölf Monate", which multiplies. */
export function isSmallCount({ art, figur, davor, danach }: Figurglied): boolean {
  if (art !== 'z' || figur.form !== 'wort') return false
  return !ZEITWORT.test(danach) || FUER_DIE.test(davor)
}

/** Whether a figure can be the number of things that something is divided by, or of times that it is taken. */
export function isCount({ art, figur }: Figurglied): boolean {
  return (art === 'z' || art === 'v' || art === 'd') && figur.naehe === 'genau' && !figur.spanne
}

/** Whether two figures are of one kind and printed in one unit. */
export function sameScale(a: Figurglied, b: Figurglied): boolean {
  return a.art === b.art && (a.art !== 'v' || a.figur.einheit === b.figur.einheit)
}

/** A figure's value without the scale of its unit: "3 Mio. €" are 3,000,000. */
export function plainly({ figur }: Figurglied): Decimal {
  return new Dezimal(figur.wert).times(massOf(figur.einheit).skala)
}
