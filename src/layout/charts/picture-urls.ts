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
    srcSet: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    ...sizeAttributes(picture.schmal),
  }
}

/** Width and height of an `<img>`, in CSS pixels. */
export function sizeAttributes({ breite, hoehe }: Pick<Picture, 'breite' | 'hoehe'>): {
  width: number
  height: number
} {
  return { width: Math.round(breite), height: Math.round(hoehe) }
}

/** Address (as data URI) and size of a picture for an `<img>`. A key without picture is a fault of the pipeline, never of the content. */
export function graphicUrl({ pictures }: Dokument, key: string): { src: string; width: number; height: number } {
  const picture = pictures.get(key)
  if (!picture) throw new Error(`Die Grafik „${key}“ fehlt im Dokument`)
  const [typ, bytes] =
    picture.art === 'diagramm' || picture.art === 'svg'
      ? (['svg+xml', Buffer.from(picture.svg)] as const)
      : ([picture.art, Buffer.from(picture.bytes)] as const)
  return {
    src: `data:image/${typ};base64,${bytes.toString('base64')}`,
    ...sizeAttributes(picture),
  }
}
