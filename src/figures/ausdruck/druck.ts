import type { Decimal } from 'decimal.js'
import type { Einheit } from '../datenblatt.js'
import { EURO, massOf, nameEinheit, PROZENT, PROZENTPUNKTE } from '../einheit.js'
import { formatMitEinheit, formatVerhaeltnis, formatZahl } from '../format.js'
import type { Operand } from '../rechnen/operand.js'
import { type Druckoptionen, roundTo } from './optionen.js'

/** The helpers that print one value. */
export const DRUCKHELFER = ['zahl', 'euro', 'mio', 'tsd', 'prozent', 'punkte'] as const
export type Druckhelfer = (typeof DRUCKHELFER)[number]

/** A value in the unit in which it is printed; `ohneVorzeichen`: the sentence says the direction, the figure its size. */
export interface Druckwert {
  art: 'wert'
  wert: Decimal
  einheit: Einheit
  stellen: number
  verhaeltnis: boolean
  aenderung: boolean
  ohneVorzeichen: boolean
}

export interface Druckfehler {
  art: 'fehler'
  text: string
  hinweis: string
}

/** Converts a value to the unit of a helper; the wrong helper for a unit is an error that names the right one. */
export function convert(helfer: Druckhelfer, operand: Operand, optionen: Druckoptionen): Druckwert | Druckfehler {
  if (operand.art === 'verhaeltnis') {
    if (helfer === 'zahl')
      return {
        art: 'wert',
        wert: operand.wert,
        einheit: '',
        stellen: operand.stellen,
        verhaeltnis: true,
        aenderung: false,
        ohneVorzeichen: false,
      }
    return failure(helfer, operand, 'ist ein Verhältnis', '„zahl“ verwenden.')
  }
  const literal = operand.art === 'literal'
  const { basis, potenz } = literal ? { basis: undefined, potenz: 0 } : massOf(operand.einheit)
  const plain = {
    art: 'wert',
    wert: operand.wert,
    stellen: operand.stellen,
    verhaeltnis: false,
    aenderung: !literal && operand.vorzeichen === true,
    ohneVorzeichen: false,
  } as const
  const einheit = literal ? '' : operand.einheit
  const rescaled = (ziel: number): Decimal =>
    operand.wert.times(massOf(einheit).skala).div(massOf(SKALENWORT[ziel] ?? '').skala)
  switch (helfer) {
    case 'zahl':
      return { ...plain, einheit }
    case 'euro':
      if (!literal && basis !== EURO)
        return failure(helfer, operand, `ist ${nameEinheit(einheit)}, nicht in €`, rightHelper(basis))
      return { ...plain, wert: rescaled(0), einheit: EURO, stellen: Math.max(0, operand.stellen - potenz) }
    case 'mio':
    case 'tsd': {
      if (basis === PROZENT || basis === PROZENTPUNKTE)
        return failure(helfer, operand, `ist ${nameEinheit(einheit)}`, rightHelper(basis))
      const ziel = helfer === 'mio' ? 6 : 3
      return {
        ...plain,
        wert: rescaled(ziel),
        einheit: `${SKALENWORT[ziel]} ${basis ?? ''}`.trim(),
        stellen: helfer === 'mio' ? 2 : 1,
      }
    }
    case 'prozent':
    case 'punkte': {
      const erwartet = helfer === 'prozent' ? PROZENT : PROZENTPUNKTE
      if (!literal && basis !== erwartet)
        return failure(helfer, operand, `ist ${nameEinheit(einheit)}, nicht in ${erwartet}`, rightHelper(basis))
      if (operand.wert.isNegative() && !plain.aenderung && optionen.vorzeichen === undefined) {
        return failure(
          helfer,
          operand,
          'ist negativ, ohne dass bekannt ist, ob es eine Veränderung ist',
          'An der Spalte oder Zeile „vorzeichen: ja“ angeben, wenn sie Veränderungen enthält; sonst hier vorzeichen=ja.',
        )
      }
      return { ...plain, einheit: literal ? erwartet : einheit, ohneVorzeichen: true }
    }
  }
}

const SKALENWORT: Record<number, string> = { 3: 'Tsd.', 6: 'Mio.' }

function rightHelper(basis: string | undefined): string {
  if (basis === PROZENT) return '„prozent“ verwenden.'
  if (basis === PROZENTPUNKTE) return '„punkte“ verwenden: Prozentpunkte sind keine Prozent.'
  if (basis === EURO) return '„euro“ oder „mio“ verwenden.'
  return '„zahl“ verwenden; die Einheit steht im Datenblatt unter „einheit“.'
}

function failure(helfer: Druckhelfer, operand: Operand, was: string, hinweis: string): Druckfehler {
  return { art: 'fehler', text: `${helfer}: ${nameOf(operand)} ${was}.`, hinweis }
}

function nameOf(operand: Operand): string {
  return operand.art === 'literal' ? formatZahl(operand.wert, operand.stellen) : operand.herkunft.zelle
}

/** The text of a value; `mitPlus` writes the sign of growth, too. */
export function printWert(
  wert: Druckwert,
  { stellen, rund, ohneEinheit, vorzeichen }: Druckoptionen,
  mitPlus: boolean,
): string {
  const gerundet = rund ? roundTo(wert.wert, rund) : wert.wert
  const ziffern = stellen ?? (rund ? rund.decimalPlaces() : wert.stellen)
  if (wert.verhaeltnis) return ohneEinheit ? formatZahl(gerundet, ziffern) : formatVerhaeltnis(gerundet, ziffern)
  const betrag = vorzeichen === false || (vorzeichen === undefined && wert.ohneVorzeichen)
  return formatMitEinheit(
    betrag ? gerundet.abs() : gerundet,
    ohneEinheit ? '' : wert.einheit,
    ziffern,
    vorzeichen ?? (mitPlus && !betrag),
  )
}

/** The sign of a change. */
export function directionOf({ aenderung, wert }: Druckwert): -1 | 0 | 1 | undefined {
  if (!aenderung) return undefined
  return wert.isZero() ? 0 : wert.isNegative() ? -1 : 1
}
