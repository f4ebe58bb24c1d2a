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
import { type ChildOf, NODES } from '../../layout/document/vokabular/vokabular.js'
import { asKind, WordElement } from '../element.js'
import { emuFromMm } from '../masse.js'
import type { Wordsatz } from '../satz.js'
import { type Answers, answerTo, elementsOf } from '../tree.js'
import { createZeichnung } from '../zeichnung.js'
import { Absatz, writeAbsatz } from './absatz.js'

/** Largest sizes of pictures in millimetres. */
const PORTRAIT = { breite: 42, hoehe: 62 }
/** What keeps the words off the picture, in millimetres. */
const PORTRAITABSTAND = 8
const QRCODE = { breite: 30, hoehe: 30 }
const LOGO = { breite: 45, hoehe: 14 }
const LOGOABSTAND = '\u2003\u2003\u2003'
const LOGOABSTAND_MM = 12

/**
 * A picture and beside it what somebody says: it hangs on the first paragraph, in the column beside the text where the design
 * has one; without it, what follows begins below the picture.
 */
export function writePortrait(satz: Wordsatz, portrait: Element): FileChild[] {
  const { seite } = satz.dokument.gestaltung
  const aushang = outdentOf(seite)
  const rahmen = aushang > 0 ? { ...PORTRAIT, breite: Math.min(PORTRAIT.breite, seite.randspalte) } : PORTRAIT
  const bilder: ParagraphChild[] = []
  const parts: Answers<ChildOf<'div.portrait'>, (teil: Element) => readonly FileChild[]> = {
    img: (teil) => {
      bilder.push(createZeichnung(satz, teil, { rahmen, lage: nebenDemText(aushang) }))
      return []
    },
    'blockquote.ausspruch': (teil) =>
      elementsOf(teil).map((absatz) => writeAbsatz(satz, absatz, 'Ausspruch').withVorne(bilder.splice(0))),
    'p.funktion': (teil) => {
      const absatz = writeAbsatz(satz, teil, NODES['p.funktion'].word)
      return [aushang > 0 ? absatz : absatz.withHinten([BIS_UNTER_DAS_BILD])]
    },
  }
  return elementsOf(portrait).flatMap((teil) => answerTo(parts, teil, portrait)(teil))
}

/** @param aushang how far it hangs out of the text, in millimetres */
const nebenDemText = (aushang: number): IFloating => ({
  horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: -emuFromMm(aushang) },
  verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
  wrap: { type: TextWrappingType.SQUARE, side: TextWrappingSide.RIGHT },
  margins: { right: aushang > 0 ? 0 : emuFromMm(PORTRAITABSTAND) },
  allowOverlap: false,
})
/** What comes after it stands where nothing is beside it. */
export const BIS_UNTER_DAS_BILD = asKind(
  new WordElement('w:r', {}, [new WordElement('w:br', { 'w:type': 'textWrapping', 'w:clear': 'all' })]),
)

/** A QR code and where it leads. */
export function writeQrcode(satz: Wordsatz, qr: Element): FileChild[] {
  const parts: Answers<ChildOf<'div.qr'>, (teil: Element) => FileChild> = {
    img: (teil) => new Absatz('QrCode', [createZeichnung(satz, teil, { rahmen: QRCODE })]),
    'p.qrtitel': (teil) => writeAbsatz(satz, teil, NODES['p.qrtitel'].word),
    'p.qradresse': (teil) => writeAbsatz(satz, teil, NODES['p.qradresse'].word),
  }
  return elementsOf(qr).map((teil) => answerTo(parts, teil, qr)(teil))
}

/** Logos in one line, each as large as all of them side by side allow. */
export function writeLogoleiste(satz: Wordsatz, leiste: Element): FileChild[] {
  const logos = elementsOf(leiste)
  const platz = (textWidth(satz.dokument.gestaltung.seite) - LOGOABSTAND_MM * (logos.length - 1)) / logos.length
  const rahmen = { ...LOGO, breite: Math.min(LOGO.breite, platz) }
  const kinder = logos.flatMap((logo, index) => [
    ...(index > 0 ? [new TextRun(LOGOABSTAND)] : []),
    createZeichnung(satz, logo, { rahmen }),
  ])
  return [new Absatz('Logoleiste', kinder)]
}
