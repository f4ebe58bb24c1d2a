// Controls but for those that are white space, halves of characters, and code points that are no characters.
// As a difference of sets it is read in half the time that looking ahead takes.
const FREMD = new RegExp(String.raw`[[\p{Cc}\p{Cs}\p{NChar}]--[\t\n\r]]`, 'gv')
/** All of these and some that are none: looked for in a fraction of the time, and found in next to no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
const VERDAECHTIG = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/
const ERSTES = new RegExp(`${FREMD.source}.*`, 'gv')

/** A text without what no document can hold (HTML, XML and PDF text alike); U+FFFD stands for each, so that places stay. */
export function printable(text: string): string {
  return VERDAECHTIG.test(text) ? text.replace(FREMD, '\ufffd') : text
}

/** Where a text holds what no document can hold: the offset of the first such character in each line. */
export function unprintableIn(text: string): number[] {
  if (!VERDAECHTIG.test(text)) return []
  return [...text.matchAll(ERSTES)].map(({ index }) => index)
}
