import type { Ort } from '../../message.js'

/** A piece of a source file that something else is put in the place of. */
export interface Ersetzung {
  datei: string
  von: number
  bis: number
  text: string
}

/** What is not typed by itself, and why: for people. */
export interface Rueckfrage {
  ort: Ort
  text: string
  /** What to do. */
  rat: string
}

/** What becomes of the changes of a paragraph. */
export interface Umsetzung {
  ersetzungen: Ersetzung[]
  rueckfragen: Rueckfrage[]
}
