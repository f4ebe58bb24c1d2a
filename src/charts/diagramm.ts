import type { Diagrammtyp } from '../content/blocks/diagramm.js'

/** How a value is printed: its unit, and the digits after its comma. */
export interface Mass {
  einheit: string
  stellen: number
}

/** One series; a value a category, null where none is known. */
export interface Reihe {
  name: string
  werte: (number | null)[]
  /** Only where values differ in kind (gegenueberstellung, zielerreichung): unit and digits of each value, instead of the chart's. */
  masse?: Mass[]
}

/**
 * What a chart shows, free of files and pixels: one series is a Reihe, one value a category; null is a gap. What the series are:
 *
 * - saeulen, balken, linie: measures side by side. gestapelt, flaeche: parts that add up.
 * - gestapelt-100: parts as figures; drawn and labelled are their shares of each category's sum, in percent.
 * - kreis, ring: one series, its categories are the parts.
 * - alterspyramide: exactly two, left and right; the categories are age groups, the youngest first (drawn at the foot).
 * - gegenueberstellung: exactly two, which may differ in unit.
 * - wasserfall: one; a step holds what it adds (or, below zero, takes away), a category in `summen` the level reached.
 * - zielerreichung: actual, goal and, where known, change; the categories are Kennzahlen, each with units of its own.
 */
export interface Diagramm {
  typ: Diagrammtyp
  titel: string
  /** Unit of all values, printed once at the axis; '' for bare numbers, and where every value has its own. */
  einheit: string
  /** In the order in which they are drawn: sorting is done. */
  kategorien: string[]
  reihen: Reihe[]
  /** Digits after the comma of the printed value labels. */
  stellen: number
  /** The category drawn in the accent colour; absent: the last year where a single series of saeulen runs over years. */
  betont?: string
  /** A line across the chart at this value (saeulen, balken, linie, flaeche), in the unit of the chart. */
  zielwert?: number
  /** wasserfall: which categories are levels that stand on zero; the first always is one. */
  summen?: boolean[]
  /** The full measure (absent) or half of it, beside text. */
  form?: 'voll' | 'halb'
}
