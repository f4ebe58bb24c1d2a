import type { Dokument } from '../layout/document/dokument.js'
import { isNativ } from './diagramm/diagramm.js'

/** Pixels of the picture per pixel on paper: 150 dpi, enough for what stands in for the vector graphic. */
const AUFLOESUNG = 150 / 96

/** PNG pictures of the vector graphics, by key, for programs that cannot show SVG. */
export async function renderRasterbilder({ grafiken }: Dokument): Promise<Map<string, Uint8Array>> {
  const bilder = new Map<string, Uint8Array>()
  for (const [schluessel, grafik] of grafiken) {
    const mitSvg = grafik.art === 'svg' || (grafik.art === 'diagramm' && !isNativ(grafik.diagramm))
    if (!mitSvg) continue
    // The canvas costs time to load, and most documents have no need of it.
    const { createCanvas, loadImage } = await import('@napi-rs/canvas')
    const [breite, hoehe] = [Math.round(grafik.breite * AUFLOESUNG), Math.round(grafik.hoehe * AUFLOESUNG)]
    const leinwand = createCanvas(breite, hoehe)
    const bild = await loadImage(Buffer.from(grafik.svg))
    leinwand.getContext('2d').drawImage(bild, 0, 0, breite, hoehe)
    bilder.set(schluessel, new Uint8Array(await leinwand.encode('png')))
  }
  return bilder
}
