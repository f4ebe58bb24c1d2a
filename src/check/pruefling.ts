import type { DatenblattQuelle } from '../content/daten/quelle.js'
import type { Programm } from '../content/programm.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import type { Melde, Regel } from '../message.js'

/** What the rules look at: a programme that reads and computes, with the one before it where the workshop has it. */
export interface Pruefling {
  /** Absolute path of the workshop: YAML files are read again as text, for exact places and for comments. */
  wurzel: string
  programm: Programm
  quellen: ReadonlyMap<string, DatenblattQuelle>
  blaetter: ReadonlyMap<string, Datenblatt>
  /** The programme of the same Jobcenter for the period before; its own messages are not repeated here. */
  vorjahr?: { programm: Programm; blaetter: ReadonlyMap<string, Datenblatt> }
}

/** One rule of `amip check`: one file in `rules/`. It says what it found, where, and what to do, always under its own name. */
export interface Pruefregel extends Regel {
  pruefe(pruefling: Pruefling, melde: Melde): void
}
