import type { Quellort } from './ort.js'

// Sheets as tables.

/** A sheet as a table. */
export interface Tabellenansicht {
  id: string
  titel: string
  einheit: string
  quelle: string
  stand: string
  datei: string
  /** Whether rows and columns can be added, moved and taken away: the sheet is typed in YAML. */
  aenderbar: boolean
  /** `rechnung` in words; '' where the column is typed. */
  spalten: { id: string; name: string; gruppe: string; rechnung: string }[]
  zeilen: Tabellenzeile[]
  /** Typed rows that a formula would say as well. */
  summen: Summenvorschlag[]
}

/** A typed row that is the sum of others. */
export interface Summenvorschlag {
  zeile: string
  name: string
  glieder: string[]
}

export interface Tabellenzeile {
  id: string
  name: string
  stufe: number
  summe: boolean
  /** Whether a sum of the sheet adds it up. */
  gezaehlt: boolean
  zellen: Blattzelle[]
}

/** A field of the form for a new sheet. */
export interface Blattformularfeld {
  name: 'titel' | 'einheit' | 'quelle' | 'stand'
  hinweis: string
  pflicht: boolean
}

/** A cell of a sheet; where `ort` is missing it is computed, or its file is no YAML. */
export interface Blattzelle {
  anzeige: string
  fehlt: boolean
  text: boolean
  /** How it is computed, in words; '' where it is typed. */
  rechnung: string
  ort?: Quellort
}
