import { twipsFromPt } from './masse.js'
import { type Breiten, readBreiten } from './schriftdatei.js'

/** A character that the font lacks comes from another font, about as wide as a letter. */
const ERSATZBREITE = 0.55

/** How wide text is in the font of the design. */
export class Textmass {
  private readonly normal: Breiten
  private readonly fett: Breiten

  constructor(schriften: { normal: Uint8Array; halbfett: Uint8Array }) {
    this.normal = readBreiten(schriften.normal)
    this.fett = readBreiten(schriften.halbfett)
  }

  /** Width in twips at a font size in points; as in Word without kerning. */
  measure(text: string, groesse: number, fett = false): number {
    const breiten = fett ? this.fett : this.normal
    let einheiten = 0
    for (const zeichen of text) einheiten += breiten(zeichen.codePointAt(0) ?? 0) ?? ERSATZBREITE
    return twipsFromPt(einheiten * groesse)
  }

  /** How many lines of this width, in twips, the text takes: words that do not fit begin a new line. */
  countZeilen(text: string, groesse: number, breite: number, fett = false): number {
    let zeilen = 1
    let stand = 0
    for (const wort of text.split(/(?<=[ -])/)) {
      const ohneLeerzeichen = this.measure(wort.trimEnd(), groesse, fett)
      if (stand > 0 && stand + ohneLeerzeichen > breite) {
        zeilen++
        stand = 0
      }
      stand += this.measure(wort, groesse, fett)
    }
    return zeilen
  }
}
