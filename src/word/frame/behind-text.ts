import { createElement, type XmlElement } from '../xml/xml.js'

/** Namespaces of drawings (ISO/IEC 29500-1, 20.1; [MS-ODRAWXML] 2.23 for what says that a drawing is decoration). */
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
export const ORNAMENT = 'http://schemas.microsoft.com/office/drawing/2017/decorative'
/** The extension by which readers of the screen pass over a drawing. */
export const ORNAMENTS = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}'

/** Attributes of the anchor of a drawing that lies behind the text and stays where it is (ISO/IEC 29500-1, 20.4.2.3). */
export const ANCHOR_BEHIND_TEXT = {
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

/** What drawings at ends of chapters are called: by that, whoever reads Word files passes over them. */
export const nameVignette = (number: number): string => `Vignette ${number}`

/** Whether a drawing is called so. */
export const isVignetteName = (name = ''): boolean => /^Vignette \d+$/.test(name)

const PLACEMENT = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const IMAGE = `${RELATIONSHIPS}/image`

/** A picture that says nothing and lies behind the text. Lengths in EMU. */
export interface Ornament {
  id: number
  name: string
  size: { cx: number; cy: number }
  /** Where it lies, across and down. */
  position: readonly [across: XmlElement, down: XmlElement]
  /** Ids of the relations to it, and to the same as SVG. */
  picture: string
  svg?: string
  /** What is cut of it above, in thousandths of a percent. */
  cut?: number
  /** Clockwise, in sixty-thousandths of a degree (ISO/IEC 29500-1, 20.1.7.6). */
  turned?: number
}

/** Where a drawing lies, across (`H`) or down (`V`), as Word says it: so far from an edge, or in the middle. */
export function positionOf(direction: 'H' | 'V', from: 'page' | 'margin', offset: number | 'center'): XmlElement {
  const place =
    offset === 'center' ? createElement('wp:align', {}, [offset]) : createElement('wp:posOffset', {}, [`${offset}`])
  return createElement(`wp:position${direction}`, { relativeFrom: from }, [place])
}

/** What a drawing holds (`w:drawing`) that readers of the screen pass over. */
export function createOrnament({ id, name, size, position, ...picture }: Ornament): XmlElement {
  const ornament = createElement('a:extLst', { 'xmlns:a': DRAWING }, [
    createElement('a:ext', { uri: ORNAMENTS }, [createElement('adec:decorative', { 'xmlns:adec': ORNAMENT, val: 1 })]),
  ])
  return createElement('wp:anchor', { 'xmlns:wp': PLACEMENT, ...ANCHOR_BEHIND_TEXT, relativeHeight: 0 }, [
    createElement('wp:simplePos', { x: 0, y: 0 }),
    ...position,
    createElement('wp:extent', size),
    createElement('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    createElement('wp:wrapNone'),
    createElement('wp:docPr', { id, name }, [ornament]),
    createElement('wp:cNvGraphicFramePr'),
    createElement('a:graphic', { 'xmlns:a': DRAWING }, [
      createElement('a:graphicData', { uri: PICTURE }, [createPicture({ name, size, ...picture })]),
    ]),
  ])
}

function createPicture({ name, size, picture, svg, cut, turned }: Omit<Ornament, 'id' | 'position'>): XmlElement {
  const vector = createElement('a:extLst', {}, [
    createElement('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, [
      createElement('asvg:svgBlip', { 'xmlns:asvg': SVG, 'xmlns:r': RELATIONSHIPS, 'r:embed': svg }),
    ]),
  ])
  return createElement('pic:pic', { 'xmlns:pic': PICTURE }, [
    createElement('pic:nvPicPr', {}, [createElement('pic:cNvPr', { id: 0, name }), createElement('pic:cNvPicPr')]),
    createElement('pic:blipFill', {}, [
      createElement('a:blip', { 'xmlns:r': RELATIONSHIPS, 'r:embed': picture }, svg ? [vector] : []),
      ...(cut ? [createElement('a:srcRect', { t: cut })] : []),
      createElement('a:stretch', {}, [createElement('a:fillRect')]),
    ]),
    createElement('pic:spPr', {}, [
      createElement('a:xfrm', { rot: turned }, [createElement('a:off', { x: 0, y: 0 }), createElement('a:ext', size)]),
      createElement('a:prstGeom', { prst: 'rect' }, [createElement('a:avLst')]),
    ]),
  ])
}
