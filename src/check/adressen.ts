const ADRESSE = /@|:\/\/|\bwww\.|\\\\|\.(?:de|com|org|net|eu|digital|pdf|docx?|xlsx?)\b/i

/** No address is longer on either side of a character. */
const WEITE = 400
const VOR_ANFANG = /[\s(<„“]/

const ENDE_DER_ADRESSE = /[\s)>“]/

/** Whether the word around a character is an address or a file name: such follow rules of their own. */
export function isInAddress(text: string, stelle: number): boolean {
  const fruehestens = Math.max(0, stelle - WEITE)
  let beginn = stelle
  while (beginn > fruehestens && !VOR_ANFANG.test(text.charAt(beginn - 1))) beginn--
  const danach = text.slice(stelle, stelle + WEITE)
  const ende = danach.search(ENDE_DER_ADRESSE)
  return ADRESSE.test(text.slice(beginn, stelle + (ende < 0 ? danach.length : ende)))
}
