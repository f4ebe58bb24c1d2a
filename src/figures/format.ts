import { Decimal } from 'decimal.js'
import type { Einheit, Zelle } from './datenblatt.js'
import { massOf, PROZENTPUNKTE } from './einheit.js'

/** No-break space: a figure and its unit never part at the end of a line. */
const FEST = '\u00a0'
const MINUS = '\u2212'
const STRICH = '\u2013'

const TAUSENDER = /\B(?=(\d{3})+$)/g
const NICHT_NULL = /[1-9]/

/**
 * A number in German notation, rounded half away from zero: "26.751.166", "−2,1"; with `vorzeichen` also "+5,4".
 * What rounds to zero has no sign.
 */
export function formatZahl(wert: Decimal, stellen: number, vorzeichen = false): string {
  const [ganz = '0', bruch = ''] = wert.abs().toFixed(stellen, Decimal.ROUND_HALF_UP).split('.')
  const ziffern = ganz.replace(TAUSENDER, '.') + (bruch && `,${bruch}`)
  if (!NICHT_NULL.test(ziffern)) return ziffern
  if (wert.isNegative()) return MINUS + ziffern
  return vorzeichen ? `+${ziffern}` : ziffern
}

const EINS = /^[+\u2212]?1$/
const LEER = /\s/g

/** A number with its unit: "26,75 Mio. €", "−2,1 %", "0,2 Prozentpunkte". */
export function formatMitEinheit(wert: Decimal, einheit: Einheit, stellen: number, vorzeichen = false): string {
  const zahl = formatZahl(wert, stellen, vorzeichen)
  if (einheit === '') return zahl
  const einzahl = massOf(einheit).basis === PROZENTPUNKTE && EINS.test(zahl)
  return `${zahl}${FEST}${(einzahl ? 'Prozentpunkt' : einheit).replace(LEER, FEST)}`
}

/** A ratio to one: "1,03 : 1". */
export function formatVerhaeltnis(wert: Decimal, stellen: number): string {
  return `${formatZahl(wert, stellen)}${FEST}:${FEST}1`
}

/**
 * A cell as a table prints it; changes carry their sign, missing ones are a dash or the mark that stands in their place.
 * @param vorzeichen overrides the cell's own sign rule
 */
export function formatZelle(
  zelle: Zelle,
  { mitEinheit, vorzeichen }: { mitEinheit: boolean; vorzeichen?: boolean },
): string {
  switch (zelle.art) {
    case 'text':
      return zelle.text
    case 'fehlt':
      return (zelle.zeichen?.zeichen ?? STRICH) + (zelle.marke ?? '')
    case 'verhaeltnis':
      return formatVerhaeltnis(zelle.wert, zelle.stellen)
    case 'zahl':
      return (
        formatMitEinheit(
          zelle.wert,
          mitEinheit ? zelle.einheit : '',
          zelle.stellen,
          vorzeichen ?? zelle.vorzeichen ?? false,
        ) + (zelle.marke ?? '')
      )
  }
}
