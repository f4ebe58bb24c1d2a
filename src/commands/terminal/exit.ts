import type { Meldung } from '../../message.js'
import { amipFehler } from '../../regeln.js'

/** What a command says to whoever called it. */
export const EXIT = { done: 0, content: 1, usage: 2, environment: 3, fault: 4, interrupted: 130 } as const

/** The exit code of a command that looked at programmes: a fault of ours outweighs errors in the content. */
export function exitOf(meldungen: readonly Meldung[]): number {
  if (meldungen.some(({ regel }) => regel === amipFehler.id)) return EXIT.fault
  return meldungen.some(({ schwere }) => schwere === 'fehler') ? EXIT.content : EXIT.done
}
