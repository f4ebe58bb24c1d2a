import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../../figures/dezimal.js'
import { massOf } from '../../../figures/einheit.js'
import { formatMitEinheit, formatZahl } from '../../../figures/format.js'
import type { Figurglied } from '../aussagen/muster.js'
import { type Figur, type Spanne, VERHAELTNIS } from '../figur.js'
import { nearnessWord } from './bruchwort.js'

/** How a figure comes of others: its size in the plain unit. */
export interface Herleitung {
  operanden: readonly Figurglied[]
  rechne: (...werte: Decimal[]) => Decimal | undefined
}

/** A statement whose figures cannot all be right. */
export interface Widerspruch {
  /** The figure to report: what the others come to. */
  glied: Figurglied
  /** What is wrong, and what is right if the other figures are. */
  text: string
  richtig: string
  /** What would be right if another figure than the reported were wrong. */
  sonst: string
  /** `unsicher`: the parts may be a selection. */
  art: 'sicher' | 'unsicher'
  /** Said so that no other figure of the paragraph explains it. */
  gewiss?: boolean
  /** How `glied` comes of the other figures; absent where it is a bound only. */
  rechnung?: Herleitung
  /** What to report instead where the figure is explained by others: then another of the statement is wrong. */
  ersatz?: Widerspruch | undefined
}

/** Whether at least one of the figures was typed: what is computed from cells agrees with itself. */
export function hasTyped(...glieder: readonly Figurglied[]): boolean {
  return glieder.some(({ figur }) => !figur.einsatz)
}

/** The smallest and largest result over the corners of what the figures may stand for. */
export function corners(
  bereiche: readonly Spanne[],
  rechne: (...werte: Decimal[]) => Decimal | undefined,
): Spanne | undefined {
  let ecken: Decimal[][] = [[]]
  for (const { unten, oben } of bereiche)
    ecken = ecken.flatMap((ecke) => [
      [...ecke, unten],
      [...ecke, oben],
    ])
  const werte: Decimal[] = []
  for (const ecke of ecken) {
    const wert = rechne(...ecke)
    if (wert === undefined || wert.isNaN()) return undefined
    werte.push(wert)
  }
  return { unten: Dezimal.min(...werte), oben: Dezimal.max(...werte) }
}

const LEER = /[\s\u00a0]+/g

/** A figure as it stands in the text; a fraction with the word that says how near it is: "gut ein Drittel". */
export function text({ figur }: Figurglied): string {
  const getippt = figur.text.replace(LEER, ' ')
  return figur.form === 'bruch' ? [nearnessWord(figur), getippt].join(' ').trim() : getippt
}

const FESTES_LEERZEICHEN = /\u00a0/g

/** A value in the plain unit, printed in the unit and scale of a figure. */
export function print(wert: Decimal, einheit: string, stellen: number, wie?: Figur): string {
  if (einheit === VERHAELTNIS) return `1:${formatZahl(wert, stellen)}`
  const skaliert = wie ? wert.div(massOf(wie.einheit).skala) : wert
  return formatMitEinheit(skaliert, einheit, stellen).replace(FESTES_LEERZEICHEN, ' ')
}
