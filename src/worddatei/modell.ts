/** How letters are set, as far as a programme keeps it. */
export interface Fremdauszeichnung {
  fett: boolean
  kursiv: boolean
  hoch: boolean
  tief: boolean
}

/** A run of letters, or what stands among them. */
export type Fremdlauf =
  | {
      art: 'text'
      text: string
      zeichen: Fremdauszeichnung
      /** An address, or `#anchor` within the file. */
      link?: string
      /** The first word of the field that shows it: "SEQ", "PAGE", "TOC", "REF". */
      feld?: string
    }
  | { art: 'umbruch' }
  | { art: 'note'; id: string }
  | {
      art: 'bild'
      teil: string
      alt: string /** Millimetres; 0 where it is not said. */
      hoehe: number /** Marked as decoration. */
      schmuck: boolean
    }
  | { art: 'diagramm'; teil: string; alt: string }
  /** What stands in a text box, a frame that floats. */
  | { art: 'textfeld'; bloecke: Fremdblock[] }
  /** What cannot be taken at all: an embedded object, SmartArt. */
  | { art: 'fremd'; was: string }

/** The number or sign before a paragraph. */
export interface Listenzeichen {
  /** Paragraphs with the same one belong to the same list. */
  liste: string
  /** From 0. */
  ebene: number
  art: 'punkt' | 'zahl' | 'buchstabe' | 'andere'
  /** As it is shown: "1.", "a)", "–"; '' for a sign. */
  text: string
  zahl: number
}

export interface Fremdabsatz {
  art: 'absatz'
  /** Names of the style and of those that it is based on, lower case. */
  stile: readonly string[]
  /** 1 to 9 where style or paragraph say a level of the outline. */
  stufe: number | undefined
  liste: Listenzeichen | undefined
  laeufe: Fremdlauf[]
  /** Points of most of its letters. */
  groesse: number
  /** All letters are bold. */
  fett: boolean
  mittig: boolean
  /** Lines around it, or a ground of its own. */
  kasten: boolean
  /** Set in from the left (points). */
  einzug: number
  /** Stands in a table of contents or of figures, or an index. */
  verzeichnis: boolean
  /** Stands in a frame of its own (a cover, mostly). */
  rahmen: boolean
  /** Anchors that lead here. */
  anker: string[]
  /** Numbers of the comments that begin here. */
  kommentare: string[]
  /** Stands on a turned page. */
  quer: boolean
  /** Where it stands, for people: "Absatz 12". */
  ort: string
}

/** A point of a list. */
export type Fremdpunkt = Fremdabsatz & { liste: Listenzeichen }

export interface Fremdzelle {
  bloecke: Fremdblock[]
  /** Columns that it covers. */
  spalten: number
  /** Continues the cell above. */
  fortsetzung: boolean
}

export interface Fremdzeile {
  zellen: Fremdzelle[]
  /** Repeated at the head of each page. */
  kopf: boolean
}

export interface Fremdtabelle {
  art: 'tabelle'
  zeilen: Fremdzeile[]
  /** Stands on a turned page. */
  quer: boolean
  ort: string
}

export type Fremdblock = Fremdabsatz | Fremdtabelle

/** A text that somebody else made, as far as a programme can hold it; of Word and of LibreOffice alike. */
export interface Fremddokument {
  bloecke: Fremdblock[]
  /** Foot and end notes by their ids. */
  noten: ReadonlyMap<string, Fremdblock[]>
  kommentare: readonly Fremdkommentar[]
  /** What stands at the head and foot of pages, section by section. */
  rand: readonly Fremdrand[]
  /** Title and the like that the file says of itself. */
  eigenschaften: { titel: string }
  /** A part of the package: a picture or chart. */
  teil(name: string): Uint8Array | undefined
  /** What was resolved in reading: tracked changes and the like; German sentences. */
  hinweise: string[]
}

/** A line at the head or foot of pages. */
export interface Fremdrand {
  wo: 'Kopfzeile' | 'Fußzeile'
  laeufe: readonly Fremdlauf[]
}

export interface Fremdkommentar {
  id: string
  autor: string
  datum: string
  text: string
  /** The words that it hangs on; '' where it hangs on a place. */
  zu?: string
  /** Whether it is marked as done. */
  erledigt?: boolean
}

export const SCHLICHT: Fremdauszeichnung = { fett: false, kursiv: false, hoch: false, tief: false }

/** The words of a paragraph, notes and pictures aside. */
export function wordsIn(laeufe: readonly Fremdlauf[]): string {
  return laeufe.map((lauf) => (lauf.art === 'text' ? lauf.text : lauf.art === 'umbruch' ? '\n' : '')).join('')
}
