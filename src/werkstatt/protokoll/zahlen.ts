import type { Quellort } from './ort.js'

// Figures of the text and their cells.

/** A way in which a cell can stand in a sentence. */
export interface Zahlform {
  /** "in Millionen" */
  name: string
  /** "{{mio haushalt.gesamt.2023}}" */
  ausdruck: string
  /** What it prints: "26,75 Mio. €". */
  text: string
}

/** A figure of the document and what stands behind it. */
export interface Zahlauskunft {
  gedruckt: string
  ort: Quellort
  abschnitt: string
  stelle: string
  satz: string
  satzstelle: number
  /** "haushalt.gesamt.2022", and as people call it; '' where there is none. */
  zelle: string
  zellname: string
  formel: string
  herkunft: Quellort | null
  nachweis: string
  quelle: string
  stand: string
  vorjahr: string
  veraenderung: string
}

/** A typed figure, and the expression that prints the same from its cell. */
export interface Zellbindung {
  alt: string
  neu: string
  /** Title of the sheet, and what the cell is called. */
  blatt: string
  zellname: string
}
