import type { Diagrammwerte } from '../content/diagrammarten/art.js'
import type { Diagrammtyp } from '../content/diagrammarten.js'

/**
 * What a chart shows, free of files and pixels: one series is a Datenreihe, one value a category; null is a gap. What the series are
 * says each kind's declaration.
 */
export interface Diagramm extends Diagrammwerte {
  typ: Diagrammtyp
  titel: string
  /** Unit of all values, printed once at the axis; '' for bare numbers, and where every value has its own. */
  einheit: string
  /** Digits after the comma of the printed value labels. */
  stellen: number
  /** All values are changes: printed with their sign, as in tables. */
  vorzeichen?: true
  /** The category drawn in the accent colour; absent: the last year where a single series of saeulen runs over years. */
  betont?: string
  /** A line across the chart at this value, in the unit of the chart. */
  zielwert?: number
  /** What is said of single categories, in the picture. */
  notizen?: readonly { kategorie: string; text: string }[]
  /** wasserfall: which categories are levels that stand on zero; the first always is one. */
  summen?: boolean[]
  /** The full measure (absent) or half of it, beside text. */
  form?: 'voll' | 'halb'
}
