import type {
  Aenderungen,
  Auskunft,
  Dateieintrag,
  Gliederungspunkt,
  Quellort,
  Werkstattstand,
  Zahlauskunft,
} from '../../protokoll.js'
import type { Ansicht } from '../leiste.js'
import type { Satzmasse, Ueberlagerung } from '../seiten/marken.js'

/** What the page knows, and what its user looks at. */
export interface Werkstattlage {
  stand: Werkstattstand
  auskunft: Auskunft | undefined
  zahlen: Zahlauskunft[]
  dateien: Dateieintrag[]
  ansicht: Ansicht
  ueberlagert: ReadonlySet<Ueberlagerung>
  seit: keyof Aenderungen | 'keine'
  masse: Satzmasse | undefined
  /** Whether one is where one was before the page was loaded anew. */
  angekommen: boolean
  /** The heading that is read, whichever view it is read in. */
  hier: Gliederungspunkt | undefined
  /** Where the cursor of the text stands. */
  cursor: Quellort | undefined
  /** How far the pages of the PDF were moved when another view took their place. */
  obenImPdf: number
  /** How many builds have begun since the page was opened. */
  baubeginne: number
  /** The panel that is seen at the right. */
  bereich: string
  /** Whether the pages follow the cursor; not while the cursor follows the pages. */
  folgt: boolean
  /** A place that was opened and stands on no page of this version yet: pages go there when a later one has it. */
  gesucht: { ort: Quellort; seit: number } | undefined
}

export function createWerkstattlage(stand: Werkstattstand): Werkstattlage {
  return {
    stand,
    auskunft: undefined,
    zahlen: [],
    dateien: [],
    ansicht: 'pdf',
    ueberlagert: new Set(),
    seit: 'seitZuletzt',
    masse: undefined,
    angekommen: false,
    hier: undefined,
    cursor: undefined,
    obenImPdf: 0,
    baubeginne: 0,
    bereich: '',
    folgt: true,
    gesucht: undefined,
  }
}
