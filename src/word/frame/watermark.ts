import type { Dokument } from '../../layout/document/dokument.js'
import { SLOPE, watermarkOf } from '../../layout/frame/watermark.js'
import type { OpcPackage } from '../package/package.js'
import { findElements, needElements } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import { ANCHOR_BEHIND_TEXT, DRAWING, ORNAMENT, ORNAMENTS } from './behind-text.js'

const MAIN = 'word/document.xml'
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PLACEMENT = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main'
const PART = 'media/wasserzeichen'
/** What its drawings are called: relations get other names when a file is finished. */
const NAME = 'Wasserzeichen'
const EMU_PER_PX = 9525
/** Above the ids of all other drawings. */
const FIRST_ID = 90_001

/**
 * Hangs the mark of a draft into every header, behind the text: that is where Word looks for watermarks. Readers of the screen pass
 * over it. Headers that have it already are left as they are; nothing for a document that is no draft.
 * @param png the same picture for programs that know no SVG
 */
export function hangWatermark(pkg: OpcPackage, dokument: Dokument, png: Uint8Array | undefined): void {
  const picture = watermarkOf(dokument)
  if (!picture || !png) return
  pkg.put(`word/${PART}.svg`, new TextEncoder().encode(picture.svg))
  pkg.put(`word/${PART}.png`, png)
  pkg.addExtension('svg', 'image/svg+xml')
  pkg.addExtension('png', 'image/png')
  const heads = pkg.relationsOf(MAIN).filter(({ kind }) => kind === 'header')
  for (const [index, { target }] of heads.entries()) {
    if (findElements(pkg.xml(target), 'wp:docPr').some(({ attributes }) => attributes.name?.startsWith(NAME))) continue
    for (const [number, kind] of ['png', 'svg'].entries())
      pkg.addRelation(target, { Id: `rIdWasserzeichen${number + 1}`, Type: IMAGE, Target: `${PART}.${kind}` })
    const [paragraph] = needElements(pkg.xml(target), 'w:p')
    paragraph?.children.push(createElement('w:r', {}, [createDrawing(picture, FIRST_ID + index)]))
  }
}

function createDrawing({ breite, hoehe }: { breite: number; hoehe: number }, id: number): XmlElement {
  const size = { cx: Math.round(breite * EMU_PER_PX), cy: Math.round(hoehe * EMU_PER_PX) }
  const middle = (direction: string) =>
    createElement(`wp:position${direction}`, { relativeFrom: 'page' }, [createElement('wp:align', {}, ['center'])])
  const ornament = createElement('a:extLst', { 'xmlns:a': DRAWING }, [
    createElement('a:ext', { uri: ORNAMENTS }, [createElement('adec:decorative', { 'xmlns:adec': ORNAMENT, val: 1 })]),
  ])
  const anchor = createElement('wp:anchor', { 'xmlns:wp': PLACEMENT, ...ANCHOR_BEHIND_TEXT, relativeHeight: 0 }, [
    createElement('wp:simplePos', { x: 0, y: 0 }),
    middle('H'),
    middle('V'),
    createElement('wp:extent', size),
    createElement('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    createElement('wp:wrapNone'),
    createElement('wp:docPr', { id, name: `${NAME} ${id - FIRST_ID + 1}` }, [ornament]),
    createElement('wp:cNvGraphicFramePr'),
    createElement('a:graphic', { 'xmlns:a': DRAWING }, [
      createElement('a:graphicData', { uri: PICTURE }, [createPicture(size)]),
    ]),
  ])
  return createElement('w:drawing', {}, [anchor])
}

function createPicture(size: { cx: number; cy: number }): XmlElement {
  const vector = createElement('a:extLst', {}, [
    createElement('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, [
      createElement('asvg:svgBlip', { 'xmlns:asvg': SVG, 'xmlns:r': RELATIONSHIPS, 'r:embed': 'rIdWasserzeichen2' }),
    ]),
  ])
  return createElement('pic:pic', { 'xmlns:pic': PICTURE }, [
    createElement('pic:nvPicPr', {}, [
      createElement('pic:cNvPr', { id: 0, name: NAME }),
      createElement('pic:cNvPicPr'),
    ]),
    createElement('pic:blipFill', {}, [
      createElement('a:blip', { 'xmlns:r': RELATIONSHIPS, 'r:embed': 'rIdWasserzeichen1' }, [vector]),
      createElement('a:stretch', {}, [createElement('a:fillRect')]),
    ]),
    createElement('pic:spPr', {}, [
      // Turned clockwise, in sixty-thousandths of a degree (ISO/IEC 29500-1, 20.1.7.6).
      createElement('a:xfrm', { rot: (360 - SLOPE) * 60_000 }, [
        createElement('a:off', { x: 0, y: 0 }),
        createElement('a:ext', size),
      ]),
      createElement('a:prstGeom', { prst: 'rect' }, [createElement('a:avLst')]),
    ]),
  ])
}
