/** Lines that are no running text: blocks, lists, headings, tables, quotations, notes, source text, what is set in. */
const KEIN_TEXT = /^(?:\s|$|:{2,}|[-*+] |\d+[.)] |#{1,6} |\||>|\[\^|```|---)/

/**
 * Whether a line goes on the paragraph of the line before it, which who has pressed Enter once may not mean.
 * @param davor the line above
 */
export function continuesParagraph(davor: string, zeile: string): boolean {
  return !KEIN_TEXT.test(davor) && !KEIN_TEXT.test(zeile) && !/(?:\\| {2})$/.test(davor)
}
