import { readJpegkopf } from '../../content/bilder/jpeg.js'
import { atMost } from '../../lane.js'
import type { Dokument, Grafik } from '../../layout/document/dokument.js'
import { isNativ } from '../diagramm/diagramm.js'
import { drawSvg, releaseCanvas, releaseImage, type Svgschriften } from './svgbild.js'

/** Pixels of the picture per pixel on paper: 150 dpi, enough for what stands in for the vector graphic. */
const AUFLOESUNG = 150 / 96
/** Pictures in the making: reading and packing them is done by threads of their own, and each takes some megabytes. */
const AT_ONCE = 4
/** In percent; a photo is written anew but once. */
const JPEG_GUETE = 92

/**
 * What Word shows in place of a picture as it is, by key: PNG pictures of vector graphics for programs that cannot show SVG, and
 * photos turned upright, since programs do not agree on whether they heed EXIF's note of how the camera was held.
 */
export async function renderRasterbilder(
  { grafiken }: Dokument,
  schriften: Svgschriften,
): Promise<Map<string, Uint8Array>> {
  const bilder = await atMost(AT_ONCE, [...grafiken], async ([schluessel, grafik]) => {
    const bild = await renderRasterbild(grafik, schriften)
    return bild ? [[schluessel, bild] as const] : []
  })
  return new Map(bilder.flat())
}

async function renderRasterbild(grafik: Grafik, schriften: Svgschriften): Promise<Uint8Array | undefined> {
  const { breite, hoehe } = grafik
  if (isVektor(grafik)) return drawSvg(grafik.svg, [toPixel(breite), toPixel(hoehe)], schriften)
  const isTurned = grafik.art === 'jpeg' && (readJpegkopf(grafik.bytes)?.orientation ?? 1) !== 1
  return isTurned ? turnFoto(grafik.bytes, breite, hoehe) : undefined
}

function isVektor(grafik: Grafik): grafik is Extract<Grafik, { svg: string }> {
  return grafik.art === 'svg' || (grafik.art === 'diagramm' && !isNativ(grafik.diagramm))
}

async function turnFoto(bytes: Uint8Array, breite: number, hoehe: number): Promise<Uint8Array> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const leinwand = createCanvas(breite, hoehe)
  const foto = await loadImage(Buffer.from(bytes))
  leinwand.getContext('2d').drawImage(foto, 0, 0, breite, hoehe)
  const gedreht = new Uint8Array(await leinwand.encode('jpeg', JPEG_GUETE))
  releaseImage(foto)
  releaseCanvas(leinwand)
  return gedreht
}

/** A picture has at least one. */
function toPixel(laenge: number): number {
  return Math.max(1, Math.round(laenge * AUFLOESUNG))
}
