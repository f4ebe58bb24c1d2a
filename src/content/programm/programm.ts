import type { Root } from 'mdast'
import type { Ort } from '../../message.js'
import type { Baustein } from '../blocks/baustein.js'
import type { Organigramm } from '../organigramm.js'
import type { Fortschreibung } from './fortschreibung.js'
import type { Rueckmeldungen } from './rueckmeldungen.js'
import type { Verzeichnis } from './verzeichnis-schema.js'

export const NUMMERIERUNGEN = ['keine', 'dezimal', 'dezimal-punkt'] as const

export const ARTEN = ['programm', 'dokument'] as const

export const ZUSTAENDE = ['entwurf', 'endfassung'] as const

/** What a draft is marked with, on its cover and at the head of each page. */
export const ENTWURFSVERMERK = 'Entwurf'

/** Years of a programme: one ("2023") or two ("2025–2026"). */
export interface Zeitraum {
  von: number
  bis: number
  /** As printed, with an en dash. */
  text: string
}

/** A picture file of the programme, already read. Width and height in CSS pixels. */
export interface Bild {
  /** Path relative to the programme's folder, the key everywhere. */
  pfad: string
  art: 'png' | 'jpeg' | 'svg'
  bytes: Uint8Array
  breite: number
  hoehe: number
  /** Where it is named first. */
  ort: Ort
}

/** Charts that programm.yaml describes, by name; each with attributes as the block has them. */
export type BenannteDiagramme = ReadonlyMap<string, Readonly<Record<string, string | undefined>>>

/** A chapter: one Markdown file whose blocks and headings have been checked. */
export interface Abschnitt {
  id: string
  datei: string
  /** The text itself, for rules that read it line by line. */
  text: string
  baum: Root
  /** Whether it stands in the annex. */
  anhang: boolean
}

/** A programme as its folder tells it: typed, checked, nothing computed yet. */
export interface Programm {
  /** Folder name. */
  id: string
  /** programme.yaml, relative to the workspace, and the place of each of its keys. */
  datei: string
  ort(pfad: readonly PropertyKey[]): Ort
  titel: string
  untertitel: string
  zeitraum: Zeitraum
  /** The large numeral of the cover: the period, unless the programme wants another one. */
  jahr: string
  titelseite: {
    bild?: { pfad: string; alt: string; nachweis: string }
    /** Path of the drawing above the Impressum. */
    innenbild?: string
    /** The Jobcenter's, in place of the design's. */
    logo?: { pfad: string; alt: string }
    traegerlogos: { pfad: string; alt: string }[]
    /** A paragraph that says what such a programme is. */
    definition: string
  }
  /** Of a document without one, all of it is empty. */
  jobcenter: { name: string; standort: string; traeger: string[] }
  leitspruch: string
  /** A draft is marked as one and may lack figures; of a final one nothing may be open. '' where nothing is said. */
  zustand: (typeof ZUSTAENDE)[number] | ''
  /** What is still to be looked at since it was moved on from the year before. */
  fortschreibung?: Fortschreibung
  /** What others have remarked on it in its Word file. */
  rueckmeldungen: Rueckmeldungen
  muster: string
  /** ISO date, shortened to what is known: "2023", "2023-04", "2023-04-26"; '' where nothing is said. */
  stand: string
  gestaltung: string
  nummerierung: (typeof NUMMERIERUNGEN)[number]
  /** What the programme wants otherwise than its design. */
  verzeichnis: Partial<Verzeichnis>
  impressum: { feld: string; zeilen: string[] }[]
  /** Paths of the drawings that fill, in turn, what the last page of a chapter leaves free. */
  vignetten: string[]
  /** All blocks that its design knows. */
  bausteine: ReadonlyMap<string, Baustein>
  abschnitte: Abschnitt[]
  bilder: Map<string, Bild>
  /** Organisation charts by the path that names them. */
  organigramme: Map<string, Organigramm>
  /** Charts that are described once, by name. */
  diagramme: BenannteDiagramme
}
