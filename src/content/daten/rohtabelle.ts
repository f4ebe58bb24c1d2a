import type { Ort } from '../../message.js'
import type { Schreibweise } from './zahl.js'

/** One field of a table file as read, still text. */
export interface Rohzelle {
  text: string
  ort: Ort
  /** "B7" where the file names its cells. */
  name: string
  /** A number whose text is canonical already, because the file stores numbers and not their notation. */
  gespeichert?: { stellen: number; prozent: boolean }
  /** Why this is no number, where the file knows better than the text shows. */
  stoerung?: { text: string; hinweis: string }
}

/** A table file: heads of the columns (the first is the corner), then rows of the same length, the name first. */
export interface Rohtabelle {
  koepfe: Rohzelle[]
  zeilen: Rohzelle[][]
  schreibweise: Schreibweise
}
