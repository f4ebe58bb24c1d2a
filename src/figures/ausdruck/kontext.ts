import type { Decimal } from 'decimal.js'
import type { Programm } from '../../content/programm/programm.js'
import type { Datenblatt, Einheit } from '../datenblatt.js'

/** What expressions of a programme may read. */
export interface Kontext {
  blaetter: ReadonlyMap<string, Datenblatt>
  /** Ids of all sheets, also of those that could not be computed: their error has been told and is not told again. */
  blattnamen?: ReadonlySet<string>
  /** First year of the programme. */
  jahr: number
  /** Whether figures may be missing, as in a draft: a mark stands in their place. */
  entwurf?: boolean
}

/** What expressions of this programme may read. @param blattnamen ids of all sheets, also of those that could not be computed */
export function kontextOf(
  { zeitraum, zustand }: Pick<Programm, 'zeitraum' | 'zustand'>,
  blaetter: ReadonlyMap<string, Datenblatt>,
  blattnamen: Iterable<string>,
): Kontext {
  return { blaetter, blattnamen: new Set(blattnamen), jahr: zeitraum.von, entwurf: zustand === 'entwurf' }
}

/** What an expression says in print, and how it came to be. */
export interface Zahlwert {
  /** Plain text with no-break spaces (U+00A0) and true minus (U+2212). */
  text: string
  /** Exact value in the unit of the text, unrounded; undefined for dates. */
  wert: Decimal | undefined
  einheit: Einheit
  /** Sign of a change; undefined where the value is none. */
  richtung: -1 | 0 | 1 | undefined
  /** Cells used: "haushalt.gesamt.2023". */
  herkunft: string[]
  /** "veraenderung(haushalt.gesamt.2022, haushalt.gesamt.2023)"; the cell's own formula where a cell is printed as it is, '' where it was typed. */
  formel: string
}
