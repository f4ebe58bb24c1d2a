import type { Bild } from '../content/programm/programm.js'
import type { Melde, Regel } from '../message.js'
import type { ComputedProgramm } from '../programme/computed.js'

/** What the rules look at: a programme that reads and computes, with the one before it where the workspace has it. */
export interface Pruefling extends ComputedProgramm {
  /** The programme of the same Jobcenter for the period before; its own messages are not repeated here. */
  vorjahr?: ComputedProgramm
  /** The logo of its design, where it has one and could be set. */
  logo?: Bild
}

/** One rule of `amip check`: one file in `rules/`. It says what it found, where, and what to do, always under its own name. */
export interface Pruefregel extends Regel {
  /** Every rule of `amip check` says it. */
  readonly uebersieht: string
  /** Says of one section what it does not find in all of them: nobody knows while another cannot be read as meant. */
  readonly ausAllem?: true
  pruefe(pruefling: Pruefling, melde: Melde): void | Promise<void>
}
