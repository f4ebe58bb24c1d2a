import type { Decimal } from 'decimal.js'
import type { Einheit } from './datenblatt.js'
import { Dezimal } from './dezimal.js'

export const PROZENT = '%'
export const PROZENTPUNKTE = 'Prozentpunkte'
export const EURO = '€'

/** What a unit measures and in which scale: "Mio. €" is € by a million. */
export interface Mass {
  /** '€', '%', 'Prozentpunkte', or the unit as typed without its scale word; '' for a bare number. */
  basis: string
  skala: Decimal
  /** Power of ten of the scale. */
  potenz: number
}

const SKALEN: readonly (readonly [RegExp, number])[] = [
  [/^(?:tsd\.?|tausend)(?=\s|€|$)/i, 3],
  [/^(?:mio\.?|mill\.?|million(?:en)?)(?=\s|€|$)/i, 6],
  [/^(?:mrd\.?|milliarden?)(?=\s|€|$)/i, 9],
  [/^t(?=€|eur)/i, 3],
]
const GLEICHE: readonly (readonly [RegExp, string])[] = [
  [/^(?:€|eur|euro)$/i, EURO],
  [/^(?:%|prozent|v\. ?h\.)$/i, PROZENT],
  [/^(?:prozentpunkte?|%-?\s?-?punkte?|pp)$/i, PROZENTPUNKTE],
]
const bekannt = new Map<Einheit, Mass>()

/** "€ je 1.000 Einwohner" is € by Einwohner, a thousand at a time. */
const QUOTIENT = /^(.+?)\s(?:je|pro)\s(?:([1-9]\d{0,2}(?:\.?\d{3})*)\s)?(.+)$/

/** What the values of a unit count, and of how many of the other thing at once: '€' and 1000 for "€ je 1.000 Einwohner". */
export function zaehlerOf(einheit: Einheit): { zaehler: Einheit; anzahl: Decimal } {
  const teile = QUOTIENT.exec(smooth(einheit))
  return { zaehler: teile?.[1] ?? einheit, anzahl: new Dezimal(teile?.[2]?.replaceAll('.', '') ?? 1) }
}

/** Takes a unit apart; "EUR", "Euro" and "€" are the same, as are "%" and "Prozent". */
export function massOf(einheit: Einheit): Mass {
  const gefunden = bekannt.get(einheit)
  if (gefunden) return gefunden
  const geglaettet = smooth(einheit)
  const [muster, potenz] = SKALEN.find(([wort]) => wort.test(geglaettet)) ?? [undefined, 0]
  const rest = muster ? geglaettet.replace(muster, '').trim() : geglaettet
  const [, zaehler, anzahl, nenner] = QUOTIENT.exec(rest) ?? []
  const basis = zaehler ? `${nameOf(zaehler)} je ${anzahl ? `${anzahl} ` : ''}${nenner}` : nameOf(rest)
  const mass = { basis, potenz, skala: new Dezimal(10).pow(potenz) }
  bekannt.set(einheit, mass)
  return mass
}

const LEER = /[\u00a0\u202f\s]+/g

function smooth(einheit: Einheit): string {
  return einheit.replace(LEER, ' ').trim()
}

/** The one name of a unit that is written in several ways. */
function nameOf(einheit: string): string {
  return GLEICHE.find(([schreibweise]) => schreibweise.test(einheit))?.[1] ?? einheit
}

/** The unit as a noun for messages. */
export function nameEinheit(einheit: Einheit): string {
  return einheit === '' ? 'ohne Einheit' : `in ${einheit}`
}

/**
 * Whether a typed figure is rounded by nature: money, percent, anything with digits after the comma or a scale word.
 * Counted things (3.932 persons) are exact, so a deviation of one is a mistake and not rounding.
 */
export function isGerundet(einheit: Einheit, stellen: number): boolean {
  const { basis, potenz } = massOf(zaehlerOf(einheit).zaehler)
  return stellen > 0 || potenz > 0 || basis === EURO || basis === PROZENT || basis === PROZENTPUNKTE
}
