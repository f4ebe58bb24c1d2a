import { readJpegkopf } from '../../content/bilder/jpeg.js'
import { atMost } from '../../lane.js'
import { printedPicture } from '../../layout/charts/picture-urls.js'
import type { Dokument, Picture } from '../../layout/document/dokument.js'
import { walk } from '../../layout/document/tree.js'
import { COVER_GRAPHIC, INNER_GRAPHIC } from '../../layout/frame/frame.js'
import { WATERMARK } from '../../layout/frame/watermark.js'
import { isNative } from '../diagramm/diagramm.js'
import { drawSvg, releaseCanvas, releaseImage, type SvgFonts } from './svg-image.js'

/** Pixels of the picture per pixel on paper: 150 dpi, enough for what stands in for the vector graphic. */
const RESOLUTION = 150 / 96
/** As many as a page of A4 has across at that: more cost time and room that nobody sees. */
const WIDEST = 1240
/** Pictures in the making: reading and packing them is done by threads of their own, and each takes some megabytes. */
const AT_ONCE = 4
/** In percent; a photo is written anew but once. */
const JPEG_QUALITY = 92

/** What no element of the tree names: the design lays it on pages. */
const ORNAMENTS = [COVER_GRAPHIC, INNER_GRAPHIC, WATERMARK]

/**
 * What Word shows in place of the pictures that a document shows in any case, by key: of drawings for ends of chapters some find no room,
 * and each costs as much as a page.
 */
export async function renderShownImages(
  { baum, pictures }: Dokument,
  fonts: SvgFonts,
): Promise<Map<string, Uint8Array>> {
  const named = [...walk(baum)].map(({ properties: { dataGrafik } }) => String(dataGrafik ?? ''))
  const images = await atMost(AT_ONCE, [...new Set([...named, ...ORNAMENTS])], async (key) => {
    const image = await renderRasterImage(pictures.get(key), fonts)
    return image ? [[key, image] as const] : []
  })
  return new Map(images.flat())
}

/**
 * What Word shows in place of a picture as it is: PNG pictures of vector graphics for programs that cannot show SVG, and photos turned
 * upright, since programs do not agree on whether they heed EXIF's note of how the camera was held. Undefined for all others.
 */
export async function renderRasterImage(whole: Picture | undefined, fonts: SvgFonts): Promise<Uint8Array | undefined> {
  if (!whole) return undefined
  const picture = printedPicture(whole)
  const { breite, hoehe } = picture
  if (isVector(picture)) return drawSvg(picture.svg, [toPixel(breite, breite), toPixel(hoehe, breite)], fonts)
  const isTurned = picture.art === 'jpeg' && (readJpegkopf(picture.bytes)?.orientation ?? 1) !== 1
  return isTurned ? turnPhoto(picture.bytes, breite, hoehe) : undefined
}

function isVector(picture: Picture): picture is Extract<Picture, { svg: string }> {
  return picture.art === 'svg' || (picture.art === 'diagramm' && !isNative(picture.diagramm))
}

async function turnPhoto(bytes: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const canvas = createCanvas(width, height)
  const photo = await loadImage(Buffer.from(bytes))
  canvas.getContext('2d').drawImage(photo, 0, 0, width, height)
  const turned = new Uint8Array(await canvas.encode('jpeg', JPEG_QUALITY))
  releaseImage(photo)
  releaseCanvas(canvas)
  return turned
}

/** A length of a picture of this width; it has at least one. */
function toPixel(length: number, width: number): number {
  return Math.max(1, Math.round(length * Math.min(RESOLUTION, WIDEST / width)))
}
