import type { Akte } from './akte.js'

/** What looking at one point of the standards has brought. */
export interface Befund {
  /** How many things were looked at: elements, pages, fonts. */
  geprueft: number
  /** What is wrong and where, one German sentence each. */
  fehler: string[]
  /** Texts of pictures that are not to be seen in the file. */
  bilder?: readonly string[]
}

/** One point of the standards that can be told from the file alone. */
export interface Punkt {
  id: string
  /** Clause of the standard: "PDF/UA-1 7.4.2" (ISO 14289-1), "PDF/A-2 6.6.4" (ISO 19005-2). */
  norm: string
  /** Failure condition of the Matterhorn protocol 1.1, '' where it has none. */
  matterhorn: string
  /** German, what holds in a file that passes. */
  beschreibung: string
  pruefe(akte: Akte): Befund
}

/** Collects what is wrong while things are looked at. */
export function befund<T>(dinge: Iterable<T>, pruefe: (ding: T) => string | false | undefined): Befund {
  const fehler: string[] = []
  let geprueft = 0
  for (const ding of dinge) {
    geprueft++
    const text = pruefe(ding)
    if (text) fehler.push(text)
  }
  return { geprueft, fehler }
}
