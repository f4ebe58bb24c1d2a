import { readAndSet } from '../../../src/build/setting.js'
import type { Dokument } from '../../../src/layout/document/dokument.js'
import { Meldungen } from '../../../src/message.js'
import { einAbschnitt } from '../../werkstatt.js'

export const IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400"/></svg>'

/** A chapter as a document, of which nothing is told. */
export async function setKapitel(
  markdown: string,
  files: Record<string, string> = {},
): Promise<{ wurzel: string; dokument: Dokument }> {
  const { wurzel, dokument, meldungen } = await trySet(markdown, files)
  if (!dokument || meldungen.length > 0) throw new Error(meldungen.join('\n') || 'not set')
  return { wurzel, dokument }
}

/** What is told of a chapter. */
export async function messagesOn(markdown: string): Promise<string[]> {
  return (await trySet(markdown, {})).meldungen
}

async function trySet(markdown: string, files: Record<string, string>) {
  const meldungen = new Meldungen()
  const wurzel = einAbschnitt(markdown, { 'content/p/bilder/bild.svg': IMAGE, ...files })
  const document = await readAndSet(wurzel, 'p', meldungen)
  return { wurzel, dokument: document?.dokument, meldungen: meldungen.liste.map(({ text }) => text) }
}
