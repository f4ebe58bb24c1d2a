import { readJpegkopf } from '../content/bilder/jpeg.js'
import type { Dokument, Grafik } from '../layout/document/dokument.js'
import { isNativ } from './diagramm/diagramm.js'

/** Pixels of the picture per pixel on paper: 150 dpi, enough for what stands in for the vector graphic. */
const AUFLOESUNG = 150 / 96
/** In percent; a photo is written anew but once. */
const JPEG_GUETE = 92

/**
 * What Word shows in place of a picture as it is, by key: PNG pictures of vector graphics for programs that cannot show SVG, and
 * photos turned upright, since programs do not agree on whether they heed EXIF's note of how the camera was held.
 */
export async function renderRasterbilder({ grafiken }: Dokument): Promise<Map<string, Uint8Array>> {
  const bilder = new Map<string, Uint8Array>()
  for (const [schluessel, grafik] of grafiken) {
    if (isVektor(grafik)) bilder.set(schluessel, await draw(Buffer.from(grafik.svg), grafik, AUFLOESUNG, 'png'))
    else if (grafik.art === 'jpeg' && (readJpegkopf(grafik.bytes)?.orientation ?? 1) !== 1)
      bilder.set(schluessel, await draw(Buffer.from(grafik.bytes), grafik, 1, 'jpeg'))
  }
  return bilder
}

function isVektor(grafik: Grafik): grafik is Extract<Grafik, { svg: string }> {
  return grafik.art === 'svg' || (grafik.art === 'diagramm' && !isNativ(grafik.diagramm))
}

async function draw(
  bytes: Buffer,
  { breite, hoehe }: Grafik,
  massstab: number,
  art: 'png' | 'jpeg',
): Promise<Uint8Array> {
  // The canvas costs time to load, and most documents have no need of it.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const [w, h] = [breite * massstab, hoehe * massstab].map((laenge) => Math.max(1, Math.round(laenge))) as [
    number,
    number,
  ]
  const leinwand = createCanvas(w, h)
  leinwand.getContext('2d').drawImage(await loadImage(bytes), 0, 0, w, h)
  return new Uint8Array(art === 'png' ? await leinwand.encode('png') : await leinwand.encode('jpeg', JPEG_GUETE))
}
