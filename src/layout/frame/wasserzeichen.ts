import { ENTWURFSVERMERK, type Programm } from '../../content/programm/programm.js'
import { formatDatum } from '../../figures/ausdruck/datum.js'
import type { Meldungen } from '../../message.js'
import type { Dokument, Grafik } from '../document/dokument.js'

/** Key of the mark of a draft among the pictures of a document. */
export const WASSERZEICHEN = 'gestaltung/wasserzeichen'
/** How far it is turned upwards, in degrees. */
export const STEIGUNG = 50

type Vektorgrafik = Extract<Grafik, { art: 'svg' }>

/** What lies beneath the text of a draft, line by line; nothing for what is none. */
export function linesOfWasserzeichen(
  { zustand, stand, ort }: Pick<Programm, 'zustand' | 'stand' | 'ort'>,
  meldungen: Meldungen,
): string[] {
  if (zustand !== 'entwurf') return []
  const datum = stand && formatDatum(stand, ort(['stand']), meldungen)
  return [ENTWURFSVERMERK, ...(datum ? [`Stand: ${datum}`] : [])]
}

export function setWasserzeichen({ grafiken }: Pick<Dokument, 'grafiken'>, bild: Omit<Vektorgrafik, 'art'>): void {
  grafiken.set(WASSERZEICHEN, { art: 'svg', ...bild })
}

/** The mark of a draft, to be laid beneath the text turned by `STEIGUNG`; undefined where the document is none. */
export function wasserzeichenOf({ grafiken }: Pick<Dokument, 'grafiken'>): Vektorgrafik | undefined {
  const grafik = grafiken.get(WASSERZEICHEN)
  return grafik?.art === 'svg' ? grafik : undefined
}

/** The same as a picture that is already turned. Lengths in CSS pixels. */
export function turnWasserzeichen({ svg, breite, hoehe }: Vektorgrafik): Omit<Vektorgrafik, 'art'> {
  const bogen = (STEIGUNG * Math.PI) / 180
  const [weit, hoch] = [
    Math.ceil(breite * Math.cos(bogen) + hoehe * Math.sin(bogen)),
    Math.ceil(breite * Math.sin(bogen) + hoehe * Math.cos(bogen)),
  ]
  const gedreht = `translate(${weit / 2} ${hoch / 2}) rotate(-${STEIGUNG}) translate(${-breite / 2} ${-hoehe / 2})`
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${weit}" height="${hoch}" viewBox="0 0 ${weit} ${hoch}"><g transform="${gedreht}">${svg}</g></svg>`,
    breite: weit,
    hoehe: hoch,
  }
}
