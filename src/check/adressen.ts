const ADRESSE = /@|:\/\/|\bwww\.|\\\\|\.(?:de|com|org|net|eu|digital|pdf|docx?|xlsx?)\b/i

/** Whether the word around a character is an address or a file name: such follow rules of their own. */
export function isInAddress(text: string, stelle: number): boolean {
  const beginn = Math.max(0, text.slice(0, stelle).search(/[^\s(<„“]*$/))
  const ende = text.slice(stelle).search(/[\s)>“]/)
  return ADRESSE.test(text.slice(beginn, ende < 0 ? text.length : stelle + ende))
}
