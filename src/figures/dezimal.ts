import { Decimal } from 'decimal.js'

/**
 * The decimal arithmetic of all figures: exact for sums, differences and products of typed numbers (30 digits at most),
 * and 40 digits where a division does not end. A clone, so that no other user of the library is touched.
 */
export const Dezimal: typeof Decimal = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, defaults: true })

/** Commercial rounding: half away from zero. Only for printing and for comparing with what was printed. */
export function roundKaufmaennisch(wert: Decimal, stellen: number): Decimal {
  return wert.toDecimalPlaces(stellen, Decimal.ROUND_HALF_UP)
}
