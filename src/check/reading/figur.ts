import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../figures/dezimal.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../figures/einheit.js'
import { halfUnit } from '../../figures/gedruckt.js'
import type { Textzahl } from './satz/textzahl.js'

/** How near a word before the figure says that it is: "rund", "knapp", "gut", "mehr als", "bis zu". */
export type Naehe = 'genau' | 'rund' | 'knapp' | 'gut' | 'mehr' | 'weniger' | 'mindestens' | 'hoechstens'

/** A figure that says how many or how much, as a reader understands it. */
export interface Figur extends Textzahl {
  /** `wort`: "zwölf"; `bruch`: "zwei Drittel", in percent. */
  form: 'ziffern' | 'wort' | 'bruch'
  naehe: Naehe
  /** Typed with a sign, or with "plus" or "minus": a change. */
  vorzeichen: boolean
  /** One of the two ends of "5 bis 7 Prozent". */
  spanne: boolean
}

/** The unit of "1:144". */
export const VERHAELTNIS = 'zu 1'

/** The smallest and the largest value that a figure may stand for. */
export interface Spanne {
  unten: Decimal
  oben: Decimal
}

const UNENDLICH = new Dezimal(Number.POSITIVE_INFINITY)

/** What a figure may stand for, in its own unit: rounding, and the words before it. */
export function bereichOf(figur: Figur): Spanne {
  const { wert, naehe, form } = figur
  const halb = precisionOf(figur)
  const betrag = wert.abs()
  switch (naehe) {
    case 'genau':
      return { unten: wert.minus(halb), oben: wert.plus(halb) }
    case 'rund': {
      // What is called round is rounded to its last digit that is not zero, at least; fractions are coarse.
      const rand = Dezimal.max(
        halb.times(2),
        form === 'bruch' ? Dezimal.min(4, wert.times(0.16)) : lastDigit(figur).times(isShare(figur) ? 1 : 0.6),
      )
      return { unten: wert.minus(rand), oben: wert.plus(rand) }
    }
    case 'knapp':
      return {
        unten: wert.minus(Dezimal.max(lastDigit(figur), betrag.times(0.1), slack(figur))),
        oben: wert.plus(sideOf(figur)),
      }
    case 'gut':
      return {
        unten: wert.minus(sideOf(figur)),
        oben: wert.plus(Dezimal.max(lastDigit(figur), betrag.times(0.1), slack(figur))),
      }
    case 'mehr':
    case 'mindestens':
      return { unten: naehe === 'mehr' ? wert : wert.minus(halb), oben: UNENDLICH }
    case 'weniger':
    case 'hoechstens':
      return { unten: UNENDLICH.neg(), oben: naehe === 'weniger' ? wert : wert.plus(halb) }
  }
}

/** Half a unit of the last printed digit; counted things in digits are exact, a fraction is good for a point and a half, a small one for less. */
function precisionOf({ wert, einheit, stellen, form }: Figur): Decimal {
  return form === 'bruch' ? Dezimal.min(1.5, wert.times(0.1)) : halfUnit(einheit, stellen)
}

/** "Gut" and "knapp" say on which side of the value it is; of a fraction half a point beyond is still about the value. */
function sideOf(figur: Figur): Decimal {
  return figur.form === 'bruch' ? new Dezimal(0.5) : precisionOf(figur)
}

function slack({ form }: Figur): Decimal {
  return new Dezimal(form === 'bruch' ? 5 : 0)
}

/** The worth of the last digit that is not zero: 100 in 4.600, 1 in 26, 0,1 in 2,5. */
function lastDigit({ wert, stellen }: Figur): Decimal {
  let schritt = new Dezimal(10).pow(-stellen)
  if (wert.isZero()) return schritt
  while (wert.mod(schritt.times(10)).isZero()) schritt = schritt.times(10)
  return schritt
}

/** Percent or a fraction. */
export function isShare({ einheit }: Pick<Textzahl, 'einheit'>): boolean {
  return massOf(einheit).basis === PROZENT
}

/** Percentage points. */
export function isPunkte({ einheit }: Pick<Textzahl, 'einheit'>): boolean {
  return massOf(einheit).basis === PROZENTPUNKTE
}

/** Whether both are figures of one kind of thing by their units. */
export function isSameKind(a: Textzahl, b: Textzahl): boolean {
  return massOf(a.einheit).basis === massOf(b.einheit).basis
}

/** A value or range in the plain unit: 1,5 Mio. € as 1.500.000. */
export function plain(wert: Decimal, { einheit }: Pick<Textzahl, 'einheit'>): Decimal {
  return wert.times(massOf(einheit).skala)
}

/** What a figure may stand for, in the plain unit. */
export function plainBereich(figur: Figur): Spanne {
  const { unten, oben } = bereichOf(figur)
  return { unten: plain(unten, figur), oben: plain(oben, figur) }
}

/** A value that is exact. */
export function pointOf(wert: Decimal): Spanne {
  return { unten: wert, oben: wert }
}

/** A range of sizes, whatever its sign: "−5 %" as 4,5 to 5,5. */
export function absolute({ unten, oben }: Spanne): Spanne {
  return oben.isNegative() ? { unten: oben.abs(), oben: unten.abs() } : { unten, oben }
}

/** Whether two ranges have anything in common. */
export function meets(a: Spanne, b: Spanne): boolean {
  return a.unten.lte(b.oben) && b.unten.lte(a.oben)
}
