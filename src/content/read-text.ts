import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Meldungen, Ort } from '../message.js'
import { decodeText } from './decode.js'
import { formatBytes, GRENZEN } from './grenzen.js'
import * as regeln from './regeln.js'

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
    if (statSync(join(wurzel, datei)).size > GRENZEN.text) {
      reportTooLarge(datei, GRENZEN.text, genannt, meldungen)
      return undefined
    }
    bytes = readFileSync(join(wurzel, datei))
  } catch (fehler) {
    reportUnreadable(fehler, datei, genannt, meldungen)
    return undefined
  }
  const text = decodeText(bytes, datei, meldungen)
  return text === undefined ? undefined : { datei, text }
}

/** Says why a file could not be read: it is not there, or it is no file for us. */
export function reportUnreadable(fehler: unknown, datei: string, genannt: Ort, meldungen: Meldungen): void {
  const fehlt = fehler instanceof Error && 'code' in fehler && fehler.code === 'ENOENT'
  if (fehlt)
    meldungen.melde(
      regeln.dateiFehlt,
      genannt,
      `Die Datei „${datei}“ ist nicht da.`,
      'Datei anlegen oder den Namen berichtigen.',
    )
  else
    meldungen.melde(
      regeln.dateiUnlesbar,
      genannt,
      `Die Datei „${datei}“ lässt sich nicht lesen.`,
      'Prüfen, ob es eine Datei ist und ob sie für Sie lesbar ist.',
    )
}

/** Says that a file is larger than any parser is asked to take. */
export function reportTooLarge(datei: string, grenze: number, genannt: Ort, meldungen: Meldungen): void {
  meldungen.melde(
    regeln.dateiUnlesbar,
    genannt,
    `Die Datei „${datei}“ ist größer als ${formatBytes(grenze)} und wird nicht gelesen.`,
    'Die Datei aufteilen oder auf das kürzen, was gedruckt wird.',
  )
}
