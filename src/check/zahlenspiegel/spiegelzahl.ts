import type { Ort } from '../../message.js'

/** One figure of the document. Field names are those of `--zahlen --json`. */
export interface Spiegelzahl {
  /** As printed, with its unit. */
  gedruckt: string
  /** Where it is printed; `stelle` names the cell of a table or chart ("Tabelle 3, Zeile „VH“, Spalte „2023“") or the attribute of a block, '' elsewhere. */
  wo: Ort & { abschnitt: string; stelle: string }
  /** Data sheet, cells and formula it comes from; '' where it is typed into the text, `formel` also where the cell is typed. */
  blatt: string
  zelle: string
  formel: string
  /** Where the cell was typed or the formula stands; null where the figure is bound to nothing. */
  herkunft: Ort | null
}
