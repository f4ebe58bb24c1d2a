import type { Meldungen, Ort } from '../../message.js'
import { nameOf } from './kopf.js'
import type { ZelleQuelle } from './quelle.js'
import { figurZahl } from './regeln.js'
import type { Rohzelle } from './rohtabelle.js'
import { readTabellenzeichen } from './tabellenzeichen.js'
import { parseZahl, refuseUnmeasured, type Schreibweise, type Zahlbefund } from './zahl.js'

/**
 * A field of a table as a cell of the sheet: number, mark of official tables, 'fehlt', or text in a column of texts.
 * Anything else is reported with its place, in Excel also with the cell's name.
 * @param name "blatt.zeile.spalte"
 */
export function readRohzelle(
  feld: Rohzelle,
  art: 'zahl' | 'text',
  name: string,
  schreibweise: Schreibweise,
  meldungen: Meldungen,
): ZelleQuelle | undefined {
  const { text, ort, stoerung } = feld
  if (art === 'text' && !stoerung?.unlesbar) return { art: 'text', text: nameOf(feld), ort }
  if (text === 'fehlt') return { art: 'fehlt', ort }
  const zeichen = stoerung || feld.gespeichert ? undefined : readTabellenzeichen(text)
  const marke = feld.marke && { marke: feld.marke }
  if (zeichen) return { art: 'fehlt', zeichen, ort, ...marke }
  const befund = measure(feld, schreibweise)
  if (befund.art === 'unklar') {
    meldungen.melde(figurZahl, ort, `${name}${nameCell(ort)}: ${befund.text}`, befund.hinweis)
    return undefined
  }
  return {
    art: 'zahl',
    text: befund.text,
    stellen: befund.stellen,
    ort,
    ...(feld.gespeichert?.prozent && { einheit: '%' }),
    ...marke,
  }
}

/** " (Zelle B7)" for a place in a workbook. */
export function nameCell({ zelle }: Ort): string {
  return zelle ? ` (Zelle ${zelle.name})` : ''
}

const TAUSENDER = /^[+\-−–]?[1-9]\d{0,2}(?:\.\d{3})+$|^[+\-−–]?[1-9]\d{0,2}(?:,\d{3})+$/

/** Of a table that does not show how its numbers are written, the YAML can say it for all of them at once. */
function adviseSchreibweise(befund: Zahlbefund, text: string, schreibweise: Schreibweise): Zahlbefund {
  const offen = schreibweise === 'streng' || schreibweise === 'offen'
  if (befund.art === 'zahl' || !offen || !TAUSENDER.test(text)) return befund
  return {
    ...befund,
    hinweis:
      'In der YAML-Datei des Blatts (mit „datei: …“) „zahlen: deutsch“ angeben, wenn der Punkt Tausender trennt und das Komma Dezimalen; „zahlen: englisch“, wenn umgekehrt.',
  }
}

function measure({ text, stoerung, gespeichert }: Rohzelle, schreibweise: Schreibweise): Zahlbefund {
  if (stoerung) return { art: 'unklar', ...stoerung }
  if (!gespeichert) return adviseSchreibweise(parseZahl(text, schreibweise), text, schreibweise)
  return refuseUnmeasured(gespeichert.text) ?? { art: 'zahl', text: gespeichert.text, stellen: gespeichert.stellen }
}
