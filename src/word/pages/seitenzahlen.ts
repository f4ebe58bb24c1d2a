import type { EstimatedPageNumbers, PageNumberEstimator } from 'docx'
import { printedText } from '../../layout/document/baum.js'
import type { Wordsatz } from '../satz.js'
import type { Vorlage } from '../styles/vorlagen/vorlage.js'
import { type Absatzumfeld, measureAbsatz } from './absatzmass.js'
import { joinAsNeeded } from './anschluss.js'
import { tightenFolgen } from './enger.js'
import { readFolgen } from './fluss.js'
import { childrenOf } from './knoten.js'
import { breakSeiten } from './seitenumbruch.js'
import { turnBeforeColumns } from './vor-spalten.js'

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
 * Finds the page numbers by laying the pages out as Word does, as far as that can be known: how it divides words is its own affair.
 */
export function estimateSeitenzahlen(
  satz: Wordsatz,
  vorlagen: readonly Vorlage[],
  zeilenhoehe: number,
): PageNumberEstimator {
  const { groessen, silbentrennung, tabellen } = satz.dokument.gestaltung
  const umfeld = {
    vorlagen: new Map<string, Vorlage>(vorlagen.map((vorlage) => [vorlage.id, vorlage])),
    textmass: satz.textmass,
    groesse: groessen.text,
    zeile: groessen.zeilenhoehe,
    zeilenhoehe,
    silbentrennung,
    zellrand: tabellen.zellrand,
  }
  return (body) => {
    const noten = measureNoten(satz, umfeld)
    const folgen = joinAsNeeded(readFolgen(body, umfeld), satz.beiBedarf, umfeld, (die) => breakSeiten(die, noten))
    const measure = () => breakSeiten(readFolgen(body, umfeld), noten)
    const { seiten, anzahl, vorgezogen } = tightenFolgen(folgen, breakSeiten(folgen, noten), measure)
    turnBeforeColumns(childrenOf(body, 'w:body'), vorgezogen)
    const bookmarks = new Map([...seiten].map(([anker, seite]) => [anker, String(seite)]))
    return checked(satz, { bookmarks, pageCount: anzahl })
  }
}

/** Heights of the notes at the foot of a page, by number. */
function measureNoten(satz: Wordsatz, umfeld: Absatzumfeld): { note(nummer: number): number; strich: number } {
  const ids = new Map([...satz.fussnoten].map(([id, nummer]) => [nummer, id]))
  const measure = (text: string): number => {
    const absatz = {
      'w:p': [{ 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': 'FootnoteText' } } }] }, { 'w:r': [{ 'w:t': [text] }] }],
    }
    const { zeilen, format } = measureAbsatz(absatz, satz.breite, umfeld)
    return zeilen.reduce((summe, { hoehe }) => summe + hoehe, format.nach ?? 0)
  }
  return {
    note: (nummer) => measure(printedText(satz.anmerkungOf(ids.get(nummer) ?? ''))),
    strich: measure(''),
  }
}

/** Fails rather than leave an entry of the table of contents without its page. */
function checked(satz: Wordsatz, gefunden: EstimatedPageNumbers): EstimatedPageNumbers {
  const ohne = satz.verzeichnet.find((anker) => !gefunden.bookmarks.has(anker))
  if (ohne) throw new Error(`Für „${ohne}“ im Inhaltsverzeichnis ist keine Seitenzahl bekannt`)
  return gefunden
}
