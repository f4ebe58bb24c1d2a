import {
  type FileChild,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  type IFloating,
  ImageRun,
  type ParagraphChild,
  TextWrappingSide,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { Element } from 'hast'
import { Absatz, writeAbsatz } from './absatz.js'
import { writeBeschriftung } from './beschriftung.js'
import { createDiagramm } from './diagramme.js'
import { asKind } from './element.js'
import { emuFromMm, emuFromPt } from './masse.js'
import type { Satz } from './satz.js'
import { attribut, elementsOf, klassen, printedText, unexpected } from './tree.js'

/** The largest size of the logo and its place on the title page, in millimetres. */
const LOGO = { hoehe: 22, breite: 60, unterDemFeld: 13, abstand: 6 } as const

const pixelFromMm = (mm: number): number => (mm / 25.4) * 96

/** A figure: caption, picture, sources. */
export function writeFigur(satz: Satz, figur: Element): FileChild[] {
  const id = attribut(figur, 'id')
  const teile = elementsOf(figur)
  const beschriftung = teile.find(({ tagName }) => tagName === 'figcaption')
  const mitQuelle = teile.at(-1)?.tagName === 'p'
  return teile.map((teil) => {
    if (teil === beschriftung) return writeBeschriftung(satz, teil, id)
    if (teil.tagName === 'img') {
      return writeBild(
        satz,
        teil,
        mitQuelle ? 'Abbildung' : 'AbbildungOhneQuelle',
        beschriftung ? printedText(beschriftung) : '',
        beschriftung ? '' : id,
      )
    }
    if (teil.tagName !== 'p' || !klassen(teil).includes('quelle')) throw unexpected(teil, figur)
    return writeAbsatz(satz, teil, 'Quelle')
  })
}

/** A picture in a paragraph of its own. */
function writeBild(satz: Satz, bild: Element, vorlage: string, titel = '', id = ''): Absatz {
  const { start, ende } = satz.bookmark(id)
  return new Absatz(vorlage, [...start.map(asKind), createZeichnung(satz, bild, { titel }), ...ende.map(asKind)])
}

/** The logo on the title page, at the right below the colour field of this height in points. */
export function createLogo(satz: Satz, bild: Element, feldhoehe: number): ParagraphChild {
  const lage = {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
    verticalPosition: {
      relative: VerticalPositionRelativeFrom.PAGE,
      offset: emuFromPt(feldhoehe) + emuFromMm(LOGO.unterDemFeld),
    },
    wrap: { type: TextWrappingType.SQUARE, side: TextWrappingSide.LEFT },
    margins: { left: emuFromMm(LOGO.abstand) },
  }
  return createZeichnung(satz, bild, { grenze: LOGO, lage })
}

function createZeichnung(
  satz: Satz,
  bild: Element,
  { titel = '', grenze, lage }: { titel?: string; grenze?: typeof LOGO; lage?: IFloating },
): ParagraphChild {
  const schluessel = attribut(bild, 'dataGrafik')
  const grafik = satz.grafikOf(schluessel)
  const alt = attribut(bild, 'alt')
  // A picture wider than the text is scaled down to it; 1 px is 15 twips. The logo is always as large as it may be.
  const massstab = grenze
    ? Math.min(pixelFromMm(grenze.hoehe) / grafik.hoehe, pixelFromMm(grenze.breite) / grafik.breite)
    : Math.min(1, satz.breite / 15 / grafik.breite)
  const transformation = { width: Math.round(grafik.breite * massstab), height: Math.round(grafik.hoehe * massstab) }
  const altText = { id: satz.nextZeichnung(), name: schluessel, description: alt, ...(titel ? { title: titel } : {}) }
  const schwebend = lage ? { floating: lage } : {}
  switch (grafik.art) {
    case 'diagramm':
      return createDiagramm(satz.dokument.gestaltung, grafik.diagramm, transformation, altText)
    case 'svg':
      return new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(grafik.svg),
        fallback: { type: 'png', data: satz.rasterbildOf(schluessel) },
        transformation,
        altText,
        ...schwebend,
      })
    case 'png':
      return new ImageRun({ type: 'png', data: grafik.bytes, transformation, altText, ...schwebend })
    case 'jpeg':
      return new ImageRun({ type: 'jpg', data: grafik.bytes, transformation, altText, ...schwebend })
  }
}
