import { findHome } from '../files/home.js'
import type { Meldungen, Ort } from '../message.js'
import { decodeText } from './decode.js'
import { GRENZEN } from './grenzen.js'
import { readDatei } from './read-datei.js'

/** A text file as read: `datei` is the path for messages, `text` has LF line ends and no byte order mark. */
export interface Textdatei {
  datei: string
  text: string
}

/**
 * Reads a UTF-8 file of a programme or a design. One that is missing or must not be read is reported at `genannt` (the place
 * that names it), one in another encoding at its first foreign byte.
 * @param datei path relative to `wurzel`, with `/`: `content/<programm>/…` or `templates/<gestaltung>/…`
 */
export function readText(wurzel: string, datei: string, genannt: Ort, meldungen: Meldungen): Textdatei | undefined {
  const [, ordner = '', pfad = datei] = /^([^/]+\/[^/]+)\/(.+)$/.exec(datei) ?? []
  const heim = { ordner: findHome(wurzel, ordner), relativ: ordner }
  const bytes = readDatei(heim, pfad, { grenze: GRENZEN.text }, genannt, meldungen)
  const text = bytes && decodeText(bytes, datei, meldungen)
  return text === undefined ? undefined : { datei, text }
}
