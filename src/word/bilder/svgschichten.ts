import { childrenOf, elementsIn, findElements } from '../xml/find.js'
import { XmlElement } from '../xml/xml.js'

/** A picture in a vector picture, with the transformations around it from the outside in. */
export interface Bildschicht {
  bild: XmlElement
  transformationen: string[]
}

/**
 * A vector picture as layers to be painted one over the other: pictures in it, and between them vector pictures of what is drawn.
 * Skia, which paints them, passes over pictures.
 */
export function splitSchichten(svg: XmlElement): (XmlElement | Bildschicht)[] {
  const vorrat = childrenOf(svg, 'defs')
  const inhalt = new XmlElement(
    svg.name,
    svg.attributes,
    svg.children.filter((kind) => !(kind instanceof XmlElement && vorrat.includes(kind))),
  )
  return split(inhalt).map((schicht) =>
    schicht instanceof XmlElement
      ? new XmlElement(schicht.name, schicht.attributes, [...vorrat, ...schicht.children])
      : schicht,
  )
}

function split(element: XmlElement): (XmlElement | Bildschicht)[] {
  const { transform } = element.attributes
  const transformationen = transform ? [transform] : []
  if (element.name === 'image') return [{ bild: element, transformationen }]
  if (findElements(element, 'image').length === 0) return [element]
  const schichten: (XmlElement | Bildschicht)[] = []
  let offen: XmlElement[] = []
  const close = () => {
    if (offen.length > 0) schichten.push(new XmlElement(element.name, element.attributes, offen))
    offen = []
  }
  for (const teil of elementsIn(element).flatMap(split)) {
    if (teil instanceof XmlElement) offen.push(teil)
    else {
      close()
      schichten.push({ ...teil, transformationen: [...transformationen, ...teil.transformationen] })
    }
  }
  close()
  return schichten
}

/** A matrix (a b c d e f) of SVG. */
export type SvgMatrix = readonly [number, number, number, number, number, number]

/** The matrices of a list of transformations: "translate(10 20) scale(2)" (SVG 1.1, 7.6). */
export function readTransformationen(liste: string): SvgMatrix[] {
  return [...liste.matchAll(/(\w+)\s*\(([^)]*)\)/g)].map(([, name = '', werte = '']) => {
    const zahlen = werte
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number)
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = zahlen
    switch (name) {
      case 'matrix':
        return [a, b, c, d, e, f]
      case 'translate':
        return [1, 0, 0, 1, a, b]
      case 'scale':
        return [a, 0, 0, zahlen.length > 1 ? b : a, 0, 0]
      case 'rotate': {
        const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)]
        return [cos, sin, -sin, cos, b - b * cos + c * sin, c - b * sin - c * cos]
      }
      case 'skewX':
        return [1, 0, Math.tan((a * Math.PI) / 180), 1, 0, 0]
      default:
        return [1, Math.tan((a * Math.PI) / 180), 0, 1, 0, 0]
    }
  })
}
