import { readAgain } from '../../files/read.js'
import type { Gestaltung } from '../design/gestaltung.js'
import { faceOf, familyOf, type Rolle } from '../design/schriften/schriften.js'
import { type Breiten, readBreiten } from './breiten.js'

/** A character that the font lacks comes from another one, about as wide as a letter. */
const ERSATZBREITE = 0.55

/** Width of a text as a share of the font size, in the family of a role or that of the text. */
export type Textmessung = (text: string, fett: boolean, familie?: Rolle) => number

/** Measures texts in the fonts of a design, which are read when first asked. */
export function measureIn({
  schriftdateien,
  schriften,
}: Pick<Gestaltung, 'schriftdateien' | 'schriften'>): Textmessung {
  const breiten = new Map<string, Breiten>()
  return (text, fett, familie) => {
    const schnitt = fett ? 'halbfett' : 'normal'
    const eigene = familie && familyOf(schriften, familie)
    const { ttf } = eigene ? faceOf(eigene, schnitt) : schriftdateien[schnitt]
    const bekannt = breiten.get(ttf) ?? readBreiten(readAgain(ttf))
    breiten.set(ttf, bekannt)
    return [...text].reduce((summe, zeichen) => summe + (bekannt(zeichen.codePointAt(0) ?? 0) ?? ERSATZBREITE), 0)
  }
}
