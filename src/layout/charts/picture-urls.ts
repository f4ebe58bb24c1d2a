import type { Dokument, Picture } from '../document/dokument.js'

/** The same chart for narrow screens; undefined for what has no such drawing. */
export function narrowUrl(
  { pictures }: Dokument,
  key: string,
): { srcSet: string; width: number; height: number } | undefined {
  const picture = pictures.get(key)
  if (picture?.art !== 'diagramm' || !picture.schmal) return undefined
  const { svg } = picture.schmal
  return {
    srcSet: dataUrl('svg+xml', Buffer.from(svg)),
    ...sizeAttributes(picture.schmal),
  }
}

/** A chart as paper shows it: its drawing for the width of the text, if it has one. */
export function printedSize<P extends Picture>(picture: P): Pick<Picture, 'breite' | 'hoehe'> {
  return (picture.art === 'diagramm' && picture.satzbreit) || picture
}

/** Width and height of an `<img>`, in CSS pixels. */
export function sizeAttributes({ breite, hoehe }: Pick<Picture, 'breite' | 'hoehe'>): {
  width: number
  height: number
} {
  return { width: Math.round(breite), height: Math.round(hoehe) }
}

/** Address (as data URI) and size of a picture for an `<img>` on a screen. A key without picture is a fault of the pipeline, never of the content. */
export function graphicUrl(dokument: Dokument, key: string): { src: string; width: number; height: number } {
  const picture = pictureIn(dokument, key)
  return picture.art === 'diagramm' || picture.art === 'svg'
    ? { src: dataUrl('svg+xml', Buffer.from(picture.svg)), ...sizeAttributes(picture) }
    : { src: dataUrl(picture.art, Buffer.from(picture.bytes)), ...sizeAttributes(picture) }
}

/** The same on paper. */
export function printedUrl(dokument: Dokument, key: string): { src: string; width: number; height: number } {
  const picture = pictureIn(dokument, key)
  if (picture.art !== 'diagramm' || !picture.satzbreit) return graphicUrl(dokument, key)
  return { src: dataUrl('svg+xml', Buffer.from(picture.satzbreit.svg)), ...sizeAttributes(picture.satzbreit) }
}

function pictureIn({ pictures }: Dokument, key: string): Picture {
  const picture = pictures.get(key)
  if (!picture) throw new Error(`Die Grafik „${key}“ fehlt im Dokument`)
  return picture
}

const dataUrl = (type: string, bytes: Buffer): string => `data:image/${type};base64,${bytes.toString('base64')}`
