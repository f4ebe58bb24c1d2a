import { findHome } from '../files/home.js'
import { readInside } from '../files/read.js'

/** As many bytes as show whether a file is text: binary files hold a zero among them. */
const PROBE = 8000

/** Bytes of the largest file of which lines are shown. */
const LIMIT = 4_000_000

/**
 * The lines of a file for showing, or undefined where it cannot be read, is no text (Word, Excel, pictures) or leads out of its
 * programme or design: nothing is shown of what is not read. A file that is not UTF-8 is read as
 * Latin-1: that is nearly always what an old editor has made of it, and any letter is better than none.
 */
export function readLines(wurzel: string, datei: string): string[] | undefined {
  const [, home = '', path = datei] = /^([^/]+\/[^/]+)\/(.+)$/.exec(datei) ?? []
  const reading = readInside({ folder: findHome(wurzel, home), path, limit: LIMIT })
  if ('why' in reading || reading.bytes.subarray(0, PROBE).includes(0)) return undefined
  return decode(reading.bytes).split(/\r\n|\n|\r/)
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bytes.toString('latin1')
  }
}

/** Control characters from a file must not reach the terminal: they could move the cursor or change what was printed. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '·')
}
