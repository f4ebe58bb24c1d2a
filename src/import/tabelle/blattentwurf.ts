import type { Aenderungsart } from './rechnungen.js'

/** A data sheet that is to be written. Values stand as YAML writes them. */
export interface Blattentwurf {
  titel: string
  einheit: string
  /** Digits behind the comma, where figures do not show them themselves. */
  stellen?: number
  quelle: string
  stand: string
  hinweise: string[]
  /** Head of the column of names. */
  kopf: string
  spalten: Spaltenentwurf[]
  zeilen: Zeilenentwurf[]
  /** What does not come out although it is said to; German. */
  abweichungen: string[]
}

export interface Spaltenentwurf {
  id: string
  name: string
  gruppe: string
  text: boolean
  einheit: string
  vorzeichen: boolean
  stellen: number | undefined
  rechnung: { art: Aenderungsart; operanden: [string, string] } | undefined
  gedruckt: [string, string][]
}

export interface Zeilenentwurf {
  id: string
  name: string
  gruppe: boolean
  einheit: string
  summe: string[]
  /** Kind of change where it is another than the column's. */
  rechnung: Aenderungsart | undefined
  /** By column: a number, a sign or a text; undefined where it is computed. */
  werte: (string | undefined)[]
  gedruckt: [string, string][]
}
