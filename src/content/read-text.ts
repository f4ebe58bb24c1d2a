import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Meldungen, Ort } from '../message.js'

/** A text file as read: `datei` is the path for messages, `text` has LF line ends and no byte order mark. */
export interface Textdatei {
  datei: string
  text: string
}

/**
 * Reads a UTF-8 file below `wurzel`. A file that is missing is reported at `genannt` (the place that names it), one in
 * another encoding at its first foreign byte.
 * @param datei path relative to `wurzel`, with `/`
 */
export function readText(wurzel: string, datei: string, genannt: Ort, meldungen: Meldungen): Textdatei | undefined {
  let bytes: Buffer
  try {
    bytes = readFileSync(join(wurzel, datei))
  } catch (fehler) {
    const fehlt = (fehler as NodeJS.ErrnoException).code === 'ENOENT'
    if (fehlt)
      meldungen.melde(
        'datei-fehlt',
        genannt,
        `Die Datei „${datei}“ ist nicht da.`,
        'Datei anlegen oder den Namen berichtigen.',
      )
    else
      meldungen.melde(
        'datei-unlesbar',
        genannt,
        `Die Datei „${datei}“ lässt sich nicht lesen.`,
        'Prüfen, ob es eine Datei ist und ob sie für Sie lesbar ist.',
      )
    return undefined
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
    return { datei, text }
  } catch {
    meldungen.melde(
      'zeichensatz',
      { datei, ...firstForeignByte(bytes) },
      'Die Datei ist nicht in UTF-8 gespeichert (vermutlich in Windows-1252 oder Latin-1).',
      'Im Editor „Speichern unter“ wählen und als Codierung „UTF-8“ angeben.',
    )
    return undefined
  }
}

/** Line and column (from 1) of the first byte that is not UTF-8. */
function firstForeignByte(bytes: Buffer): { zeile: number; spalte: number } {
  const zeilen = bytes.toString('utf8').split('\n')
  const index = zeilen.findIndex((zeile) => zeile.includes('\uFFFD'))
  return index < 0 ? { zeile: 1, spalte: 1 } : { zeile: index + 1, spalte: (zeilen[index]?.indexOf('\uFFFD') ?? 0) + 1 }
}
