import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { type Breiten, readBreiten } from '../../layout/fonts/breiten.js'
import { twipsFromPt } from '../masse.js'

/** A character that the font lacks comes from another font, about as wide as a letter. */
const ERSATZBREITE = 0.55

export type Textschnitt = keyof Gestaltung['schriftdateien']

/** How wide text is in the fonts of the design. */
export class Textmass {
  private readonly breiten = new Map<Textschnitt, Breiten>()

  constructor(private readonly schriften: Record<Textschnitt, Uint8Array>) {}

  /** Width in twips at a font size in points; as in Word without kerning. */
  measure(text: string, groesse: number, schnitt: Textschnitt = 'normal'): number {
    const breiten = this.breitenOf(schnitt)
    let einheiten = 0
    for (const zeichen of text) einheiten += breiten(zeichen.codePointAt(0) ?? 0) ?? ERSATZBREITE
    return twipsFromPt(einheiten * groesse)
  }

  private breitenOf(schnitt: Textschnitt): Breiten {
    const bekannt = this.breiten.get(schnitt)
    if (bekannt) return bekannt
    const breiten = readBreiten(this.schriften[schnitt])
    this.breiten.set(schnitt, breiten)
    return breiten
  }
}
