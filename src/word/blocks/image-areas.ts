import {
  type FileChild,
  HorizontalPositionRelativeFrom,
  type IFloating,
  type ParagraphChild,
  TextRun,
  TextWrappingSide,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { Element } from 'hast'
import { outdentOf, textWidth } from '../../content/satzspiegel.js'
import { is } from '../../layout/document/tree.js'
import { type ChildOf, NODES } from '../../layout/document/vocabulary/vocabulary.js'
import type { WordContext } from '../context.js'
import { createDrawingOf } from '../drawing.js'
import { asChild, WordElement } from '../element.js'
import { QR_EDGE } from '../styles/looks/areas.js'
import { SideBySide } from '../tables/side-by-side.js'
import { type Answers, answerTo, elementsOf } from '../tree.js'
import { emuFromMm, twipsFromMm, twipsFromPt } from '../units.js'
import { StyledParagraph, writeParagraph } from './line/paragraph.js'
import { type BlockSurroundings, TEXT } from './surroundings.js'

/** Largest sizes of pictures in millimetres. */
const PORTRAIT = { width: 42, height: 62 }
/** What keeps the words off the picture, in millimetres. */
const PORTRAIT_GAP = 8
const QRCODE = { width: 30, height: 30 }
/** Between a QR code, whose edge is white, and the words beside it, in millimetres. */
const QRCODE_GAP = 1
const LOGO = { width: 45, height: 14 }
const LOGO_GAP = '\u2003\u2003\u2003'
const LOGO_GAP_MM = 12

/**
 * A picture and beside it what somebody says: it hangs on the first paragraph, in the column beside the text where the design
 * has one; without it, what follows begins below the picture.
 */
export function writePortrait(context: WordContext, portrait: Element): FileChild[] {
  const { seite } = context.dokument.gestaltung
  const hanging = outdentOf(seite)
  const frame = hanging > 0 ? { ...PORTRAIT, width: Math.min(PORTRAIT.width, seite.randspalte) } : PORTRAIT
  const images: ParagraphChild[] = []
  const parts: Answers<ChildOf<'div.portrait'>, (part: Element) => readonly FileChild[]> = {
    img: (part) => {
      images.push(createDrawingOf(context, part, { frame, position: besideText(hanging) }))
      return []
    },
    'blockquote.ausspruch': (part) =>
      elementsOf(part).map((paragraph) => writeParagraph(context, paragraph, 'Ausspruch').withFront(images.splice(0))),
    'p.funktion': (part) => {
      const paragraph = writeParagraph(context, part, NODES['p.funktion'].word)
      return [hanging > 0 ? paragraph : paragraph.withBack([TO_BELOW_THE_IMAGE])]
    },
  }
  return elementsOf(portrait).flatMap((part) => answerTo(parts, part, portrait)(part))
}

/** @param hanging how far it hangs out of the text, in millimetres */
export const besideText = (hanging: number): IFloating => ({
  horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: -emuFromMm(hanging) },
  verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
  wrap: { type: TextWrappingType.SQUARE, side: TextWrappingSide.RIGHT },
  margins: { right: hanging > 0 ? 0 : emuFromMm(PORTRAIT_GAP) },
  allowOverlap: false,
})
/** What comes after it stands where nothing is beside it. */
export const TO_BELOW_THE_IMAGE = asChild(
  new WordElement('w:r', {}, [new WordElement('w:br', { 'w:type': 'textWrapping', 'w:clear': 'all' })]),
)

/** A QR code and beside it where it leads; in boxes, which a table would tear, one stands below the other. */
export function writeQrcode(context: WordContext, qr: Element, surroundings: BlockSurroundings): FileChild[] {
  const parts: Answers<ChildOf<'div.qr'>, (part: Element) => FileChild> = {
    img: (part) => new StyledParagraph('QrCode', [createDrawingOf(context, part, { frame: QRCODE })]),
    'p.qrtitel': (part) => writeParagraph(context, part, NODES['p.qrtitel'].word),
    'p.qradresse': (part) => writeParagraph(context, part, NODES['p.qradresse'].word),
  }
  const write = (pieces: readonly Element[]) => pieces.map((part) => answerTo(parts, part, qr)(part))
  const pieces = elementsOf(qr)
  if (surroundings !== TEXT) return write(pieces)
  const [images, words] = [pieces.filter((part) => is(part, 'img')), pieces.filter((part) => !is(part, 'img'))]
  const edge = twipsFromMm(QR_EDGE)
  const column = twipsFromMm(QRCODE.width + QRCODE_GAP)
  const { block, absatz } = context.dokument.gestaltung.abstaende
  return [
    new SideBySide(
      [
        { blocks: write(images), width: column, upright: 'center' },
        { blocks: write(words), width: context.width + edge - column, upright: 'center' },
      ],
      {
        description: 'Dient nur der Anordnung: links ein QR-Code, rechts, wohin er führt',
        hanging: edge,
        gap: { above: twipsFromPt(Math.max(1, block - absatz)), below: twipsFromPt(absatz / 2) },
      },
    ),
  ]
}

/** Logos in one line, each as large as all of them side by side allow. */
export function writeLogoleiste(context: WordContext, bar: Element): FileChild[] {
  const logos = elementsOf(bar)
  const room = (textWidth(context.dokument.gestaltung.seite) - LOGO_GAP_MM * (logos.length - 1)) / logos.length
  const frame = { ...LOGO, width: Math.min(LOGO.width, room) }
  const children = logos.flatMap((logo, index) => [
    ...(index > 0 ? [new TextRun(LOGO_GAP)] : []),
    createDrawingOf(context, logo, { frame }),
  ])
  return [new StyledParagraph('Logoleiste', children)]
}
