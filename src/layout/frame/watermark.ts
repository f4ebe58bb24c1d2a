import { ENTWURFSVERMERK, type Programm } from '../../content/programm/programm.js'
import { formatDatum } from '../../figures/ausdruck/datum.js'
import type { Meldungen } from '../../message.js'
import type { Dokument, Picture } from '../document/dokument.js'

/** Key of the mark of a draft among the pictures of a document. */
export const WATERMARK = 'gestaltung/wasserzeichen'
/** How far it is turned upwards, in degrees. */
export const SLOPE = 50

type VectorPicture = Extract<Picture, { art: 'svg' }>

/** What lies beneath the text of a draft, line by line; nothing for what is none. */
export function linesOfWatermark(
  { zustand, stand, ort }: Pick<Programm, 'zustand' | 'stand' | 'ort'>,
  meldungen: Meldungen,
): string[] {
  if (zustand !== 'entwurf') return []
  const date = stand && formatDatum(stand, ort(['stand']), meldungen)
  return [ENTWURFSVERMERK, ...(date ? [`Stand: ${date}`] : [])]
}

export function setWatermark({ pictures }: Pick<Dokument, 'pictures'>, image: Omit<VectorPicture, 'art'>): void {
  pictures.set(WATERMARK, { art: 'svg', ...image })
}

/** The mark of a draft, to be laid beneath the text turned by `SLOPE`; undefined where the document is none. */
export function watermarkOf({ pictures }: Pick<Dokument, 'pictures'>): VectorPicture | undefined {
  const picture = pictures.get(WATERMARK)
  return picture?.art === 'svg' ? picture : undefined
}

/** The same as a picture that is already turned. Lengths in CSS pixels. */
export function turnWatermark({ svg, breite, hoehe }: VectorPicture): Omit<VectorPicture, 'art'> {
  const angle = (SLOPE * Math.PI) / 180
  const [wide, high] = [
    Math.ceil(breite * Math.cos(angle) + hoehe * Math.sin(angle)),
    Math.ceil(breite * Math.sin(angle) + hoehe * Math.cos(angle)),
  ]
  const turned = `translate(${wide / 2} ${high / 2}) rotate(-${SLOPE}) translate(${-breite / 2} ${-hoehe / 2})`
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"><g transform="${turned}">${svg}</g></svg>`,
    breite: wide,
    hoehe: high,
  }
}
