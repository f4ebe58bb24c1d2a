import type { Decimal } from 'decimal.js'
import type { Ort } from '../message.js'

/** A unit as printed ("€", "Mio. €", "%", "Prozentpunkte", "Personen", ""); `''` is a bare number. */
export type Einheit = string

/** Where a value comes from, for messages and for the Zahlenspiegel. */
export interface Herkunft {
  ort: Ort
  /** "haushalt.gesamt.2023" */
  zelle: string
  /** The rule it was computed by, e.g. "summe(egt, vh)"; absent where it was typed. */
  formel?: string
}

/** One cell of a computed Datenblatt. */
export type Zelle =
  | { art: 'zahl'; wert: Decimal; einheit: Einheit; /** digits after the comma when printed */ stellen: number; herkunft: Herkunft }
  | { art: 'verhaeltnis'; wert: Decimal; stellen: number; herkunft: Herkunft } // printed "1,03 : 1"
  | { art: 'text'; text: string; herkunft: Herkunft }
  | { art: 'fehlt'; herkunft: Herkunft } // explicitly missing, printed "–"

export interface Spalte {
  id: string
  name: string
  /** Upper head over several neighbouring columns; '' where the head has one level. */
  gruppe: string
  einheit: Einheit
  art: 'zahl' | 'text'
}

export interface Zeile {
  id: string
  name: string
  /** 0 for a plain row, 1 and more for "davon/darunter" rows. */
  stufe: number
  /** A total is printed with weight and a stronger rule. */
  summe: boolean
  einheit: Einheit
  zellen: Zelle[]
}

/** A computed data sheet: rows by columns, every cell known. */
export interface Datenblatt {
  id: string
  titel: string
  /** The unit all numeric cells share; '' where they differ (then each row or column names its own). */
  einheit: Einheit
  spalten: Spalte[]
  zeilen: Zeile[]
  quelle: string
  stand: string
  hinweise: string[]
  ort: Ort
}
