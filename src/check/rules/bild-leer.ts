import type { Bild } from '../../content/programm/programm.js'
import type { Pruefregel } from '../pruefling.js'

/** Vector pictures are looked at in as many pixels along their longer side. */
const PROBE = 400
/** A picture of one colour takes so few bytes a pixel; only such are opened. */
const EINFARBIG = { bytes: 300, pixelJeByte: 100 }
/** What takes too much memory to be opened; so large, a picture of one colour is rare. */
const GROESSTE = 16_000_000
/** Of 255: more is white, less is not there. */
const WEISS = 250
const DURCHSICHTIG = 8
const NICHTS = Number.POSITIVE_INFINITY

/** Finds pictures on which there is nothing to be seen. */
export const bildLeer: Pruefregel = {
  id: 'bild-leer',
  schwere: 'warnung',
  erklaerung:
    'Auf einem Bild ist nichts zu sehen: Die Zeichnung ist leer, alles darin ist weiß, durchsichtig oder ausgeblendet, oder es liegt außerhalb der viewBox. Gedruckt würde eine leere Fläche mit Beschriftung. Das Bild neu ausgeben; im Zeichenprogramm hilft „Seite an Zeichnung anpassen“.',
  uebersieht:
    'Bilder von einer anderen Farbe als Weiß, auf denen nichts zu erkennen ist, Zeichnungen mit Text und Fotos von mehr als 16 Millionen Bildpunkten',
  async pruefe({ programm, logo }, melde) {
    // The logo of a design may be white upon a colour.
    if (logo && (await isEmpty(logo, NICHTS)))
      melde(
        logo.ort,
        `Auf dem Logo „${logo.pfad}“ ist nichts zu sehen: Es ist leer oder durchsichtig.`,
        'Neu aus dem Zeichenprogramm ausgeben; was gezeichnet ist, liegt außerhalb, ist ausgeblendet oder hat keine Farbe.',
      )
    for (const bild of programm.bilder.values())
      if (await isEmpty(bild, WEISS))
        melde(
          bild.ort,
          `Auf dem Bild „${bild.pfad}“ ist nichts zu sehen: Es ist leer, ganz weiß oder durchsichtig.`,
          bild.art === 'svg'
            ? 'Neu aus dem Zeichenprogramm ausgeben („Seite an Zeichnung anpassen“); was gezeichnet ist, liegt außerhalb, ist ausgeblendet oder hat keine Farbe.'
            : 'Das Bild mit einem Bildprogramm öffnen und neu speichern oder ein anderes nehmen.',
        )
  },
}

const SVG_TEXT = /<(?:\w+:)?text\b/

/** @param weiss from which value on a colour counts as none */
async function isEmpty({ art, bytes, breite, hoehe }: Bild, weiss: number): Promise<boolean> {
  const { paintSvg, releaseCanvas, releaseImage } = await import('../../word/images/svg-image.js')
  if (art === 'svg') {
    const svg = new TextDecoder().decode(bytes)
    // Which letters there are depends on the fonts that the picture will be painted in.
    if (SVG_TEXT.test(svg)) return false
    // Most show at a glance that they are not empty.
    for (const probe of [PROBE / 4, PROBE]) {
      const mass = (laenge: number): number => Math.max(1, Math.round((laenge * probe) / Math.max(breite, hoehe)))
      if (!(await paintSvg(svg, [mass(breite), mass(hoehe)], (leinwand) => isBlank(leinwand.data(), weiss))))
        return false
    }
    return true
  }
  if (breite * hoehe > GROESSTE || bytes.length > EINFARBIG.bytes + (breite * hoehe) / EINFARBIG.pixelJeByte)
    return false
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const leinwand = createCanvas(breite, hoehe)
  const gemalt = await loadImage(Buffer.from(bytes))
  leinwand.getContext('2d').drawImage(gemalt, 0, 0)
  const leer = isBlank(leinwand.data(), weiss)
  releaseImage(gemalt)
  releaseCanvas(leinwand)
  return leer
}

/** Whether pixels (red, green, blue, alpha) are nothing but white or not there. */
function isBlank(pixel: Uint8Array, weiss: number): boolean {
  const ganze = new Uint32Array(pixel.length / 4)
  new Uint8Array(ganze.buffer).set(pixel)
  // Most of what is blank looks as the pixel before it.
  let leer = 0
  for (let nummer = 0; nummer < ganze.length; nummer++) {
    if (ganze[nummer] === leer) continue
    leer = ganze[nummer] ?? 0
    const stelle = nummer * 4
    const deckt = pixel[stelle + 3] ?? 0
    if (deckt <= DURCHSICHTIG) continue
    const dunkelstes = Math.min(pixel[stelle] ?? 0, pixel[stelle + 1] ?? 0, pixel[stelle + 2] ?? 0)
    if (dunkelstes < (weiss * deckt) / 255) return false
  }
  return true
}
