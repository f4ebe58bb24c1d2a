import type { Diagramm } from '../../charts/diagramm.js'
import type { Baustein, Block } from '../../content/blocks/baustein.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Meldungen } from '../../message.js'
import type { Diagrammdaten } from '../charts/diagrammdaten.js'
import type { Vorlagen } from '../design/vorlagen.js'
import type { Nummern } from '../frame/verzeichnis.js'
import type { Setzer } from '../inhalt.js'

/** What diagramm.hbs can use of the chart itself. */
interface Diagrammkontext {
  schluessel: string
  alt: string
  titel: string
  quelle: string
  stand: string
  hinweise: string[]
}

/** What setting blocks needs from around them. */
export interface Bausteinumfeld {
  /** All blocks that there are. */
  bausteine: ReadonlyMap<string, Baustein>
  /** Word styles of the blocks that the design adds, by the blocks' names. */
  stile: ReadonlyMap<string, string>
  blaetter: ReadonlyMap<string, Datenblatt>
  /** Ids of all sheets, also of those that could not be computed. */
  blattnamen: ReadonlySet<string>
  nummern: Nummern
  vorlagen: Vorlagen
  meldungen: Meldungen
  /** A text that may hold `{{…}}`, as plain text. */
  fillText(text: string, setzer: Setzer, block: Block): string
  diagrammdaten: Diagrammdaten
  /** Alt text and key of a chart that the charts stage has prepared; undefined where it has been reported. */
  diagramm(block: Block): (Diagrammkontext & { diagramm: Diagramm }) | undefined
  /** Key of the QR code that leads to an address. */
  qrcode(ziel: string): string
  /** Key, composed alt text and nested list of an organisation chart; undefined where it has been reported. */
  organigramm(block: Block): { schluessel: string; alt: string; liste: string } | undefined
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
}

/** Variables of the block's layout; a string is HTML that is ready, '' where something has been reported. */
export type Satzart = (satz: Bausteinsatz) => object | string
