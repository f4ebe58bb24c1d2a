import type { ParagraphChild } from 'docx'
import type { Farbname } from '../../layout/design/aussehen.js'
import type { Feldmass } from '../../layout/design/gestaltung.js'
import { asKind, WordElement } from '../element.js'
import { emuFromMm } from '../masse.js'
import { farbton } from '../styles/farben.js'
import { ANKER_HINTER_DEM_TEXT, SCHMUCK, SCHMUCKZEICHEN, ZEICHNUNG } from './hinter-dem-text.js'

const FORM = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

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
  const anker = new WordElement('wp:anchor', { ...ANKER_HINTER_DEM_TEXT, relativeHeight: hoehenlage }, [
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

/** Tells readers of the screen to pass over it. */
function createSchmuckzeichen(): WordElement {
  return new WordElement('a:extLst', { 'xmlns:a': ZEICHNUNG }, [
    new WordElement('a:ext', { uri: SCHMUCKZEICHEN }, [
      new WordElement('adec:decorative', { 'xmlns:adec': SCHMUCK, val: 1 }),
    ]),
  ])
}
