import type { Programm } from '../../content/programm/programm.js'
import type { Gestaltung } from '../design/gestaltung.js'
import type { Grafik } from '../document/dokument.js'
import { LOGO, TITELGRAFIK } from './rahmen.js'
import { fitSvg } from './titelseite.js'

const PX_PER_MM = 96 / 25.4

/** The pictures that need no drawing, by their keys: those of the programme, the design's logo and the drawing on its cover. */
export function picturesOf(programm: Programm, { logo, titelgrafik }: Gestaltung): Map<string, Grafik> {
  const bilder = [...programm.bilder.values(), ...(logo ? [{ ...logo, pfad: LOGO }] : [])]
  const dekoder = new TextDecoder()
  const grafiken = new Map(
    bilder.map(({ pfad, art, bytes, breite, hoehe, ort }): [string, Grafik] => [
      pfad,
      art === 'svg' ? { art, svg: dekoder.decode(bytes), breite, hoehe, ort } : { art, bytes, breite, hoehe, ort },
    ]),
  )
  if (titelgrafik) {
    const mass = { breite: PX_PER_MM * titelgrafik.breite, hoehe: PX_PER_MM * titelgrafik.hoehe }
    grafiken.set(TITELGRAFIK, { art: 'svg', svg: fitSvg(titelgrafik.svg, { links: 0, oben: 0, ...mass }), ...mass })
  }
  return grafiken
}
