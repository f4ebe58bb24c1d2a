import type { Ort } from '../../message.js'

/** What stands between {{ and }}: a helper with its values, each of which may be a helper again. */
export type Argument = Aufruf | Pfad | Zahl | Text

export interface Aufruf {
  art: 'aufruf'
  helfer: string
  argumente: Argument[]
  optionen: Option[]
  ort: Ort
}

/** "haushalt.gesamt.2023" */
export interface Pfad {
  art: 'pfad'
  segmente: string[]
  text: string
  ort: Ort
}

/** A number as typed, canonical. */
export interface Zahl {
  art: 'zahl'
  text: string
  stellen: number
  ort: Ort
}

export interface Text {
  art: 'text'
  text: string
  ort: Ort
}

/** `name=wert` */
export interface Option {
  name: string
  wert: string
  ort: Ort
}

export type Ausdruck = Aufruf
