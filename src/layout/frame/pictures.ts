import type { Programm } from '../../content/programm/programm.js'
import type { Gestaltung } from '../design/gestaltung.js'
import type { Picture } from '../document/dokument.js'
import { fitSvg } from './cover.js'
import { COVER_GRAPHIC, INNER_GRAPHIC, LOGO } from './frame.js'
import { innerField } from './inner-page.js'

const PX_PER_MM = 96 / 25.4

/** The pictures that need no drawing, by their keys: those of the programme, the design's logo and the drawings on its cover and inside it. */
export function picturesOf(programm: Programm, gestaltung: Gestaltung): Map<string, Picture> {
  const { logo, titelgrafik } = gestaltung
  const images = [...programm.bilder.values(), ...(logo ? [{ ...logo, pfad: LOGO }] : [])]
  const decoder = new TextDecoder()
  const pictures = new Map(
    images.map(({ pfad, art, bytes, breite, hoehe, ort }): [string, Picture] => [
      pfad,
      art === 'svg' ? { art, svg: decoder.decode(bytes), breite, hoehe, ort } : { art, bytes, breite, hoehe, ort },
    ]),
  )
  if (titelgrafik) {
    const measure = { breite: PX_PER_MM * titelgrafik.breite, hoehe: PX_PER_MM * titelgrafik.hoehe }
    pictures.set(COVER_GRAPHIC, {
      art: 'svg',
      svg: fitSvg(titelgrafik.svg, { links: 0, oben: 0, ...measure }),
      ...measure,
    })
  }
  const inner = innerField(gestaltung)
  if (inner && gestaltung.innengrafik) {
    const measure = { breite: PX_PER_MM * inner.breite, hoehe: PX_PER_MM * inner.hoehe }
    const svg = fitSvg(gestaltung.innengrafik, { links: 0, oben: 0, ...measure })
    pictures.set(INNER_GRAPHIC, { art: 'svg', svg, ...measure })
  }
  return pictures
}
