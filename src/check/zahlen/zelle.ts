import type { Decimal } from 'decimal.js'
import type { Einheit, Zelle } from '../../figures/datenblatt.js'
import { Dezimal, total } from '../../figures/dezimal.js'
import { massOf, PROZENT } from '../../figures/einheit.js'
import { halfUnit } from '../../figures/gedruckt.js'
import type { Ort } from '../../message.js'

/** A cell with a figure in a unit. */
export type Zahlzelle = Extract<Zelle, { art: 'zahl' }>

export function isZahl(zelle: Zelle | undefined): zelle is Zahlzelle {
  return zelle?.art === 'zahl'
}

/** Whether somebody typed the figure; what is computed cannot be wrong in itself. */
export function isGetippt(zelle: Zelle | undefined): zelle is Zahlzelle {
  return isZahl(zelle) && zelle.rechenart === undefined
}

/**
 * The place of a cell with the value that is put there at one press: in YAML numbers are typed as machines write them; what else a file
 * holds, only people can put right.
 */
export function replaceableAt(ort: Ort, wert: string): Ort {
  return ort.datei.endsWith('.yaml') ? { ...ort, ersatz: wert } : ort
}

export function isProzent(einheit: Einheit): boolean {
  return massOf(einheit).basis === PROZENT
}

/** A percentage of something; one with a sign is a change. */
export function isAnteil(zelle: Zelle | undefined): zelle is Zahlzelle {
  return isZahl(zelle) && isProzent(zelle.einheit) && !zelle.vorzeichen && !zelle.wert.isNegative()
}

/** A value in another scale of the same unit: 26,75 Mio. € in €. */
export function convertTo(wert: Decimal, von: Einheit, nach: Einheit): Decimal {
  return von === nach ? wert : wert.times(massOf(von).skala).div(massOf(nach).skala)
}

/** What rounding may have taken from a figure or added to it, in a unit of the same kind. */
export function rounding({ einheit, stellen }: Pick<Zahlzelle, 'einheit' | 'stellen'>, nach: Einheit): Decimal {
  return convertTo(halfUnit(einheit, stellen), einheit, nach)
}

/** How far a sum may be from what it should be. */
export interface Spielraum {
  weniger: Decimal
  mehr: Decimal
}

/**
 * How far shares of one whole, each rounded, may be from 100 % together. What one of two gains the other loses, so they are
 * never less, and more only where both end in a five that is rounded up (12,5 and 87,5); of four or five shares two units of
 * the last digit may be lost. Where they are rounded differently it is what all may have lost.
 */
export function roundingOfShares(zellen: readonly Zahlzelle[]): Spielraum {
  const [erste] = zellen
  if (erste && zellen.every(({ stellen }) => stellen === erste.stellen)) {
    const schritt = new Dezimal(10).pow(-erste.stellen)
    const { length } = zellen
    return { weniger: schritt.times(Math.ceil(length / 2) - 1), mehr: schritt.times(Math.floor(length / 2)) }
  }
  const alle = total(zellen.map((zelle) => rounding(zelle, PROZENT)))
  return { weniger: alle, mehr: alle }
}

/** Digits after the comma of the most precise figure. */
export function mostDigits(zellen: readonly Zahlzelle[]): number {
  return zellen.reduce((bisher, { stellen }) => Math.max(bisher, stellen), 0)
}
