/** Margins of a page in millimetres; between the left one and the text a column for captions (`randspalte`), and its distance from the text. */
export interface Seitenmass {
  oben: number
  unten: number
  links: number
  rechts: number
  randspalte: number
  steg: number
}

const A4_BREITE = 210

/** How far captions, figures and headings may hang out of the text, to the left of it. */
export function outdentOf({ randspalte, steg }: Seitenmass): number {
  return randspalte === 0 ? 0 : randspalte + steg
}

/** Width between the margins of the page: text, and beside it the column for captions and notes. */
export function areaWidth({ links, rechts }: Seitenmass, papier = A4_BREITE): number {
  return papier - links - rechts
}

/** Width of running text. On a page that is turned it takes the column beside it as well. */
export function textWidth(seite: Seitenmass, papier = A4_BREITE): number {
  return areaWidth(seite, papier) - (papier === A4_BREITE ? outdentOf(seite) : 0)
}
