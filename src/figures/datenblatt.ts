import type { Decimal } from 'decimal.js'
import type { Rechenart } from '../content/daten/quelle.js'
import type { Tabellenzeichen } from '../content/daten/tabellenzeichen.js'
import type { Ort } from '../message.js'

/** A unit as printed ("€", "Mio. €", "%", "Prozentpunkte", "Personen", ""); `''` is a bare number. */
export type Einheit = string

/** Where a value comes from, for messages and for the Zahlenspiegel. */
export interface Wertherkunft {
  /** Where it was typed, or where the formula stands that computed it. */
  ort: Ort
  /** "haushalt.gesamt.2023" */
  zelle: string
  /** The rule it was computed by, e.g. "summe(egt, vh)"; absent where it was typed. */
  formel?: string
}

/** A value typed under `gedruckt` beside a computed cell, at the precision and the place it was typed. */
export interface GedruckterWert {
  wert: Decimal
  stellen: number
  ort: Ort
}

interface ErrechneteZelle {
  /** By what kind of formula; absent where the cell was typed. */
  rechenart?: Rechenart
  gedruckt?: GedruckterWert
}

/** One cell of a computed Datenblatt. */
export type Zelle =
  | (ErrechneteZelle & {
      art: 'zahl'
      wert: Decimal
      einheit: Einheit
      /** digits after the comma when printed */
      stellen: number
      /** A change: printed with its sign in tables, its direction is checked in prose. */
      vorzeichen?: true
      /** The mark of a note, printed behind the figure: "¹". */
      marke?: string
      herkunft: Wertherkunft
    })
  | (ErrechneteZelle & { art: 'verhaeltnis'; wert: Decimal; stellen: number; herkunft: Wertherkunft }) // printed "1,03 : 1"
  | { art: 'text'; text: string; herkunft: Wertherkunft }
  | { art: 'fehlt'; zeichen?: Tabellenzeichen; marke?: string; herkunft: Wertherkunft } // missing, printed as its mark or "–"

/** A cell that holds a figure. */
export type Wertzelle = Extract<Zelle, { wert: Decimal }>

/** A cell without a figure. */
export type Fehlzelle = Extract<Zelle, { art: 'fehlt' }>

/** A computed row or column: how, and where that is said. */
export interface Rechnung {
  art: Rechenart
  /** "summe(egt, vh)" */
  formel: string
  ort: Ort
}

export interface Spalte {
  id: string
  name: string
  /** Upper head over several neighbouring columns; '' where the head has one level. */
  gruppe: string
  /** The unit all figures of the column share; '' where they differ or are bare. */
  einheit: Einheit
  art: 'zahl' | 'text'
  ort?: Ort
  rechnung?: Rechnung
}

export interface Zeile {
  id: string
  name: string
  /** 0 for a plain row, 1 and more for "davon/darunter" rows. */
  stufe: number
  /** A total is printed with weight and a stronger rule. */
  summe: boolean
  /** The unit all figures of the row share; '' where they differ or are bare. */
  einheit: Einheit
  /** One a column; empty in a heading between rows. */
  zellen: Zelle[]
  ort?: Ort
  rechnung?: Rechnung
  /** Id of the row that this one is a part of; `darunter` names but a selection of parts. */
  davon?: string
  darunter?: string
  /** The `davon` rows of this one are all its parts. */
  vollstaendig?: true
}

/** A computed data sheet: rows by columns, every cell known. */
export interface Datenblatt {
  id: string
  titel: string
  /** The unit all numeric cells share; '' where they differ (then each row or column names its own). */
  einheit: Einheit
  /** What the column of the row names is called; '' where the sheet says nothing. */
  zeilenkopf: string
  spalten: Spalte[]
  zeilen: Zeile[]
  quelle: string
  stand: string
  hinweise: string[]
  ort: Ort
}
