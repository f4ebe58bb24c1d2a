import type { Ort } from '../../message.js'

/** Lines of a file, both included. */
export interface Zeilenbereich {
  datei: string
  von: number
  bis: number
}

/** A silence as an author wrote it, not checked yet. */
export interface Ausnahmeangabe {
  regel: string
  /** The value that it silences, as the message prints it; '' where it holds for any. */
  wert: string
  grund: string
  ort: Ort
  bereiche: Zeilenbereich[]
}
