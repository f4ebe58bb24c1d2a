import type { ParagraphChild } from 'docx'
import type { Farbname } from '../../layout/design/aussehen.js'
import type { Feldmass } from '../../layout/design/gestaltung.js'
import { asKind, WordElement } from '../element.js'
import { emuFromMm } from '../masse.js'
import { farbton } from '../styles/farben.js'

const FORM = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'
const ZEICHNUNG = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const SCHMUCK = 'http://schemas.microsoft.com/office/drawing/2017/decorative'

/**
 * A colour field of the title page, behind the text. Paragraphs can be shaded only between the margins, and margins of nothing
 * make Word warn at every print. It holds no text: that stands in paragraphs of the page.
 * Of two drawings the one with the greater `hoehenlage` lies above the other.
 */
export function createFarbfeld(
  id: string,
  hoehenlage: number,
  { farbe, links, oben, breite, hoehe }: { farbe: Farbname } & Feldmass,
): ParagraphChild {
  const ausdehnung = { cx: emuFromMm(breite), cy: emuFromMm(hoehe) }
  const position = (richtung: string, mm: number) =>
    new WordElement(`wp:position${richtung}`, { relativeFrom: 'page' }, [
      new WordElement('wp:posOffset', {}, [String(emuFromMm(mm))]),
    ])
  const rechteck = new WordElement('wps:spPr', {}, [
    new WordElement('a:xfrm', {}, [new WordElement('a:off', { x: 0, y: 0 }), new WordElement('a:ext', ausdehnung)]),
    new WordElement('a:prstGeom', { prst: 'rect' }, [new WordElement('a:avLst')]),
    new WordElement('a:solidFill', {}, [new WordElement('a:schemeClr', { val: farbton(farbe) })]),
    new WordElement('a:ln', {}, [new WordElement('a:noFill')]),
  ])
  const form = new WordElement('wps:wsp', {}, [new WordElement('wps:cNvSpPr'), rechteck, new WordElement('wps:bodyPr')])
  const anker = new WordElement('wp:anchor', { ...ANKER, relativeHeight: hoehenlage }, [
    new WordElement('wp:simplePos', { x: 0, y: 0 }),
    position('H', links),
    position('V', oben),
    new WordElement('wp:extent', ausdehnung),
    new WordElement('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    new WordElement('wp:wrapNone'),
    new WordElement('wp:docPr', { id, name: 'Farbfeld' }, [createSchmuckzeichen()]),
    new WordElement('wp:cNvGraphicFramePr'),
    new WordElement('a:graphic', { 'xmlns:a': ZEICHNUNG }, [new WordElement('a:graphicData', { uri: FORM }, [form])]),
  ])
  return asKind(new WordElement('w:r', {}, [new WordElement('w:drawing', {}, [anker])]))
}

const ANKER = {
  distT: 0,
  distB: 0,
  distL: 0,
  distR: 0,
  simplePos: 0,
  behindDoc: 1,
  locked: 1,
  layoutInCell: 1,
  allowOverlap: 1,
}

/** Tells readers of the screen to pass over it. */
function createSchmuckzeichen(): WordElement {
  return new WordElement('a:extLst', { 'xmlns:a': ZEICHNUNG }, [
    new WordElement('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
      new WordElement('adec:decorative', { 'xmlns:adec': SCHMUCK, val: 1 }),
    ]),
  ])
}
