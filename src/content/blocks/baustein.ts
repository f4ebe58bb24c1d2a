import type { RootContent } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import type { Regel } from '../../message.js'

/** What an attribute of a block may hold; decides how it is checked. */
export type Attributart =
  | { art: 'text'; nummer?: true } // may hold {{…}}; a number that counts the block says nothing of how many
  | { art: 'auswahl'; werte: readonly string[] }
  | { art: 'datenblatt' } // id of a data sheet
  | { art: 'bild' } // file below the programme's folder
  | { art: 'organigramm' } // YAML file below the programme's folder
  | { art: 'liste' } // ids, separated by commas
  | { art: 'adresse' } // https://…

/** `vorgabe` is what holds where an author says nothing. */
export type Attribut = Attributart & { pflicht?: true; vorgabe?: string; beschreibung: string }

/** What a box may hold: paragraphs only, one list and nothing else, or blocks of any kind. */
export type Inhaltsart = 'absaetze' | 'liste' | 'bloecke'

export type Block = Extract<Directives, { type: 'containerDirective' | 'leafDirective' }>

/** What is wrong with a block besides its attributes; at `knoten`, or at the block itself. */
export interface Blockbefund {
  regel: Regel
  knoten?: RootContent
  text: string
  rat: string
}

/**
 * A block that authors write as `::name{…}` (form `zeile`) or `:::name{…} … :::` (form `kasten`). From this one place come
 * the check, the handbook's reference, the layout's file name and its variables.
 */
export interface Baustein {
  name: string
  formen: readonly ('zeile' | 'kasten')[]
  /** What stands in a box: gives the layout the variable `absaetze`, `punkte` or `inhalt`. */
  inhalt?: Inhaltsart
  /** Whether a box says something without holding anything. */
  darfLeerSein?(block: Block): boolean
  /** It stands for itself in a chapter, in no other block. */
  platz?: 'kapitel'
  /** Numbered and referable with #id. */
  zaehlt?: 'Tabelle' | 'Abbildung'
  beschreibung: string
  attribute: Record<string, Attribut>
  beispiel: string
  /** What can only be said by looking at the whole block. */
  pruefe?(block: Block): Blockbefund[]
  /** Pictures that its content names, besides those in its attributes. */
  bilder?(block: Block): { pfad: string; knoten: RootContent }[]
}
