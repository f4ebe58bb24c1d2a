import type { Ort } from '../../message.js'

/**
 * How a figure was checked: `gebunden`, it is printed from a cell; `errechnet`, it is computed from cells; `abgeglichen`, it is typed,
 * and the cell that the sentence names says the same; `unbelegt`, nothing but the author stands for it.
 */
export type Nachweis = 'gebunden' | 'errechnet' | 'abgeglichen' | 'unbelegt'

/** One figure of the document. Field names are those of `amip zahlenspiegel --json`. */
export interface Spiegelzahl {
  /** As printed, with its unit. */
  gedruckt: string
  /** Where it is printed; `stelle` names the cell of a table or chart ("Tabelle 3, Zeile „VH“, Spalte „2023“") or the attribute of a block, '' elsewhere. */
  wo: Ort & { abschnitt: string; stelle: string }
  /** The sentence as printed, and where in it the figure stands; '' in tables and charts. */
  satz: string
  satzstelle: number
  /** Data sheet, cells and formula it comes from; '' where it is typed into the text, `formel` also where the cell is typed. */
  blatt: string
  zelle: string
  formel: string
  /** Where the cell was typed or the formula stands; null where the figure is bound to nothing. */
  herkunft: Ort | null
  nachweis: Nachweis
  /** The option that rounds it beyond its cell: "rund=100"; '' elsewhere. */
  gerundet: string
  /** Source and date of the sheet; '' where there is none. */
  quelle: string
  stand: string
  /** Value of the year before of the same row, and the change; '' where the sheets hold none. */
  vorjahr: string
  veraenderung: string
}
