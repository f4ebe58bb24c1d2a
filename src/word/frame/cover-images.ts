import {
  HorizontalPositionRelativeFrom,
  type IFloating,
  ImageRun,
  type ParagraphChild,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { Element } from 'hast'
import type { BoxSize } from '../../layout/design/gestaltung.js'
import { LOGO_MARGIN } from '../../layout/frame/cover.js'
import { COVER_GRAPHIC, INNER_GRAPHIC } from '../../layout/frame/frame.js'
import type { WordContext } from '../context.js'
import { createDrawingOf } from '../drawing.js'
import { attribute } from '../tree.js'
import { emuFromMm, pixelFromMm } from '../units.js'
import { createColourField } from './colour-field.js'

/** The drawing of the design on the title page; it says nothing, so readers of the screen pass over it. */
export function createCoverGraphic(context: WordContext, field: BoxSize): ParagraphChild {
  return createOrnament(context, COVER_GRAPHIC, field, 'Titelgrafik')
}

/** The drawing above the Impressum, cut at its foot where that is long. */
export function createInnerGraphic(context: WordContext, field: BoxSize): ParagraphChild {
  return createOrnament(context, INNER_GRAPHIC, field, 'Innengrafik')
}

function createOrnament(context: WordContext, key: string, field: BoxSize, name: string): ParagraphChild {
  const picture = context.pictureOf(key)
  if (picture.art !== 'svg') throw new Error(`${name} ist keine Vektorgrafik`)
  const whole = pixelFromMm(field.breite) * (picture.hoehe / picture.breite)
  const bottom = overhang(whole, pixelFromMm(field.hoehe)) * 2
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(picture.svg),
    fallback: { type: 'png', data: context.rasterImageOf(key) },
    transformation: pixelOf(field),
    altText: { id: context.nextDrawing(), name, description: '' },
    decorative: true,
    floating: hangAt(field, 'grafik'),
    ...(bottom > 0 && { crop: { left: 0, right: 0, top: 0, bottom } }),
  })
}

/** The picture of the programme on the title page, cut to the room that the design has for it. */
export function createCoverImage(context: WordContext, image: Element): ParagraphChild {
  return createPageImage(context, image, context.dokument.gestaltung.titelseite.bild)
}

/** A picture in a place of its page, cut to the room there. */
export function createPageImage(context: WordContext, image: Element, field: BoxSize): ParagraphChild {
  const picture = context.pictureOf(attribute(image, 'dataGrafik'))
  const scale = Math.max(field.breite / picture.breite, field.hoehe / picture.hoehe)
  const sideways = overhang(picture.breite * scale, field.breite)
  const top = overhang(picture.hoehe * scale, field.hoehe)
  return createDrawingOf(context, image, {
    field: pixelOf(field),
    crop: { left: sideways, right: sideways, top, bottom: top },
    position: hangAt(field, 'bild'),
  })
}

/** How much of a length stands over at each end, in percent of it: none where a rounded product falls short by a hair. */
function overhang(length: number, room: number): number {
  return Math.max(0, ((length - room) / length / 2) * 100)
}

/** The Jobcenter's logo on the title page, at the right of its room, on the field that the design lays behind it. */
export function createLogo(context: WordContext, image: Element): ParagraphChild[] {
  const { grund, ...field } = context.dokument.gestaltung.titelseite.logo
  if (!grund) return [hangLogo(context, image, field)]
  const inner = {
    links: field.links + LOGO_MARGIN,
    oben: field.oben + LOGO_MARGIN,
    breite: field.breite - 2 * LOGO_MARGIN,
    hoehe: field.hoehe - 2 * LOGO_MARGIN,
  }
  return [
    createColourField(context.nextDrawing(), Z_INDEX.logogrund, { farbe: grund, ...field }),
    hangLogo(context, image, inner),
  ]
}

/** The logo of the body that the programme names at this place. */
export function createTraegerlogo(context: WordContext, image: Element, position: number): ParagraphChild {
  const { titelseite, traegerlogos = [] } = context.dokument.gestaltung
  // A layout may show one more often than the programme names it.
  const field = traegerlogos[position] ?? titelseite.logo
  return hangLogo(context, image, field)
}

function hangLogo(context: WordContext, image: Element, { links, oben, breite, hoehe }: BoxSize): ParagraphChild {
  const picture = context.pictureOf(attribute(image, 'dataGrafik'))
  const scale = Math.min(breite / picture.breite, hoehe / picture.hoehe)
  const [b, h] = [picture.breite * scale, picture.hoehe * scale]
  return createDrawingOf(context, image, {
    frame: { width: breite, height: hoehe },
    position: hangAt({ links: links + breite - b, oben: oben + (hoehe - h) / 2 }, 'logo'),
  })
}

function pixelOf({ breite, hoehe }: BoxSize): { width: number; height: number } {
  return { width: Math.round(pixelFromMm(breite)), height: Math.round(pixelFromMm(hoehe)) }
}

/** What lies above what: colour fields behind, the drawing, the picture, colour fields before these, and the logos. */
export const Z_INDEX = { grafik: 100, bild: 101, vorne: 102, logogrund: 200, logo: 201 } as const

function hangAt({ links, oben }: Pick<BoxSize, 'links' | 'oben'>, kind: 'grafik' | 'bild' | 'logo'): IFloating {
  return {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emuFromMm(links) },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emuFromMm(oben) },
    wrap: { type: TextWrappingType.NONE },
    behindDocument: true,
    zIndex: Z_INDEX[kind],
  }
}
