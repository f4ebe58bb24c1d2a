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

/** "Jede vierte Person" as the percentages that such words stand for. */
const JEDE: readonly (readonly [number, string])[] = [
  [10, 'zehnte'],
  [20, 'fünfte'],
  [25, 'vierte'],
  [33.3, 'dritte'],
  [50, 'zweite'],
]
/** So many points off, a fraction is said without "gut" or "knapp". */
const GENAU = 1

/** The fraction that a percentage is nearest to, with the word that says on which side: "gut ein Drittel" for 35 %. */
function nearestFraction(prozent: Decimal): string {
  const [wert, wort] = nearest(BRUECHE, prozent)
  const abstand = prozent.minus(wert)
  return abstand.abs().lte(GENAU) ? wort : `${abstand.gt(0) ? 'gut' : 'knapp'} ${wort}`
}

function nearest(liste: readonly (readonly [number, string])[], prozent: Decimal): readonly [number, string] {
  const abstand = ([wert]: readonly [number, string]): number => Math.abs(prozent.toNumber() - wert)
  return liste.reduce((beste, eines) => (abstand(eines) < abstand(beste) ? eines : beste))
}

const GROSS = /^\p{Lu}/u
const JEDER = /^jede[rsnm]? /

/** How a percentage would be said where a fraction says something else: "mehr als die Hälfte" for 53 % where "weniger als" stands. */
export function inWords({ wert, naehe, text }: Figur, prozent: Decimal): string {
  const bruch = text.replace(GROSS, (zeichen) => zeichen.toLowerCase())
  const jede = JEDER.exec(bruch)?.[0]
  if (jede) return `${jede}${nearest(JEDE, prozent)[1]}`
  const abstand = prozent.minus(wert).abs()
  const nahe = (grenze: number): boolean => abstand.lte(wert.times(grenze))
  if (prozent.lt(wert) && ['mehr', 'mindestens', 'gut'].includes(naehe))
    return `${nahe(naehe === 'gut' ? NAHE : DICHT) ? 'knapp' : 'weniger als'} ${bruch}`
  if (prozent.gt(wert) && ['weniger', 'hoechstens', 'knapp'].includes(naehe))
    return `${nahe(naehe === 'knapp' ? NAHE : DICHT) ? 'gut' : 'mehr als'} ${bruch}`
  return nearestFraction(prozent)
}

const NAHE = 0.15
/** So near, "mehr als" is answered by "knapp". */
const DICHT = 0.05
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
