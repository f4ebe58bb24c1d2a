import type { Decimal } from 'decimal.js'
import type { Einheit, Zelle } from '../../figures/datenblatt.js'
import { massOf, PROZENT } from '../../figures/einheit.js'
import { halfUnit } from '../../figures/gedruckt.js'

/** A cell with a figure in a unit. */
export type Zahlzelle = Extract<Zelle, { art: 'zahl' }>

export function isZahl(zelle: Zelle | undefined): zelle is Zahlzelle {
  return zelle?.art === 'zahl'
}

/** Whether somebody typed the figure; what is computed cannot be wrong in itself. */
export function isGetippt(zelle: Zelle | undefined): zelle is Zahlzelle {
  return isZahl(zelle) && zelle.rechenart === undefined
}

export function isProzent(einheit: Einheit): boolean {
  return massOf(einheit).basis === PROZENT
}

/** A value in another scale of the same unit: 26,75 Mio. € in €. */
export function convertTo(wert: Decimal, von: Einheit, nach: Einheit): Decimal {
  return von === nach ? wert : wert.times(massOf(von).skala).div(massOf(nach).skala)
}

/** What rounding may have taken from a figure or added to it, in a unit of the same kind. */
export function rounding({ einheit, stellen }: Pick<Zahlzelle, 'einheit' | 'stellen'>, nach: Einheit): Decimal {
  return convertTo(halfUnit(einheit, stellen), einheit, nach)
}

/** Digits after the comma of the most precise figure. */
export function mostDigits(zellen: readonly Zahlzelle[]): number {
  return zellen.reduce((bisher, { stellen }) => Math.max(bisher, stellen), 0)
}
