import type { Face, FamilyRole } from '../../../layout/design/fonts/fonts.js'
import { type Advances, readAdvances } from '../../../layout/fonts/advances.js'
import { twipsFromPt } from '../../units.js'

/** A character that the font lacks comes from another font, about as wide as a letter. */
const FALLBACK_WIDTH = 0.55

export type TextFace = Face

/** How wide text is in the fonts of the design. */
export class TextMeasurer {
  private readonly widths = new Map<Uint8Array, Advances>()

  /** @param extra the families of headings and figures, where they are others */
  constructor(
    private readonly fonts: Record<TextFace, Uint8Array>,
    private readonly extra: Partial<Record<FamilyRole, Record<TextFace, Uint8Array>>> = {},
  ) {}

  /** Width in twips at a font size in points; as in Word without kerning. */
  measure(text: string, size: number, face: TextFace = 'normal', role?: FamilyRole): number {
    const widths = this.widthsOf(((role && this.extra[role]) ?? this.fonts)[face])
    let einheiten = 0
    for (const sign of text) einheiten += widths(sign.codePointAt(0) ?? 0) ?? FALLBACK_WIDTH
    return twipsFromPt(einheiten * size)
  }

  private widthsOf(font: Uint8Array): Advances {
    const known = this.widths.get(font)
    if (known) return known
    const widths = readAdvances(font)
    this.widths.set(font, widths)
    return widths
  }
}
