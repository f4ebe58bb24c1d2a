import type { Programm } from '../content/programm/programm.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import type { Dokument } from '../layout/document/dokument.js'
import type { Ort } from '../message.js'

/** What was read and computed, and the document that was set from it. */
export interface Satzprobe {
  programm: Programm
  blaetter: ReadonlyMap<string, Datenblatt>
  blattnamen: ReadonlySet<string>
  dokument: Dokument
  /** Where the layout of a block leaves out what that of the design beneath prints. */
  omissionIn(baustein: string): { ort: Ort; fehlt: string } | undefined
}
