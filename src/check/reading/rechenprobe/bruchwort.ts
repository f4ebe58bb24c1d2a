import type { Decimal } from 'decimal.js'
import type { Figur, Naehe } from '../figur.js'

const BRUECHE: readonly (readonly [number, string])[] = [
  [10, 'ein Zehntel'],
  [20, 'ein Fünftel'],
  [25, 'ein Viertel'],
  [33.3, 'ein Drittel'],
  [40, 'zwei Fünftel'],
  [50, 'die Hälfte'],
  [60, 'drei Fünftel'],
  [66.7, 'zwei Drittel'],
  [75, 'drei Viertel'],
  [80, 'vier Fünftel'],
  [90, 'neun Zehntel'],
]

/** The fraction that a percentage is nearest to. */
export function nearestFraction(prozent: Decimal): string {
  const [naechster] = [...BRUECHE].sort(
    ([a], [b]) => Math.abs(prozent.toNumber() - a) - Math.abs(prozent.toNumber() - b),
  )
  return naechster?.[1] ?? ''
}

/** How a percentage would be said where a fraction says something else: "mehr als die Hälfte" for 53 % where "weniger als" stands. */
export function inWords({ wert, naehe, text }: Figur, prozent: Decimal): string {
  const bruch = text.trim().replace(/^\p{Lu}/u, (zeichen) => zeichen.toLowerCase())
  const nahe = prozent.minus(wert).abs().lte(wert.times(NAHE))
  if (prozent.lt(wert) && ['mehr', 'mindestens', 'gut'].includes(naehe))
    return `${nahe && naehe === 'gut' ? 'knapp' : 'weniger als'} ${bruch}`
  if (prozent.gt(wert) && ['weniger', 'hoechstens', 'knapp'].includes(naehe))
    return `${nahe && naehe === 'knapp' ? 'gut' : 'mehr als'} ${bruch}`
  return nearestFraction(prozent)
}

const NAHE = 0.15
const WOERTER: Readonly<Partial<Record<Naehe, string>>> = {
  rund: 'rund',
  knapp: 'knapp',
  gut: 'gut',
  mehr: 'mehr als',
  weniger: 'weniger als',
  mindestens: 'mindestens',
  hoechstens: 'höchstens',
}

/** The word of nearness of a figure, as it is most often written. */
export function nearnessWord({ naehe }: Figur): string {
  return WOERTER[naehe] ?? ''
}
