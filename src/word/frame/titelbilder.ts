import {
  HorizontalPositionRelativeFrom,
  type IFloating,
  ImageRun,
  type ParagraphChild,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { Element } from 'hast'
import type { Feldmass } from '../../layout/design/gestaltung.js'
import { TITELGRAFIK } from '../../layout/frame/rahmen.js'
import { LOGORAND } from '../../layout/frame/titelseite.js'
import { emuFromMm, pixelFromMm } from '../masse.js'
import type { Wordsatz } from '../satz.js'
import { attribut } from '../tree.js'
import { createZeichnung } from '../zeichnung.js'
import { createFarbfeld } from './farbfeld.js'

/** The drawing of the design on the title page; it says nothing, so readers of the screen pass over it. */
export function createTitelgrafik(satz: Wordsatz, feld: Feldmass): ParagraphChild {
  const grafik = satz.grafikOf(TITELGRAFIK)
  if (grafik.art !== 'svg') throw new Error('Die Grafik der Titelseite ist keine Vektorgrafik')
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(grafik.svg),
    fallback: { type: 'png', data: satz.rasterbildOf(TITELGRAFIK) },
    transformation: pixelOf(feld),
    altText: { id: satz.nextZeichnung(), name: 'Titelgrafik', description: '' },
    decorative: true,
    floating: hangAt(feld, 'grafik'),
  })
}

/** The picture of the programme on the title page, cut to the room that the design has for it. */
export function createTitelbild(satz: Wordsatz, bild: Element): ParagraphChild {
  return createSeitenbild(satz, bild, satz.dokument.gestaltung.titelseite.bild)
}

/** A picture in a place of its page, cut to the room there. */
export function createSeitenbild(satz: Wordsatz, bild: Element, feld: Feldmass): ParagraphChild {
  const grafik = satz.grafikOf(attribut(bild, 'dataGrafik'))
  const massstab = Math.max(feld.breite / grafik.breite, feld.hoehe / grafik.hoehe)
  const seitlich = overhang(grafik.breite * massstab, feld.breite)
  const oben = overhang(grafik.hoehe * massstab, feld.hoehe)
  return createZeichnung(satz, bild, {
    feld: pixelOf(feld),
    schnitt: { left: seitlich, right: seitlich, top: oben, bottom: oben },
    lage: hangAt(feld, 'bild'),
  })
}

/** How much of a length stands over at each end, in percent of it: none where a rounded product falls short by a hair. */
function overhang(laenge: number, platz: number): number {
  return Math.max(0, ((laenge - platz) / laenge / 2) * 100)
}

/** The Jobcenter's logo on the title page, at the right of its room, on the field that the design lays behind it. */
export function createLogo(satz: Wordsatz, bild: Element): ParagraphChild[] {
  const { grund, ...feld } = satz.dokument.gestaltung.titelseite.logo
  if (!grund) return [hangLogo(satz, bild, feld)]
  const innen = {
    links: feld.links + LOGORAND,
    oben: feld.oben + LOGORAND,
    breite: feld.breite - 2 * LOGORAND,
    hoehe: feld.hoehe - 2 * LOGORAND,
  }
  return [
    createFarbfeld(satz.nextZeichnung(), HOEHENLAGE.logogrund, { farbe: grund, ...feld }),
    hangLogo(satz, bild, innen),
  ]
}

/** The logo of the body that the programme names at this place. */
export function createTraegerlogo(satz: Wordsatz, bild: Element, stelle: number): ParagraphChild {
  const { titelseite, traegerlogos = [] } = satz.dokument.gestaltung
  // A layout may show one more often than the programme names it.
  const feld = traegerlogos[stelle] ?? titelseite.logo
  return hangLogo(satz, bild, feld)
}

function hangLogo(satz: Wordsatz, bild: Element, { links, oben, breite, hoehe }: Feldmass): ParagraphChild {
  const grafik = satz.grafikOf(attribut(bild, 'dataGrafik'))
  const massstab = Math.min(breite / grafik.breite, hoehe / grafik.hoehe)
  const [b, h] = [grafik.breite * massstab, grafik.hoehe * massstab]
  return createZeichnung(satz, bild, {
    rahmen: { breite, hoehe },
    lage: hangAt({ links: links + breite - b, oben: oben + (hoehe - h) / 2 }, 'logo'),
  })
}

function pixelOf({ breite, hoehe }: Feldmass): { width: number; height: number } {
  return { width: Math.round(pixelFromMm(breite)), height: Math.round(pixelFromMm(hoehe)) }
}

/** What lies above what: colour fields behind, the drawing, the picture, colour fields before these, and the logos. */
export const HOEHENLAGE = { grafik: 100, bild: 101, vorne: 102, logogrund: 200, logo: 201 } as const

function hangAt({ links, oben }: Pick<Feldmass, 'links' | 'oben'>, art: 'grafik' | 'bild' | 'logo'): IFloating {
  return {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emuFromMm(links) },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emuFromMm(oben) },
    wrap: { type: TextWrappingType.NONE },
    behindDocument: true,
    zIndex: HOEHENLAGE[art],
  }
}
