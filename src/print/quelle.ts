import { readFileSync } from 'node:fs'

/** As many bytes as show whether a file is text: binary files hold a zero among them. */
const PROBE = 8000

/**
 * The lines of a file for showing, or undefined where it cannot be read or is no text (Word, Excel, pictures). A file that is not UTF-8 is read as
 * Latin-1: that is nearly always what an old editor has made of it, and any letter is better than none.
 */
export function readLines(path: string): string[] | undefined {
  try {
    const bytes = readFileSync(path)
    if (bytes.subarray(0, PROBE).includes(0)) return undefined
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      text = bytes.toString('latin1')
    }
    return text.split(/\r\n|\n|\r/)
  } catch {
    return undefined
  }
}

/** Control characters from a file must not reach the terminal: they could move the cursor or change what was printed. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '·')
}
