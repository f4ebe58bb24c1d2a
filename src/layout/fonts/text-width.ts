import { readAgain } from '../../files/read.js'
import { type FamilyRole, faceOf, familyOf } from '../design/fonts/fonts.js'
import type { Gestaltung } from '../design/gestaltung.js'
import { type Advances, readAdvances } from './advances.js'

/** A character that the font lacks comes from another one, about as wide as a letter. */
const FALLBACK_WIDTH = 0.55

/** Width of a text as a share of the font size, in the family of a role or that of the text. */
export type TextMeasure = (text: string, bold: boolean, family?: FamilyRole) => number

/** Measures texts in the fonts of a design, which are read when first asked. */
export function measureIn({
  schriftdateien,
  schriften,
}: Pick<Gestaltung, 'schriftdateien' | 'schriften'>): TextMeasure {
  const widths = new Map<string, Advances>()
  return (text, bold, family) => {
    const face = bold ? 'halbfett' : 'normal'
    const own = family && familyOf(schriften, family)
    const { ttf } = own ? faceOf(own, face) : schriftdateien[face]
    const known = widths.get(ttf) ?? readAdvances(readAgain(ttf))
    widths.set(ttf, known)
    return [...text].reduce((sum, char) => sum + (known(char.codePointAt(0) ?? 0) ?? FALLBACK_WIDTH), 0)
  }
}
