import type { Ort } from '../../message.js'
import type { Schreibweise } from './zahl.js'

/** One field of a table file. */
export interface Rohzelle {
  /** What the file shows there, in one line or several. */
  text: string
  /** The mark of a note that is set superscript behind the text, as raised signs; '' where there is none. */
  marke: string
  ort: Ort
  /** The number, where the file stores numbers and not their notation: canonical, with the digits that it shows. */
  gespeichert?: { text: string; stellen: number; prozent: boolean }
  /** Why the field can be no number, where the file knows better than the text shows. */
  stoerung?: Stoerung
}

export interface Stoerung {
  text: string
  hinweis: string
  /** The text is no use either, not even in a head or in a column of texts. */
  unlesbar: boolean
}

/** The head of a column; the first of a table is the corner. `gruppe` is the upper head over several columns. */
export interface Rohkopf extends Rohzelle {
  gruppe: string
}

/** A row of a table, its name first. */
export interface Rohzeile {
  felder: Rohzelle[]
  /** A heading between rows: one cell over the whole width. */
  gruppe: boolean
}

/** A table file: heads of the columns, then rows of the same length. */
export interface Rohtabelle {
  koepfe: Rohkopf[]
  zeilen: Rohzeile[]
  schreibweise: Schreibweise
}
