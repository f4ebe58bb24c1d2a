import type { Dokument } from '../document/dokument.js'

/** The same chart for narrow screens; undefined for what has no such drawing. */
export function narrowUrl(
  { grafiken }: Dokument,
  schluessel: string,
): { srcSet: string; width: number; height: number } | undefined {
  const grafik = grafiken.get(schluessel)
  if (grafik?.art !== 'diagramm' || !grafik.schmal) return undefined
  const { svg, breite, hoehe } = grafik.schmal
  return {
    srcSet: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    width: Math.round(breite),
    height: Math.round(hoehe),
  }
}

/** Address (as data URI) and size of a picture for an `<img>`. A key without picture is a fault of the pipeline, never of the content. */
export function graphicUrl({ grafiken }: Dokument, schluessel: string): { src: string; width: number; height: number } {
  const grafik = grafiken.get(schluessel)
  if (!grafik) throw new Error(`Die Grafik „${schluessel}“ fehlt im Dokument`)
  const { breite, hoehe } = grafik
  const [typ, bytes] =
    grafik.art === 'diagramm' || grafik.art === 'svg'
      ? (['svg+xml', Buffer.from(grafik.svg)] as const)
      : ([grafik.art, Buffer.from(grafik.bytes)] as const)
  return {
    src: `data:image/${typ};base64,${bytes.toString('base64')}`,
    width: Math.round(breite),
    height: Math.round(hoehe),
  }
}
