import type { Root } from 'hast'
import type { Gestaltung } from '../design/gestaltung.js'
import { is, printedText, walk } from '../document/tree.js'
import { measureIn } from '../fonts/text-width.js'

/** How much closer than usual the figures of the year stand in print and Word, as a share of their size. */
export const YEAR_SPACING = -0.03
/** Word breaks a little differently than we do. */
const RESERVE = 0.98

/** The longest line of the year on a cover. */
export function readYear(baum: Root): string {
  const years = [...walk(baum)].filter((element) => is(element, 'p.jahr')).map(printedText)
  return years.reduce((longest, year) => (year.length > longest.length ? year : longest), '')
}

/** How large the year of the cover is in points: as the design says, unless it would be wider than its room. */
export function sizeOfYear(gestaltung: Gestaltung, year: string): number {
  const { groessen, titelseite } = gestaltung
  const room = (titelseite.bloecke.jahr.breite / 25.4) * 72 * RESERVE
  const width = measureIn(gestaltung)(year, true, 'ziffern') + YEAR_SPACING * [...year].length
  return Math.min(groessen.jahr, Math.floor(room / width))
}
