import type { Schwere } from '../../message.js'
import type { Quellort } from './ort.js'

// Messages, and what can be done about them.

/** What can be done about a message at once. */
export interface Behebung {
  /** "„7,1 %“ einsetzen" */
  name: string
  datei: string
  /** The piece that is replaced, as it stands in the file now; offsets count UTF-16 units. */
  von: number
  bis: number
  alt: string
  neu: string
  /** The name of a button for all of their kind in a file at once; missing where each is to be thought about. */
  alle?: string
}

/** A message as the page shows it. */
export interface Meldungsansicht extends Quellort {
  regel: string
  schwere: Schwere
  text: string
  rat: string
  /** What the rule is about, in plain words. */
  erklaerung: string
  /** The lines around the place. */
  ausschnitt: { nummer: number; text: string; getroffen: boolean }[]
  behebungen: Behebung[]
}
