import type { InspectedPdf } from './inspected-pdf.js'

/** What looking at one point of the standards has brought. */
export interface Befund {
  /** How many things were looked at: elements, pages, fonts. */
  geprueft: number
  /** What is wrong and where, one German sentence each. */
  fehler: string[]
  /** Texts of pictures that are not to be seen in the file. */
  bilder?: readonly string[]
  /** Which word of the document is the first that is not heard, from 0. */
  wort?: number
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
  check(file: InspectedPdf): Befund
}

/** Collects what is wrong while things are looked at. */
export function inspectAll<T>(things: Iterable<T>, check: (thing: T) => string | false | undefined): Befund {
  const fehler: string[] = []
  let geprueft = 0
  for (const thing of things) {
    geprueft++
    const text = check(thing)
    if (text) fehler.push(text)
  }
  return { geprueft, fehler }
}
