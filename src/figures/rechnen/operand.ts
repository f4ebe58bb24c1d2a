import type { Decimal } from 'decimal.js'
import type { Regel } from '../../message.js'
import type { Einheit, Wertzelle } from '../datenblatt.js'
import { type Mass, massOf } from '../einheit.js'

/** What goes into a formula: a cell, or a number written in the formula, which takes the unit of the others. */
export type Operand = Wertzelle | { art: 'literal'; wert: Decimal; stellen: number }

/** What a formula comes to. */
export type Rechenergebnis =
  | { art: 'zahl'; wert: Decimal; einheit: Einheit; stellen: number; aenderung: boolean }
  | { art: 'verhaeltnis'; wert: Decimal; stellen: number }

/** Why a formula has no result; `operand` is the one to blame where there is one. */
export interface Rechenfehler {
  art: 'fehler'
  regel: Regel
  text: string
  hinweis: string
  operand?: Operand
}

/** The value in a scale; a number written in the formula counts in the unit of its neighbour. */
export function scaled(operand: Operand, skala: Decimal, nachbar?: Operand): Decimal {
  const eigene =
    operand.art === 'zahl'
      ? massOf(operand.einheit).skala
      : nachbar?.art === 'zahl'
        ? massOf(nachbar.einheit).skala
        : skala
  return eigene.eq(skala) ? operand.wert : operand.wert.times(eigene).div(skala)
}

/** Digits of a sum: as many as its most precise part has in the unit of the result; two where a scale word comes in. */
export function digitsOf(operanden: readonly Operand[], ziel: Mass): number {
  const potenzen = operanden.map((operand) => (operand.art === 'zahl' ? massOf(operand.einheit).potenz : ziel.potenz))
  if (ziel.potenz > 0 && potenzen.some((potenz) => potenz < ziel.potenz)) return 2
  return Math.max(
    ...operanden.map(({ stellen }, index) => Math.max(0, stellen - ((potenzen[index] ?? 0) - ziel.potenz))),
  )
}

/** The unit of a formula's values: that of the first cell that has one. */
export function firstEinheit(operanden: readonly Operand[]): Einheit {
  const zelle = operanden.find((operand) => operand.art === 'zahl')
  return zelle?.art === 'zahl' ? zelle.einheit : ''
}
