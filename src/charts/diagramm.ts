import type { Diagrammtyp } from '../content/blocks/diagramm.js'

/** What a chart shows, free of files and pixels: one series is a Reihe, one value a category; null is a gap. */
export interface Diagramm {
  typ: Diagrammtyp
  titel: string
  /** Unit of all values, printed once at the axis; '' for bare numbers. */
  einheit: string
  kategorien: string[]
  reihen: { name: string; werte: (number | null)[] }[]
  /** Digits after the comma of the printed value labels. */
  stellen: number
  /** The category drawn in the accent colour; absent: the last year where a single series of saeulen runs over years. */
  betont?: string
}
