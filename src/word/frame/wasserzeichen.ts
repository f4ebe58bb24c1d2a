import type { Dokument } from '../../layout/document/dokument.js'
import { STEIGUNG, wasserzeichenOf } from '../../layout/frame/wasserzeichen.js'
import type { Paket } from '../package/paket.js'
import { needElements } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import { ANKER_HINTER_DEM_TEXT, SCHMUCK, SCHMUCKZEICHEN, ZEICHNUNG } from './hinter-dem-text.js'

const HAUPT = 'word/document.xml'
const BILD = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
const RELATIONEN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PLATZIERUNG = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main'
const TEIL = 'media/wasserzeichen'
const EMU_PER_PX = 9525
/** Above the ids of all other drawings. */
const ERSTE_ID = 90_001

/**
 * Hangs the mark of a draft into every header, behind the text: that is where Word looks for watermarks. Readers of the screen pass
 * over it. Headers that have it already are left as they are; nothing for a document that is no draft.
 * @param png the same picture for programs that know no SVG
 */
export function hangWasserzeichen(paket: Paket, dokument: Dokument, png: Uint8Array | undefined): void {
  const grafik = wasserzeichenOf(dokument)
  if (!grafik || !png) return
  paket.put(`word/${TEIL}.svg`, new TextEncoder().encode(grafik.svg))
  paket.put(`word/${TEIL}.png`, png)
  paket.addEndung('svg', 'image/svg+xml')
  paket.addEndung('png', 'image/png')
  const koepfe = paket.relationsOf(HAUPT).filter(({ art }) => art === 'header')
  for (const [index, { ziel }] of koepfe.entries()) {
    if (paket.relationsOf(ziel).some(({ id }) => id === 'rIdWasserzeichen1')) continue
    for (const [nummer, art] of ['png', 'svg'].entries())
      paket.addRelation(ziel, { Id: `rIdWasserzeichen${nummer + 1}`, Type: BILD, Target: `${TEIL}.${art}` })
    const [absatz] = needElements(paket.xml(ziel), 'w:p')
    absatz?.children.push(createElement('w:r', {}, [createDrawing(grafik, ERSTE_ID + index)]))
  }
}

function createDrawing({ breite, hoehe }: { breite: number; hoehe: number }, id: number): XmlElement {
  const mass = { cx: Math.round(breite * EMU_PER_PX), cy: Math.round(hoehe * EMU_PER_PX) }
  const mitte = (richtung: string) =>
    createElement(`wp:position${richtung}`, { relativeFrom: 'page' }, [createElement('wp:align', {}, ['center'])])
  const schmuck = createElement('a:extLst', { 'xmlns:a': ZEICHNUNG }, [
    createElement('a:ext', { uri: SCHMUCKZEICHEN }, [
      createElement('adec:decorative', { 'xmlns:adec': SCHMUCK, val: 1 }),
    ]),
  ])
  const anker = createElement('wp:anchor', { 'xmlns:wp': PLATZIERUNG, ...ANKER_HINTER_DEM_TEXT, relativeHeight: 0 }, [
    createElement('wp:simplePos', { x: 0, y: 0 }),
    mitte('H'),
    mitte('V'),
    createElement('wp:extent', mass),
    createElement('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    createElement('wp:wrapNone'),
    createElement('wp:docPr', { id, name: `Wasserzeichen ${id - ERSTE_ID + 1}` }, [schmuck]),
    createElement('wp:cNvGraphicFramePr'),
    createElement('a:graphic', { 'xmlns:a': ZEICHNUNG }, [
      createElement('a:graphicData', { uri: PICTURE }, [createPicture(mass)]),
    ]),
  ])
  return createElement('w:drawing', {}, [anker])
}

function createPicture(mass: { cx: number; cy: number }): XmlElement {
  const vektor = createElement('a:extLst', {}, [
    createElement('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, [
      createElement('asvg:svgBlip', { 'xmlns:asvg': SVG, 'xmlns:r': RELATIONEN, 'r:embed': 'rIdWasserzeichen2' }),
    ]),
  ])
  return createElement('pic:pic', { 'xmlns:pic': PICTURE }, [
    createElement('pic:nvPicPr', {}, [
      createElement('pic:cNvPr', { id: 0, name: 'Wasserzeichen' }),
      createElement('pic:cNvPicPr'),
    ]),
    createElement('pic:blipFill', {}, [
      createElement('a:blip', { 'xmlns:r': RELATIONEN, 'r:embed': 'rIdWasserzeichen1' }, [vektor]),
      createElement('a:stretch', {}, [createElement('a:fillRect')]),
    ]),
    createElement('pic:spPr', {}, [
      // Turned clockwise, in sixty-thousandths of a degree (ISO/IEC 29500-1, 20.1.7.6).
      createElement('a:xfrm', { rot: (360 - STEIGUNG) * 60_000 }, [
        createElement('a:off', { x: 0, y: 0 }),
        createElement('a:ext', mass),
      ]),
      createElement('a:prstGeom', { prst: 'rect' }, [createElement('a:avLst')]),
    ]),
  ])
}
