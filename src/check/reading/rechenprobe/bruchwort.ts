import type { Decimal } from 'decimal.js'
import type { Figur } from '../figur.js'

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
  if (prozent.lt(wert) && (naehe === 'mehr' || naehe === 'mindestens' || naehe === 'gut')) return `weniger als ${bruch}`
  if (prozent.gt(wert) && (naehe === 'weniger' || naehe === 'hoechstens' || naehe === 'knapp'))
    return `mehr als ${bruch}`
  return nearestFraction(prozent)
}
