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

const A4_HOEHE = 297
const PX_PER_MM = 96 / 25.4

/**
 * The margin at the foot as it is printed: where the height that margins leave is more than half a pixel beyond a whole one, Chromium
 * paints what stands at the head of a page as a hairline at the foot of the one before, too. It breaks lines and pages alike.
 */
export function footMargin({ oben, unten }: Seitenmass): number {
  const over = (((A4_HOEHE - oben - unten) * PX_PER_MM) % 1) - 0.5
  return over > 0 ? Math.round((unten + over / PX_PER_MM) * 1000 + 1) / 1000 : unten
}

/** What a page prints on, across: all of the paper where grounds reach to its edges, else what the margins leave. In millimetres. */
export interface PrintArea {
  width: number
  /** From its edges to where captions, headings and text may stand. */
  left: number
  right: number
}

/**
 * Chromium paints nothing beyond the area that a page's margins leave: so that grounds reach the paper's edges, the margins are within it.
 * Where they change sides from page to page, they cannot be.
 * @param anschnitt how far the paper is larger until it is cut
 */
export function printArea(
  seite: Seitenmass & { randabfallend?: boolean | undefined; spiegeln?: boolean },
  anschnitt: number,
): PrintArea {
  if (!seite.randabfallend || seite.spiegeln) return { width: areaWidth(seite), left: 0, right: 0 }
  return { width: A4_BREITE + 2 * anschnitt, left: seite.links + anschnitt, right: seite.rechts + anschnitt }
}
