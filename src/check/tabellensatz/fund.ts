import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Figurglied } from '../reading/aussagen/muster.js'
import type { Zeitreihe } from './zeitreihe.js'

/** A statement of a sentence that a table contradicts. */
export interface Satzfund {
  /** The figure that is wrong; where a word is, its place in the text. */
  glied?: Figurglied
  stelle?: number
  text: string
  rat: string
  richtig: string
}

/** The series that a text may speak of, and the tables that stand near it. */
export interface Reihenumgebung {
  reihen: readonly Zeitreihe[]
  nahe: ReadonlySet<Datenblatt>
  /** All tables of the programme. */
  tabellen: readonly Datenblatt[]
}
