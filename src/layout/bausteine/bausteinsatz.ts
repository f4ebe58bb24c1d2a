import type { Baustein, Block } from '../../content/blocks/baustein.js'
import type { Programm } from '../../content/programm/programm.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Meldungen } from '../../message.js'
import type { Ausdruecke } from '../ausdruecke.js'
import type { Beschriftungssatz } from '../beschriftungsnoten.js'
import type { Auftraege } from '../charts/auftraege.js'
import type { Diagrammdaten } from '../charts/diagrammdaten.js'
import type { Gestaltung } from '../design/gestaltung.js'
import type { Vorlagen } from '../design/vorlagen/vorlagen.js'
import type { Ueberschrift } from '../document/dokument.js'
import type { Nummern } from '../frame/verzeichnis.js'
import type { Begriffsstellen } from '../glossar/stellen.js'
import type { Setzer } from '../inhalt.js'

/** What setting the blocks of a programme needs from around them. */
export interface Bausteinumfeld {
  programm: Pick<Programm, 'abschnitte' | 'bausteine' | 'diagramme' | 'organigramme' | 'ort'>
  /** Word styles of the blocks that the design adds, by the blocks' names. */
  stile: ReadonlyMap<string, string>
  gestaltung: Gestaltung
  blaetter: ReadonlyMap<string, Datenblatt>
  /** Ids of all sheets, also of those that could not be computed. */
  blattnamen: ReadonlySet<string>
  nummern: Nummern
  begriffsstellen: Begriffsstellen
  /** What sets the text of a section. */
  setzerOf(abschnitt: string): Setzer
  /** The headings of the programme. */
  gliederung: readonly Ueberschrift[]
  vorlagen: Vorlagen
  meldungen: Meldungen
  ausdruecke: Ausdruecke
  diagrammdaten: Diagrammdaten
  auftraege: Auftraege
}

/** One block about to be set. */
export interface Bausteinsatz {
  block: Block
  baustein: Baustein
  setzer: Setzer
  umfeld: Bausteinumfeld
  /** "Tabelle 2"; '' where the block is not counted. */
  marke: string
  kennung: string
  /** An attribute with its figures filled in; what holds where it is missing. */
  attribut(name: string): string
  /** Words of an attribute or a sheet with the notes in them. */
  beschriftung: Beschriftungssatz
}

/** Variables of the block's layout, of each of its pieces where it is filled several times; undefined where nothing is printed or something has been reported. */
export type Satzart = (satz: Bausteinsatz) => object | readonly object[] | undefined
