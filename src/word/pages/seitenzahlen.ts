import type { EstimatedPageNumbers, PageNumberEstimator } from 'docx'
import type { Wordsatz } from '../satz.js'
import type { Vorlage } from '../styles/vorlagen/vorlage.js'
import { shortenText } from './kurzfassung.js'

/** Page numbers that somebody else has found out, by heading id. */
export function takeSeitenzahlen(satz: Wordsatz, seitenzahlen: ReadonlyMap<string, number>): PageNumberEstimator {
  const bookmarks = new Map<string, string>()
  for (const [id, seite] of seitenzahlen) {
    const ziel = satz.ziele.get(id)
    if (ziel) bookmarks.set(ziel.anker, String(seite))
  }
  const pageCount = Math.max(1, ...seitenzahlen.values())
  return () => checked(satz, { bookmarks, pageCount })
}

/**
 * Lays the pages out as Word does to find the page numbers. It has to guess, for hyphenation is Word's own affair; without guessing
 * it would leave all entries blank as soon as words are hyphenated.
 */
export async function estimateSeitenzahlen(
  satz: Wordsatz,
  schriften: readonly Uint8Array[],
  vorlagen: readonly Vorlage[],
): Promise<PageNumberEstimator> {
  const { schrift, groessen, silbentrennung } = satz.dokument.gestaltung
  const { estimatePageNumbersWith } = await import('docx/layout')
  const fonts = schriften.map((data) => ({ data, name: schrift.familie }))
  const estimate = estimatePageNumbersWith({ guess: true, fonts })
  const { breite, textmass } = satz
  const satzspiegel = { vorlagen, textmass, breite, groesse: groessen.text, silbentrennung }
  return (body: Parameters<PageNumberEstimator>[0], context: Parameters<PageNumberEstimator>[1]) =>
    checked(satz, estimate(shortenText(body, satzspiegel), context))
}

/** Fails rather than leave an entry of the table of contents without its page. */
function checked(satz: Wordsatz, gefunden: EstimatedPageNumbers): EstimatedPageNumbers {
  const ohne = satz.verzeichnet.find((anker) => !gefunden.bookmarks.has(anker))
  if (ohne) throw new Error(`Für „${ohne}“ im Inhaltsverzeichnis ist keine Seitenzahl bekannt`)
  return gefunden
}
