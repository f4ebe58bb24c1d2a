import type { Dokument, Picture } from '../document/dokument.js'

/** The same chart for narrow screens; undefined for what has no such drawing. */
export function narrowUrl(
  { pictures }: Dokument,
  key: string,
): { srcSet: string; width: number; height: number } | undefined {
  const picture = pictures.get(key)
  if (picture?.art !== 'diagramm') return undefined
  // What is drawn for half the width by itself has one for that of the text beside it.
  const drawing = picture.schmal ?? (picture.satzbreit && picture)
  return drawing && { srcSet: dataUrl('svg+xml', Buffer.from(drawing.svg)), ...sizeAttributes(drawing) }
}

/** A picture as pages show it: a chart in its drawing for the width of the text, if it has one. */
export function printedPicture(picture: Picture): Picture {
  return picture.art === 'diagramm' && picture.satzbreit ? { ...picture, ...picture.satzbreit } : picture
}

/** Width and height of an `<img>`, in CSS pixels. */
export function sizeAttributes({ breite, hoehe }: Pick<Picture, 'breite' | 'hoehe'>): {
  width: number
  height: number
} {
  return { width: Math.round(breite), height: Math.round(hoehe) }
}

/** Address (as data URI) and size of a picture for an `<img>`. A key without picture is a fault of the pipeline, never of the content. */
export function graphicUrl(dokument: Dokument, key: string): { src: string; width: number; height: number } {
  const picture = printedPicture(pictureIn(dokument, key))
  return picture.art === 'diagramm' || picture.art === 'svg'
    ? { src: dataUrl('svg+xml', Buffer.from(picture.svg)), ...sizeAttributes(picture) }
    : { src: dataUrl(picture.art, Buffer.from(picture.bytes)), ...sizeAttributes(picture) }
}

function pictureIn({ pictures }: Dokument, key: string): Picture {
  const picture = pictures.get(key)
  if (!picture) throw new Error(`Die Grafik „${key}“ fehlt im Dokument`)
  return picture
}

const dataUrl = (type: string, bytes: Buffer): string => `data:image/${type};base64,${bytes.toString('base64')}`
