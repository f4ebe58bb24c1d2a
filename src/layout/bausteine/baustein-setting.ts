import type { Baustein, Block } from '../../content/blocks/baustein.js'
import type { Programm } from '../../content/programm/programm.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Meldungen } from '../../message.js'
import type { CaptionSetter } from '../caption-notes.js'
import type { Diagrammdaten } from '../charts/diagrammdaten.js'
import type { DrawingOrders } from '../charts/orders.js'
import type { Gestaltung } from '../design/gestaltung.js'
import type { Vorlagen } from '../design/vorlagen/vorlagen.js'
import type { OutlineHeading } from '../document/dokument.js'
import type { Expressions } from '../expressions.js'
import type { Numbers } from '../frame/numbers.js'
import type { ExplainedTerms } from '../glossar/terms.js'
import type { Typesetter } from '../typesetter.js'

/** What setting the blocks of a programme needs from around them. */
export interface BausteinContext {
  programm: Pick<Programm, 'abschnitte' | 'bausteine' | 'diagramme' | 'organigramme' | 'ort'>
  /** Word styles of the blocks that the design adds, by the blocks' names. */
  styles: ReadonlyMap<string, string>
  gestaltung: Gestaltung
  blaetter: ReadonlyMap<string, Datenblatt>
  /** Ids of all sheets, also of those that could not be computed. */
  blattnamen: ReadonlySet<string>
  numbers: Numbers
  explained: ExplainedTerms
  /** What sets the text of a section. */
  typesetterOf(abschnitt: string): Typesetter
  /** The headings of the programme. */
  outline: readonly OutlineHeading[]
  vorlagen: Vorlagen
  meldungen: Meldungen
  expressions: Expressions
  diagrammdaten: Diagrammdaten
  orders: DrawingOrders
}

/** One block about to be set. */
export interface BausteinSetting {
  block: Block
  baustein: Baustein
  typesetter: Typesetter
  context: BausteinContext
  /** "Tabelle 2"; '' where the block is not counted. */
  label: string
  id: string
  /** An attribute with its figures filled in; what holds where it is missing. */
  attribute(name: string): string
  /** Words of an attribute or a sheet with the notes in them. */
  caption: CaptionSetter
}

/** Variables of the block's layout, of each of its pieces where it is filled several times; undefined where nothing is printed or something has been reported. */
export type SetKind = (setting: BausteinSetting) => object | readonly object[] | undefined
