import { PDFDocument } from '@cantoo/pdf-lib'
import { inspect } from './inspected-pdf.js'
import type { Punkt } from './punkt.js'
import { CONTENT } from './punkte/content.js'
import { DOCUMENT } from './punkte/document.js'
import { FIGURES } from './punkte/figures.js'
import { FONTS } from './punkte/fonts.js'
import { LINKS } from './punkte/links.js'
import { LISTS } from './punkte/lists.js'
import { OUTLINE } from './punkte/outline.js'
import { TABLES } from './punkte/tables.js'
import { ARTIFACT_TEXT, imageTexts, wording } from './punkte/wording.js'

/** A point of the standards with what a file has shown for it. */
export interface Pruefergebnis extends Pick<Punkt, 'id' | 'norm' | 'matterhorn' | 'beschreibung'> {
  bestanden: boolean
  /** How many things were looked at; 0 where the file has nothing of the kind. */
  geprueft: number
  fehler: string[]
  /** Texts of pictures that are not to be seen in the file. */
  bilder?: readonly string[]
  /** Which word of the document is the first that is not heard, from 0. */
  wort?: number
}

/** What is looked at, in the order of a report. */
export const PUNKTE: readonly Punkt[] = [
  ...DOCUMENT,
  ...CONTENT,
  ARTIFACT_TEXT,
  ...OUTLINE,
  ...TABLES,
  ...LISTS,
  ...FIGURES,
  ...LINKS,
  ...FONTS,
]

/**
 * Looks at a loaded file under every point.
 * @param words the words of the document that it was made of, and the texts of its pictures; what is not known is not compared
 */
export function check(pdf: PDFDocument, words?: readonly string[], alts: readonly string[] = []): Pruefergebnis[] {
  const file = inspect(pdf)
  const punkte = words ? [...PUNKTE, wording(words), imageTexts(alts)] : PUNKTE
  return punkte.map(({ id, norm, matterhorn, beschreibung, check: look }) => {
    const befund = look(file)
    return { id, norm, matterhorn, beschreibung, bestanden: befund.fehler.length === 0, ...befund }
  })
}

/**
 * Looks at a PDF under every point that the project knows of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
 * Far fewer than a validator's, but at hand wherever a file is written.
 * @throws Error when the bytes are no PDF
 */
export async function checkPdf(bytes: Uint8Array, words?: readonly string[]): Promise<Pruefergebnis[]> {
  return check(await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }), words)
}
