import { Decimal } from 'decimal.js'

/**
 * The decimal arithmetic of all figures: exact for sums, differences and products of typed numbers (30 digits at most),
 * and 40 digits where a division does not end. A clone, so that no other user of the library is touched.
 */
export const Dezimal: typeof Decimal = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, defaults: true })

/** What several values come to, nothing where there are none. */
export function total(werte: readonly Decimal[]): Decimal {
  return werte.reduce((summe, wert) => summe.plus(wert), new Dezimal(0))
}

/** What a part is of a whole, in percent; undefined where there is no whole. */
export function shareOf(teil: Decimal, ganzes: Decimal): Decimal | undefined {
  return ganzes.lte(0) ? undefined : teil.times(100).div(ganzes)
}

/** Commercial rounding: half away from zero. Only for printing and for comparing with what was printed. */
export function roundKaufmaennisch(wert: Decimal, stellen: number): Decimal {
  return wert.toDecimalPlaces(stellen, Decimal.ROUND_HALF_UP)
}
