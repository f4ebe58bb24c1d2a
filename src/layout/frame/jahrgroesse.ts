import type { Root } from 'hast'
import { readAgain } from '../../files/read.js'
import type { Gestaltung } from '../design/gestaltung.js'
import { familyOf } from '../design/schriften/schriften.js'
import { is, printedText, walk } from '../document/baum.js'
import { readBreiten } from '../fonts/breiten.js'

/** Width of a figure of the fonts that come with the product, as a share of their size, a little generous. */
const ZIFFERNBREITE = 0.53

/** The same of the family that a design has for figures. */
function widthOfZiffern({ schriften }: Gestaltung): number {
  const familie = familyOf(schriften, 'ziffern')
  if (!familie) return ZIFFERNBREITE
  const breiten = readBreiten(readAgain(familie.dateien.halbfett.ttf))
  return Math.max(...[...'0123456789'].map((ziffer) => breiten(ziffer.codePointAt(0) ?? 0) ?? ZIFFERNBREITE))
}

/** The longest line of the year on a cover. */
export function readJahr(baum: Root): string {
  const jahre = [...walk(baum)].filter((element) => is(element, 'p.jahr')).map(printedText)
  return jahre.reduce((laengstes, jahr) => (jahr.length > laengstes.length ? jahr : laengstes), '')
}

/** How large the year of the cover is in points: as the design says, unless it would be wider than its room. */
export function sizeOfJahr(gestaltung: Gestaltung, jahr: string): number {
  const { groessen, titelseite } = gestaltung
  const platz = (titelseite.bloecke.jahr.breite / 25.4) * 72
  return Math.min(groessen.jahr, Math.floor(platz / (widthOfZiffern(gestaltung) * Math.max(4, jahr.length))))
}
