/** What offices want less of, and words that say that it is to become less. */
const WENIGER_IST_BESSER =
  /senk|verringer|reduzi|abbau|rückgang|langzeit|hilfequote|hilfebedürft|arbeitslos|widerspr|klage|dauer|tage|bearbeitung|kosten|krank|fluktuation|fehler|fehlzeit|fehltag|fehlquote|abbruch|abbrüche|(?<!\p{L})noten?(?!\p{L})/iu

/** Whether less may be better of what is spoken of: then no word like "übertroffen" or "Platz 1" says which of two values is the larger. */
export function isLessBetter(worte: string): boolean {
  return WENIGER_IST_BESSER.test(worte)
}
