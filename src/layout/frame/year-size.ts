import type { Root } from 'hast'
import { readAgain } from '../../files/read.js'
import { familyOf } from '../design/fonts/fonts.js'
import type { Gestaltung } from '../design/gestaltung.js'
import { is, printedText, walk } from '../document/tree.js'
import { readAdvances } from '../fonts/advances.js'

/** Width of a figure of the fonts that come with the product, as a share of their size, a little generous. */
const DIGIT_WIDTH = 0.53

/** The same of the family that a design has for figures. */
function widthOfDigits({ schriften }: Gestaltung): number {
  const family = familyOf(schriften, 'ziffern')
  if (!family) return DIGIT_WIDTH
  const widths = readAdvances(readAgain(family.dateien.halbfett.ttf))
  return Math.max(...[...'0123456789'].map((numeral) => widths(numeral.codePointAt(0) ?? 0) ?? DIGIT_WIDTH))
}

/** The longest line of the year on a cover. */
export function readYear(baum: Root): string {
  const years = [...walk(baum)].filter((element) => is(element, 'p.jahr')).map(printedText)
  return years.reduce((longest, year) => (year.length > longest.length ? year : longest), '')
}

/** How large the year of the cover is in points: as the design says, unless it would be wider than its room. */
export function sizeOfYear(gestaltung: Gestaltung, year: string): number {
  const { groessen, titelseite } = gestaltung
  const room = (titelseite.bloecke.jahr.breite / 25.4) * 72
  return Math.min(groessen.jahr, Math.floor(room / (widthOfDigits(gestaltung) * Math.max(4, year.length))))
}
