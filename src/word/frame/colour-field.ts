import type { ParagraphChild } from 'docx'
import type { BoxSize } from '../../layout/design/gestaltung.js'
import type { ColourName } from '../../layout/design/looks.js'
import { asChild, WordElement } from '../element.js'
import { hue } from '../styles/colours.js'
import { emuFromMm } from '../units.js'
import { ANCHOR_BEHIND_TEXT, DRAWING, ORNAMENT, ORNAMENTS } from './behind-text.js'

const FORM = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

/**
 * A colour field of the title page, behind the text. Paragraphs can be shaded only between the margins, and margins of nothing
 * make Word warn at every print. It holds no text: that stands in paragraphs of the page.
 * Of two drawings the one with the greater `zIndex` lies above the other.
 */
export function createColourField(
  id: string,
  zIndex: number,
  { farbe, links, oben, breite, hoehe }: { farbe: ColourName } & BoxSize,
): ParagraphChild {
  const extent = { cx: emuFromMm(breite), cy: emuFromMm(hoehe) }
  const position = (direction: string, mm: number) =>
    new WordElement(`wp:position${direction}`, { relativeFrom: 'page' }, [
      new WordElement('wp:posOffset', {}, [String(emuFromMm(mm))]),
    ])
  const rectangle = new WordElement('wps:spPr', {}, [
    new WordElement('a:xfrm', {}, [new WordElement('a:off', { x: 0, y: 0 }), new WordElement('a:ext', extent)]),
    new WordElement('a:prstGeom', { prst: 'rect' }, [new WordElement('a:avLst')]),
    new WordElement('a:solidFill', {}, [new WordElement('a:schemeClr', { val: hue(farbe) })]),
    new WordElement('a:ln', {}, [new WordElement('a:noFill')]),
  ])
  const form = new WordElement('wps:wsp', {}, [
    new WordElement('wps:cNvSpPr'),
    rectangle,
    new WordElement('wps:bodyPr'),
  ])
  const anchor = new WordElement('wp:anchor', { ...ANCHOR_BEHIND_TEXT, relativeHeight: zIndex }, [
    new WordElement('wp:simplePos', { x: 0, y: 0 }),
    position('H', links),
    position('V', oben),
    new WordElement('wp:extent', extent),
    new WordElement('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    new WordElement('wp:wrapNone'),
    new WordElement('wp:docPr', { id, name: 'Farbfeld' }, [createOrnament()]),
    new WordElement('wp:cNvGraphicFramePr'),
    new WordElement('a:graphic', { 'xmlns:a': DRAWING }, [new WordElement('a:graphicData', { uri: FORM }, [form])]),
  ])
  return asChild(new WordElement('w:r', {}, [new WordElement('w:drawing', {}, [anchor])]))
}

/** Tells readers of the screen to pass over it. */
function createOrnament(): WordElement {
  return new WordElement('a:extLst', { 'xmlns:a': DRAWING }, [
    new WordElement('a:ext', { uri: ORNAMENTS }, [
      new WordElement('adec:decorative', { 'xmlns:adec': ORNAMENT, val: 1 }),
    ]),
  ])
}
