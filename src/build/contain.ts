import { basename } from 'node:path'
import { UmgebungsFehler } from '../environment.js'
import type { Meldungen, Ort } from '../message.js'
import { amipFehler } from '../regeln.js'

const FRAMES_TOLD = 3

/** A piece of work on one programme. */
interface Work {
  /** What is being done, for people: "beim Setzen". */
  what: string
  /** The programme's own place: a fault of ours has none. */
  ort: Ort
  meldungen: Meldungen
  signal?: AbortSignal | undefined
}

/**
 * Does a piece of work on one programme. A fault of ours is reported there instead of ending the run, and gives undefined. Only
 * an interruption and what is missing in the environment concern the whole run.
 * @throws AbortError, UmgebungsFehler
 */
export async function contain<Result>(
  { what, ort, meldungen, signal }: Work,
  work: () => Result | Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    // An interrupted browser fails in many words; what matters is that it was interrupted.
    signal?.throwIfAborted()
    if (error instanceof UmgebungsFehler) throw error
    meldungen.melde(
      amipFehler,
      ort,
      `Fehler in amip selbst ${what}: ${error instanceof Error ? error.message : String(error)}`,
      `Er liegt nicht an Ihrem Programm. Bitte melden${placesOf(error)}.`,
    )
    return undefined
  }
}

/** ", mit dieser Stelle: set.js:12:3, build.js:40:9" from a stack; '' where there is none. */
function placesOf(error: unknown): string {
  const frames = [...((error as Partial<Error>).stack ?? '').matchAll(/^ +at .*?([^\s()]+:\d+:\d+)\)?$/gm)]
  const places = frames.slice(0, FRAMES_TOLD).map((frame) => basename(String(frame[1])))
  return places.length > 0 ? `, mit dieser Stelle: ${places.join(', ')}` : ''
}
