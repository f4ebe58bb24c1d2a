// Controls but for those that are white space, halves of characters, and code points that are no characters.
// As a difference of sets it is read in half the time that looking ahead takes.
const FREMD = new RegExp(String.raw`[[\p{Cc}\p{Cs}\p{NChar}]--[\t\n\r]]`, 'gv')
const ERSTES = new RegExp(`${FREMD.source}.*`, 'gv')

/** A text without what no document can hold (HTML, XML and PDF text alike); U+FFFD stands for each, so that places stay. */
export function printable(text: string): string {
  return text.replace(FREMD, '\ufffd')
}

/** Where a text holds what no document can hold: the offset of the first such character in each line. */
export function unprintableIn(text: string): number[] {
  return [...text.matchAll(ERSTES)].map(({ index }) => index)
}
