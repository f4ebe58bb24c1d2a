import type { Meldungen } from '../message.js'
import * as regeln from './regeln.js'

/** The text of UTF-8 bytes with LF line ends and without byte order mark; another encoding is reported at its first foreign byte. */
export function decodeText(bytes: Uint8Array, datei: string, meldungen: Meldungen): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
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
