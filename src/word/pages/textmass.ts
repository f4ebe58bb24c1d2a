import type { Rolle, Schnitt } from '../../layout/design/schriften/schriften.js'
import { type Breiten, readBreiten } from '../../layout/fonts/breiten.js'
import { twipsFromPt } from '../masse.js'

/** A character that the font lacks comes from another font, about as wide as a letter. */
const ERSATZBREITE = 0.55

export type Textschnitt = Schnitt

/** How wide text is in the fonts of the design. */
export class Textmass {
  private readonly breiten = new Map<Uint8Array, Breiten>()

  /** @param zusatz the families of headings and figures, where they are others */
  constructor(
    private readonly schriften: Record<Textschnitt, Uint8Array>,
    private readonly zusatz: Partial<Record<Rolle, Record<Textschnitt, Uint8Array>>> = {},
  ) {}

  /** Width in twips at a font size in points; as in Word without kerning. */
  measure(text: string, groesse: number, schnitt: Textschnitt = 'normal', rolle?: Rolle): number {
    const breiten = this.breitenOf(((rolle && this.zusatz[rolle]) ?? this.schriften)[schnitt])
    let einheiten = 0
    for (const zeichen of text) einheiten += breiten(zeichen.codePointAt(0) ?? 0) ?? ERSATZBREITE
    return twipsFromPt(einheiten * groesse)
  }

  private breitenOf(schrift: Uint8Array): Breiten {
    const bekannt = this.breiten.get(schrift)
    if (bekannt) return bekannt
    const breiten = readBreiten(schrift)
    this.breiten.set(schrift, breiten)
    return breiten
  }
}
