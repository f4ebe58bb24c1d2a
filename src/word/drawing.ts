import { type ICropOptions, type IFloating, ImageRun, type ParagraphChild } from 'docx'
import type { Element } from 'hast'
import type { WordContext } from './context.js'
import { createChart, isNative } from './diagramm/diagramm.js'
import { attribute } from './tree.js'
import { pixelFromMm } from './units.js'

interface PictureLayout {
  /** What the picture shows, for those who cannot see it, besides its alt text. */
  title?: string
  /** The picture is as large as fits into this, in millimetres; without it, it has its own size. */
  frame?: { width: number; height: number }
  /** The picture fills these pixels and is cut at its edges, in percent. */
  field?: { width: number; height: number }
  crop?: ICropOptions
  /** Where it hangs on the page; without it, it stands in the line. */
  position?: IFloating
}

/** A picture of the document as a drawing of Word's: charts that can be edited, pictures. */
export function createDrawingOf(
  context: WordContext,
  image: Element,
  { title = '', frame, field, crop, position }: PictureLayout = {},
): ParagraphChild {
  const key = attribute(image, 'dataGrafik')
  const picture = context.pictureOf(key)
  // A picture wider than the text is scaled down to it; 1 px is 15 twips.
  const scale = frame
    ? Math.min(pixelFromMm(frame.width) / picture.breite, pixelFromMm(frame.height) / picture.hoehe)
    : Math.min(1, context.width / 15 / picture.breite)
  const transformation = field ?? {
    width: Math.max(1, Math.round(picture.breite * scale)),
    height: Math.max(1, Math.round(picture.hoehe * scale)),
  }
  const altText = {
    id: context.nextDrawing(),
    name: key,
    description: attribute(image, 'alt'),
    ...(title ? { title } : {}),
  }
  const general = {
    transformation,
    altText,
    ...(crop ? { crop } : {}),
    ...(position ? { floating: position } : {}),
  }
  if (picture.art === 'diagramm' && isNative(picture.diagramm))
    return createChart(context, picture.diagramm, transformation, altText)
  switch (picture.art) {
    case 'diagramm':
    case 'svg':
      return new ImageRun({
        ...general,
        type: 'svg',
        data: new TextEncoder().encode(picture.svg),
        fallback: { type: 'png', data: context.rasterImageOf(key) },
      })
    case 'png':
      return new ImageRun({ ...general, type: 'png', data: picture.bytes })
    case 'jpeg':
      return new ImageRun({ ...general, type: 'jpg', data: context.photoOf(key, picture.bytes) })
  }
}
