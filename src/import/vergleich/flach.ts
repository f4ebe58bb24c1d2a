/** A piece of a text as it is compared: where it stands, and what it is. */
export interface Flachstueck {
  ort: string
  art: Flachart
  text: string
  /** The number that a programme counts for a heading, without point; it stands in no file of it. */
  nummer?: string
}

/** A picture: where it lies, and the hash of its bytes. */
export interface Flachbild {
  ort: string
  hash: string
}

export type Flachart =
  | 'text'
  | 'kopfzeile'
  | 'verzeichnis'
  | 'geloescht'
  | 'verborgen'
  | 'kommentar'
  | 'diagramm'
  | 'grafik'
  | 'bild'

/** A word or figure in a form that is the same wherever it stands. */
export function tokensOf(text: string): string[] {
  const glatt = text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\u2011/g, '-')
    .normalize('NFKC')
  return (glatt.match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu) ?? []).map((wort) =>
    /^\d/.test(wort) ? plainNumber(wort) : wort.toLowerCase(),
  )
}

/** "1.234,50" is 1234.5, as is "1234.5"; what is no number of ours stays ("31.12.2023"). */
function plainNumber(text: string): string {
  const deutsch = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$/.test(text)
    ? text.replaceAll('.', '').replace(',', '.')
    : text
  if (!/^\d+(?:\.\d+)?$/.test(deutsch)) return deutsch
  // More digits than these no chart keeps alike.
  const gekuerzt =
    deutsch.replace(/^0+(?=\d)/, '').length > 13 && deutsch.includes('.') ? Number(deutsch).toPrecision(12) : deutsch
  return gekuerzt.includes('.') ? gekuerzt.replace(/0+$/, '').replace(/\.$/, '') : gekuerzt
}
