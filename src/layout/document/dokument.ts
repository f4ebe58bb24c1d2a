import type { Root } from 'hast'
import type { Diagramm } from '../../charts/diagramm.js'
import type { Ort } from '../../message.js'
import type { Gestaltung } from '../design/gestaltung.js'

/** A heading as it stands in the document, in order. `text` is without the number. */
export interface OutlineHeading {
  id: string
  /** 4 is a run-in heading, which no table of contents shows. */
  level: 1 | 2 | 3 | 4
  number: string
  text: string
  /** Set where no table of contents shows it. */
  unlisted?: true
  /** Set where an arrow leads it. */
  arrow?: true
}

/** A drawing of a chart. Widths and heights are in CSS pixels at 96 dpi. */
export interface ChartDrawing {
  svg: string
  breite: number
  hoehe: number
}

/** A picture of the document. Widths and heights are in CSS pixels at 96 dpi. */
export type Picture = {
  breite: number
  hoehe: number
  /** Where it is named, if anybody has named it. */
  ort?: Ort
} /**
 * `schmal`: the same chart laid out for half the width, where the screen has no more; `satzbreit`: for the width of the text, where paper or a screen
 * sets below each other what is beside each other elsewhere.
 */ & (
  | { art: 'diagramm'; svg: string; diagramm: Diagramm; schmal?: ChartDrawing; satzbreit?: ChartDrawing }
  | { art: 'svg'; svg: string }
  | { art: 'png' | 'jpeg'; bytes: Uint8Array }
)

/**
 * The document: the one thing that the writers read. `baum` holds the sections as semantic HTML of the vocabulary
 * in `vocabulary.ts`; pictures stand in it as `<img data-grafik="KEY" alt="…">` and are looked up in `pictures`.
 */
export interface Dokument {
  /** Folder name of the programme; also the name of the output files. */
  id: string
  title: string
  author: string
  subject: string
  keywords: string[]
  /** The programme's date for file properties, ISO "2023-04-01"; '' where the programme names none. */
  date: string
  /** What the running header says on the left. */
  runningHead: string
  gestaltung: Gestaltung
  outline: OutlineHeading[]
  baum: Root
  pictures: Map<string, Picture>
  /** Keys of the pictures that fill, in turn, what the last page of a chapter leaves free: ornament, which `baum` says nothing of. */
  vignetten?: readonly string[]
  /** Remarks that Word shows beside the text. */
  comments?: readonly DokumentComment[]
}

/** A remark on a place of the sources. */
export interface DokumentComment {
  author: string
  /** ISO; '' where it is not known. */
  date: string
  text: string
  /** Relative to the workspace. */
  datei: string
  zeile: number
  /** The words that it hangs on; '' where it hangs on a place. */
  to: string
}
