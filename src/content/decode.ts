import type { Meldungen, Ort } from '../message.js'
import { printable, unprintableIn } from '../printable.js'
import * as regeln from './regeln.js'

/**
 * The text of UTF-8 bytes with LF line ends and without byte order mark; another encoding is reported at its first foreign byte.
 * Characters that no document can hold are reported where they stand, and come out as U+FFFD.
 */
export function decodeText(bytes: Uint8Array, datei: string, meldungen: Meldungen): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
    const place = (offset: number): Ort => {
      const davor = text.slice(0, offset).split('\n')
      return { datei, zeile: davor.length, spalte: (davor.at(-1)?.length ?? 0) + 1 }
    }
    return reportUnprintable(text, place, meldungen)
  } catch {
    const davor = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? ''
    const zeilen = davor.split(/\r\n?|\n/)
    const ort = { datei, zeile: zeilen.length, spalte: (zeilen.at(-1)?.length ?? 0) + 1 }
    meldungen.melde(
      regeln.zeichensatz,
      ort,
      'Die Datei ist nicht in UTF-8 gespeichert (vermutlich in Windows-1252 oder Latin-1).',
      'Beim Speichern als Codierung „UTF-8“ angeben; in Excel „CSV UTF-8“ wählen.',
    )
    return undefined
  }
}

/**
 * Reports what no document can hold, once a line; what comes out has U+FFFD for each.
 * @param place of an offset in the text
 */
export function reportUnprintable(text: string, place: (offset: number) => Ort, meldungen: Meldungen): string {
  for (const offset of unprintableIn(text)) {
    const nummer = text.codePointAt(offset)?.toString(16).toUpperCase().padStart(4, '0')
    meldungen.melde(
      regeln.steuerzeichen,
      place(offset),
      `Hier steht ein unsichtbares Zeichen (U+${nummer}), das kein Dokument aufnehmen kann.`,
      'Das Zeichen löschen: es steht zwischen den sichtbaren Nachbarn dieser Stelle.',
    )
  }
  return printable(text)
}
