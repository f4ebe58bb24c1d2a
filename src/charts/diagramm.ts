/** The kinds of charts. */
export const DIAGRAMMTYPEN = ['saeulen', 'gestapelt', 'balken', 'linie', 'ring'] as const
export type Diagrammtyp = (typeof DIAGRAMMTYPEN)[number]

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
  /** The category drawn in the accent colour; absent: the last one for a single series of saeulen. */
  betont?: string
}
