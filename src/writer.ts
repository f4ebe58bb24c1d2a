import type { Element } from 'hast'
import type { DiagrammOrder } from './layout/charts/diagramm.js'
import type { StyleSheets } from './layout/design/css/style-sheets.js'
import type { Dokument } from './layout/document/dokument.js'
import type { Origins } from './layout/document/origins.js'
import type { Meldungen, Ort } from './message.js'

/** The formats of output, by the endings of their files. */
export type Format = 'pdf' | 'docx' | 'html'

/** A programme that has been set: all that writers read. */
export interface SetProgramm {
  dokument: Dokument
  stile: StyleSheets
  /** Where the programme names its design: the place of what only writing finds. */
  ort: Ort
  /** Where its parts come from. */
  herkunft: Origins
}

/** Where an element of the document stands in the finished file. */
export interface ElementPlacement {
  /** From 1. */
  page: number
  element: Element
  /** Structure type: "P", "H1", "Figure". */
  type: string
  /** Numbers of its own marked content on this page; what its parts show is theirs. */
  mcids: readonly number[]
  /** What a picture covers, in points from the lower left corner: left, bottom, right, top. */
  bbox?: readonly number[]
}

/** A finished file. */
export interface Written {
  content: Uint8Array | string
  /** Where the format has pages. */
  pages?: number
  /** Where the elements of the document stand on them. */
  listPlacements?: () => ElementPlacement[]
}

/** Pages of a PDF as they are printed, before the file is finished: all the same to the eye. */
export interface Vorabdruck {
  /** A file of these pages alone, untagged. */
  pdf: Uint8Array
  /** The first of them, from 1. */
  von: number
}

/** Who wants to see some pages at once. */
export interface Vorabwunsch {
  /** First and last page wanted; asked when the pages are known. */
  seiten(): { von: number; bis: number }
  /** Told before anything is finished or proved. What comes after waits until it resolves. */
  onSeiten(druck: Vorabdruck): void | Promise<void>
}

/** A programme that is set, and neither checked nor drawn to its end. */
export interface Vorlaeufig extends Pick<SetProgramm, 'dokument' | 'stile'> {
  /** Its charts, drawn or not. */
  diagramme: readonly DiagrammOrder[]
  /** Draws some of them, by their keys, and all that is no chart. */
  draw(schluessel: ReadonlySet<string>): Promise<void>
}

/** The course of writing one document. */
export interface Course {
  /** Gives it up; then the writer may throw anything. */
  signal?: AbortSignal | undefined
  /** Called when what is left is done elsewhere, by a browser or a thread: others may have the processor. */
  onWaiting?: (() => void) | undefined
  /** Where pages are to be shown that `preview` has not shown. */
  vorab?: Vorabwunsch | undefined
  /** Whether nothing is written after it: what it needs no more may end at once. */
  last?: boolean | undefined
}

/** Writes one format, one document after the other. What it needs (a browser, a thread) is shared by all documents of a run. */
export interface Writer {
  /** What it writes, for people: "PDF". */
  name: string
  /** Undefined where the document cannot be written as it is, which the writer has reported. */
  write(programm: SetProgramm, meldungen: Meldungen, course?: Course): Promise<Written | undefined>
  /**
   * Shows pages of a programme that will be written next.
   * @param onWaiting called when what is left is done elsewhere
   * @returns whether they were shown; where not, writing shows them
   */
  preview?(programm: Vorlaeufig, wish: Vorabwunsch, onWaiting: () => void): Promise<boolean>
  close(): Promise<void>
  /** Rejects as soon as it is known that what it needs cannot be had, and settles in no other way. */
  failed?: Promise<never>
}
