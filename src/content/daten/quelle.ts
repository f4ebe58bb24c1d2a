import type { Ort } from '../../message.js'
import type { Tabellenzeichen } from './tabellenzeichen.js'

/** The ways in which a row, a column or a single cell is computed; the same words in YAML and in prose. */
export const RECHENARTEN = [
  'summe',
  'differenz',
  'veraenderung',
  'punkte',
  'anteil',
  'quote',
  'je',
  'verhaeltnis',
  'mittelwert',
] as const
export type Rechenart = (typeof RECHENARTEN)[number]

/** A typed number, never a JavaScript float: `text` is canonical ("-1234.5"), `stellen` the digits after the comma. */
export interface Zahlangabe {
  text: string
  stellen: number
  ort: Ort
}

/** What a formula names. `zahl` is set where the text could be a number; whether it is one depends on the sheet's ids. */
export interface OperandQuelle {
  text: string
  /** "blatt.zeile.spalte" taken apart; empty where the text is no path. */
  pfad: string[]
  zahl?: Zahlangabe
  ort: Ort
}

export interface RechnungQuelle {
  art: Rechenart
  operanden: OperandQuelle[]
  ort: Ort
}

/**
 * One cell as typed. A typed number may bring its own unit (percent-formatted cells of Excel) and the mark of a note behind
 * it; a missing one the mark of official tables that stands in its place.
 */
export type ZelleQuelle =
  | (Zahlangabe & { art: 'zahl'; einheit?: string; marke?: string })
  | { art: 'text'; text: string; ort: Ort }
  | { art: 'fehlt'; zeichen?: Tabellenzeichen; marke?: string; ort: Ort }
  | { art: 'rechnung'; rechnung: RechnungQuelle; gedruckt?: Zahlangabe; ort: Ort }

/** What rows and columns have in common; absent keys are undefined. */
interface Reihenquelle {
  id: string
  name: string
  ort: Ort
  einheit?: string
  stellen?: number
  vorzeichen?: boolean
  rechnung?: RechnungQuelle
}

export interface SpalteQuelle extends Reihenquelle {
  gruppe: string
  art: 'zahl' | 'text'
}

export interface ZeileQuelle extends Reihenquelle {
  /** A heading between rows, without cells. */
  gruppe: boolean
  davon?: { zeile: string; ort: Ort }
  darunter?: { zeile: string; ort: Ort }
  vollstaendig: boolean
  /** Replaces the formula of change columns in this row. */
  rechnungsname?: { art: Rechenart; ort: Ort }
  /** One entry a column; undefined where nothing is typed because it is computed. */
  zellen: (ZelleQuelle | undefined)[]
}

/** A data sheet as its file tells it, whether YAML, CSV or XLSX: read and checked for form, nothing computed. */
export interface DatenblattQuelle {
  id: string
  titel: string
  einheit: string
  stellen?: number
  quelle: string
  stand: string
  hinweise: string[]
  /** What the file calls the column of the row names; '' where it says nothing. */
  zeilenkopf: string
  spalten: SpalteQuelle[]
  zeilen: ZeileQuelle[]
  /** Printed values beside computed cells: row index, then column index. */
  gedruckt: Map<number, Map<number, Zahlangabe>>
  ort: Ort
  /** An error was reported while reading: must not be computed, and whoever refers to it need not be told again. */
  fehlerhaft: boolean
}
