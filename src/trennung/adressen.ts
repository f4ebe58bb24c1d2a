/** Addresses of the web and of mail, and names of files: whoever types one from paper or copies it must get each letter and no other. */
const ADRESSE =
  /((?:https?:\/\/|www\.)[^\s<>()„“]*[^\s<>()„“.,;:!?]|[\p{L}\d][\p{L}\d._+-]*@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?<![\p{L}\d@._])[\p{L}\d_-]+(?:\.[\p{L}\d_-]+)*\.(?:de|com|org|net|eu|info|digital|pdf|docx?|xlsx?)(?![\p{L}\d])(?:\/[^\s<>()„“]*[^\s<>()„“.,;:!?])?)/iu

/** What each address has: most sentences have none of it, and are not gone through letter by letter. */
const HINWEIS = /:\/\/|www\.|@|\.(?:de|com|org|net|eu|info|digital|pdf|docx?|xlsx?)/i

/** A text in pieces: every second one, from the second on, is an address. */
export function splitAdressen(text: string): string[] {
  return HINWEIS.test(text) ? text.split(ADRESSE) : [text]
}

/** An address in the parts between which a line may break without any sign: behind its own punctuation. */
export function partsOfAdresse(adresse: string): string[] {
  return adresse.split(/(?<=[/@?&=])(?![/])|(?=[._])|(?<=-)/)
}
