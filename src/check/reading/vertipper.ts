import type { Decimal } from 'decimal.js'

/** The ways in which a figure is mistyped. */
export type Vertipper = 'ziffer' | 'dreher' | 'stelle'

const NULLEN_VORN = /^0+/

/**
 * How `getippt` may have come from `richtig` by one slip of the hand: a digit changed, two neighbours turned round, a digit
 * lost or doubled or the comma moved; undefined where it takes more. Both in the same unit.
 */
export function slipOf(getippt: Decimal, richtig: Decimal): Vertipper | undefined {
  if (getippt.eq(richtig) || getippt.isZero() || richtig.isZero()) return undefined
  const stellen = Math.max(getippt.decimalPlaces(), richtig.decimalPlaces())
  const [a, b] = [getippt.abs().toFixed(stellen).replace('.', ''), richtig.abs().toFixed(stellen).replace('.', '')]
  const [x, y] = [a.replace(NULLEN_VORN, ''), b.replace(NULLEN_VORN, '')]
  if (trimZeros(x) === trimZeros(y)) return 'stelle'
  // "0,64" and "6,04" have as many digits as they are written with.
  if (a.length === b.length) {
    const verschieden = [...a].flatMap((ziffer, stelle) => (ziffer === b[stelle] ? [] : [stelle]))
    const [erste, zweite] = verschieden
    if (erste === undefined) return undefined
    if (verschieden.length === 1) return a.length > 1 ? 'ziffer' : undefined
    if (verschieden.length === 2 && zweite !== undefined && a[erste] === b[zweite] && a[zweite] === b[erste])
      return 'dreher'
    return undefined
  }
  const [kurz, lang] = x.length < y.length ? [x, y] : [y, x]
  return lang.length - kurz.length === 1 && kurz.length > 2 && isOneLess(kurz, lang) ? 'stelle' : undefined
}

const NULLEN_HINTEN = /0+$/

function trimZeros(ziffern: string): string {
  return ziffern.replace(NULLEN_HINTEN, '')
}

/** Whether one digit taken out of the longer gives the shorter. */
function isOneLess(kurz: string, lang: string): boolean {
  let stelle = 0
  while (stelle < kurz.length && kurz[stelle] === lang[stelle]) stelle++
  return kurz.slice(stelle) === lang.slice(stelle + 1)
}
