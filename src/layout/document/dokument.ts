import type { Root } from 'hast'
import type { Diagramm } from '../../charts/diagramm.js'
import type { Ort } from '../../message.js'
import type { Gestaltung } from '../design/gestaltung.js'

/** A heading as it stands in the document, in order. `text` is without the number. */
export interface Ueberschrift {
  id: string
  /** 4 is a run-in heading, which no table of contents shows. */
  stufe: 1 | 2 | 3 | 4
  nummer: string
  text: string
  /** Set where no table of contents shows it. */
  unverzeichnet?: true
  /** Set where an arrow leads it. */
  pfeil?: true
}

/** A picture of the document. Widths and heights are in CSS pixels at 96 dpi. */
export type Grafik = {
  breite: number
  hoehe: number
  /** Where it is named, if anybody has named it. */
  ort?: Ort
} /** `schmal`: the same chart laid out for half the width, where the screen has no more. */ & (
  | { art: 'diagramm'; svg: string; diagramm: Diagramm; schmal?: { svg: string; breite: number; hoehe: number } }
  | { art: 'svg'; svg: string }
  | { art: 'png' | 'jpeg'; bytes: Uint8Array }
)

/**
 * The document: the one thing that the writers read. `baum` holds the sections as semantic HTML of the vocabulary
 * in `vokabular.ts`; pictures stand in it as `<img data-grafik="KEY" alt="…">` and are looked up in `grafiken`.
 */
export interface Dokument {
  /** Folder name of the programme; also the name of the output files. */
  id: string
  titel: string
  autor: string
  thema: string
  stichworte: string[]
  /** The programme's date for file properties, ISO "2023-04-01"; '' where the programme names none. */
  datum: string
  /** What the running header says on the left. */
  kopfzeile: string
  gestaltung: Gestaltung
  gliederung: Ueberschrift[]
  baum: Root
  grafiken: Map<string, Grafik>
  /** Remarks that Word shows beside the text. */
  kommentare?: readonly Dokumentkommentar[]
}

/** A remark on a place of the sources. */
export interface Dokumentkommentar {
  autor: string
  /** ISO; '' where it is not known. */
  datum: string
  text: string
  /** Relative to the workspace. */
  datei: string
  zeile: number
  /** The words that it hangs on; '' where it hangs on a place. */
  zu: string
}
