import { readAndSet } from '../../../src/build/build.js'
import type { Dokument } from '../../../src/layout/document/dokument.js'
import { Meldungen } from '../../../src/message.js'
import { einAbschnitt } from '../../werkstatt.js'

export const BILD =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400"/></svg>'

/** A chapter as a document, of which nothing is told. */
export async function setKapitel(
  markdown: string,
  dateien: Record<string, string> = {},
): Promise<{ wurzel: string; dokument: Dokument }> {
  const { wurzel, dokument, meldungen } = await trySet(markdown, dateien)
  if (!dokument || meldungen.length > 0) throw new Error(meldungen.join('\n') || 'not set')
  return { wurzel, dokument }
}

/** What is told of a chapter. */
export async function messagesOn(markdown: string): Promise<string[]> {
  return (await trySet(markdown, {})).meldungen
}

async function trySet(markdown: string, dateien: Record<string, string>) {
  const meldungen = new Meldungen()
  const wurzel = einAbschnitt(markdown, { 'content/p/bilder/bild.svg': BILD, ...dateien })
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  return { wurzel, dokument: gesetzt?.dokument, meldungen: meldungen.liste.map(({ text }) => text) }
}
