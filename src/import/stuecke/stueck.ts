import {
  type Fremdabsatz,
  type Fremdblock,
  type Fremdlauf,
  type Fremdpunkt,
  type Fremdtabelle,
  wordsIn,
} from '../../worddatei/modell.js'
import type { Ueberschriftfund } from '../gliederung.js'

/** A table, picture or chart with what belongs to it. */
export interface Objektstueck {
  art: 'objekt'
  inhalt:
    | { art: 'tabelle'; tabelle: Fremdtabelle }
    | { art: 'diagramm'; teil: string; alt: string }
    | { art: 'bild'; teil: string; alt: string; hoehe: number; schmuck: boolean }
  /** Its caption without label and number. */
  titel: Fremdlauf[] | undefined
  /** "Tabelle 3", as the caption says; '' without a number. */
  marke: string
  anker: string[]
  /** Lines below it: source, state, notes. */
  darunter: string[]
  ort: string
}

/** The picture that opens a chapter, with numeral and lead. */
export interface Auftaktstueck {
  art: 'auftakt'
  inhalt: Extract<Objektstueck['inhalt'], { art: 'bild' }>
  ziffer: string
  quelle: string
  absaetze: Fremdabsatz[]
  ort: string
}

/** A point and the paragraphs that go on with it. */
export type Listenpunkt = Fremdpunkt & { weitere?: Fremdabsatz[] }

/** What a chapter is made of, in order. */
export type Importstueck =
  | { art: 'ueberschrift'; absatz: Fremdabsatz; fund: Ueberschriftfund; laeufe: Fremdlauf[] }
  | { art: 'absatz'; absatz: Fremdabsatz }
  | { art: 'liste'; absaetze: Listenpunkt[] }
  | { art: 'zitat'; absaetze: Fremdabsatz[] }
  | { art: 'kasten'; bloecke: Fremdblock[] }
  | { art: 'fremd'; was: string; ort: string }
  /** What stands on turned pages. */
  | { art: 'quer'; stuecke: Importstueck[] }
  | Auftaktstueck
  | Objektstueck

/** A caption that has not yet gone to what it belongs to. */
export type Beschriftungsstueck = {
  art: 'beschriftung'
  absatz: Fremdabsatz
  laeufe: Fremdlauf[]
  marke: string
  wort: string
}

/** Pieces as they are found, before captions are attached. */
export type Rohstueck = Importstueck | Beschriftungsstueck

/** Whether there is anything in a block. */
export function isFilled(block: Fremdblock): boolean {
  return (
    block.art === 'tabelle' || hasText(block) || block.laeufe.some(({ art }) => art !== 'text' && art !== 'umbruch')
  )
}

/** Whether there are words in a block. */
export function hasText(block: Fremdblock): boolean {
  return block.art === 'tabelle' || wordsIn(block.laeufe).trim() !== ''
}
