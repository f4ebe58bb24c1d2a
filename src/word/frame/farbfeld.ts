import type { ParagraphChild } from 'docx'
import type { Feldmass } from '../../layout/design/gestaltung.js'
import { asKind, Element } from '../element.js'
import { emuFromMm } from '../masse.js'
import { type Farbname, farbton } from '../styles/farben.js'

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
    new Element(`wp:position${richtung}`, { relativeFrom: 'page' }, [
      new Element('wp:posOffset', {}, [String(emuFromMm(mm))]),
    ])
  const rechteck = new Element('wps:spPr', {}, [
    new Element('a:xfrm', {}, [new Element('a:off', { x: 0, y: 0 }), new Element('a:ext', ausdehnung)]),
    new Element('a:prstGeom', { prst: 'rect' }, [new Element('a:avLst')]),
    new Element('a:solidFill', {}, [new Element('a:schemeClr', { val: farbton(farbe) })]),
    new Element('a:ln', {}, [new Element('a:noFill')]),
  ])
  const form = new Element('wps:wsp', {}, [new Element('wps:cNvSpPr'), rechteck, new Element('wps:bodyPr')])
  const anker = new Element('wp:anchor', { ...ANKER, relativeHeight: hoehenlage }, [
    new Element('wp:simplePos', { x: 0, y: 0 }),
    position('H', links),
    position('V', oben),
    new Element('wp:extent', ausdehnung),
    new Element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    new Element('wp:wrapNone'),
    new Element('wp:docPr', { id, name: 'Farbfeld' }, [createSchmuckzeichen()]),
    new Element('wp:cNvGraphicFramePr'),
    new Element('a:graphic', { 'xmlns:a': ZEICHNUNG }, [new Element('a:graphicData', { uri: FORM }, [form])]),
  ])
  return asKind(new Element('w:r', {}, [new Element('w:drawing', {}, [anker])]))
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
function createSchmuckzeichen(): Element {
  return new Element('a:extLst', { 'xmlns:a': ZEICHNUNG }, [
    new Element('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
      new Element('adec:decorative', { 'xmlns:adec': SCHMUCK, val: 1 }),
    ]),
  ])
}
