import type { Meldungsansicht } from './meldungen.js'
import type { Quellort, Zellangabe } from './ort.js'

// What is known of the programme and its pages.

/** An element of the document where it stands on a page of the PDF. */
export interface Seitenstelle {
  /** From 1. */
  seite: number
  /** Structure type: "P", "H1", "TD", "Figure". */
  art: string
  /** Name in the vocabulary: "p", "aside.fazit". */
  name: string
  mcids: readonly number[]
  /** What a picture covers, in points from the lower left corner. */
  kasten?: readonly number[]
  /** Where an author has written it, or the block that it belongs to. */
  text?: Quellort
  /** Where a layout has written it. */
  vorlage?: Quellort
  /** The id of a heading, table or figure. */
  id?: string
  /** The cell of a sheet that a cell of a table prints. */
  zelle?: Zellangabe
}

/** A heading of the document and where it stands. */
export interface Gliederungspunkt {
  id: string
  stufe: number
  nummer: string
  text: string
  seite: number
  ort?: Quellort
}

/** What is known of the programme. The pages are those of the last build without errors. */
export interface Werkstattstand {
  programm: string
  titel: string
  /** Counts the pages' versions; 0 where there are none yet. */
  nummer: number
  /** Whether a newer one is being made. */
  baut: boolean
  /** Whether the pages show what the files say now. */
  aktuell: boolean
  /** Milliseconds of the last build. */
  dauer: number
  nurLesen: boolean
  meldungen: Meldungsansicht[]
  gliederung: Gliederungspunkt[]
  stellen: Seitenstelle[]
  geaendert: Aenderungen
  /** Others who have the programme open. */
  andere: string[]
  /** Whether pages can be shown as Word would: LibreOffice is here. */
  office: boolean
  gestaltung: string
}

/** What has changed on the pages, as elements by index in `stellen`; what there is nothing to compare with is missing. */
export interface Aenderungen {
  /** Since the version before. */
  seitZuletzt: number[]
  /** Since the Werkstatt was opened. */
  seitBeginn: number[]
  /** Since the last commit. */
  seitCommit?: number[]
  /** Since `amip build` last kept the programme. */
  seitBau?: number[]
}

/** The pages in view as they are printed, seconds before the finished version: the same to the eye. */
export interface Vorabseiten {
  /** The first of them, from 1. */
  von: number
  /** A PDF of these pages alone, in base64. */
  pdf: string
}

/** What a look at the files and at others has found. */
export interface Nachsehen {
  /** Whether the pages are those of the files as they are now, or say why not. */
  ruht: boolean
  /** The version of the pages. */
  nummer: number
}
