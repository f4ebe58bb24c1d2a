import { PDFDocument } from '@cantoo/pdf-lib'
import { openAkte } from './akte.js'
import type { Punkt } from './punkt.js'
import { DOKUMENT } from './punkte/dokument.js'
import { FIGUREN } from './punkte/figuren.js'
import { GLIEDERUNG } from './punkte/gliederung.js'
import { INHALT } from './punkte/inhalt.js'
import { LISTEN } from './punkte/listen.js'
import { SCHRIFTEN } from './punkte/schriften.js'
import { TABELLEN } from './punkte/tabellen.js'
import { VERWEISE } from './punkte/verweise.js'
import { ARTEFAKTTEXT, bildtexte, wortlaut } from './punkte/wortlaut.js'

/** A point of the standards with what a file has shown for it. */
export interface Pruefergebnis extends Pick<Punkt, 'id' | 'norm' | 'matterhorn' | 'beschreibung'> {
  bestanden: boolean
  /** How many things were looked at; 0 where the file has nothing of the kind. */
  geprueft: number
  fehler: string[]
  /** Texts of pictures that are not to be seen in the file. */
  bilder?: readonly string[]
}

/** What is looked at, in the order of a report. */
export const PUNKTE: readonly Punkt[] = [
  ...DOKUMENT,
  ...INHALT,
  ARTEFAKTTEXT,
  ...GLIEDERUNG,
  ...TABELLEN,
  ...LISTEN,
  ...FIGUREN,
  ...VERWEISE,
  ...SCHRIFTEN,
]

/**
 * Looks at a loaded file under every point.
 * @param woerter the words of the document that it was made of, and the texts of its pictures; what is not known is not compared
 */
export function pruefe(
  pdf: PDFDocument,
  woerter?: readonly string[],
  alternativen: readonly string[] = [],
): Pruefergebnis[] {
  const akte = openAkte(pdf)
  const punkte = woerter ? [...PUNKTE, wortlaut(woerter), bildtexte(alternativen)] : PUNKTE
  return punkte.map(({ id, norm, matterhorn, beschreibung, pruefe: look }) => {
    const befund = look(akte)
    return { id, norm, matterhorn, beschreibung, bestanden: befund.fehler.length === 0, ...befund }
  })
}

/**
 * Looks at a PDF under every point that the project knows of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
 * Far fewer than a validator's, but at hand wherever a file is written.
 * @throws Error when the bytes are no PDF
 */
export async function pruefePdf(bytes: Uint8Array, woerter?: readonly string[]): Promise<Pruefergebnis[]> {
  return pruefe(await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }), woerter)
}
