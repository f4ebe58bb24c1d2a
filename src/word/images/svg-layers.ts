import { childrenOf, elementsIn, findElements } from '../xml/find.js'
import { XmlElement } from '../xml/xml.js'

/** A picture in a vector picture, with the transformations around it from the outside in. */
export interface ImageLayer {
  image: XmlElement
  transforms: string[]
}

/**
 * A vector picture as layers to be painted one over the other: pictures in it, and between them vector pictures of what is drawn.
 * Skia, which paints them, passes over pictures.
 */
export function splitLayers(svg: XmlElement): (XmlElement | ImageLayer)[] {
  const stock = childrenOf(svg, 'defs')
  const content = new XmlElement(
    svg.name,
    svg.attributes,
    svg.children.filter((child) => !(child instanceof XmlElement && stock.includes(child))),
  )
  return split(content).map((layer) =>
    layer instanceof XmlElement ? new XmlElement(layer.name, layer.attributes, [...stock, ...layer.children]) : layer,
  )
}

function split(element: XmlElement): (XmlElement | ImageLayer)[] {
  const { transform } = element.attributes
  const transforms = transform ? [transform] : []
  if (element.name === 'image') return [{ image: element, transforms }]
  if (findElements(element, 'image').length === 0) return [element]
  const layers: (XmlElement | ImageLayer)[] = []
  let open: XmlElement[] = []
  const close = () => {
    if (open.length > 0) layers.push(new XmlElement(element.name, element.attributes, open))
    open = []
  }
  for (const part of elementsIn(element).flatMap(split)) {
    if (part instanceof XmlElement) open.push(part)
    else {
      close()
      layers.push({ ...part, transforms: [...transforms, ...part.transforms] })
    }
  }
  close()
  return layers
}

/** A matrix (a b c d e f) of SVG. */
export type SvgMatrix = readonly [number, number, number, number, number, number]

/** The matrices of a list of transformations: "translate(10 20) scale(2)" (SVG 1.1, 7.6). */
export function readTransforms(list: string): SvgMatrix[] {
  return [...list.matchAll(/(\w+)\s*\(([^)]*)\)/g)].map(([, name = '', values = '']) => {
    const numbers = values
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number)
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    switch (name) {
      case 'matrix':
        return [a, b, c, d, e, f]
      case 'translate':
        return [1, 0, 0, 1, a, b]
      case 'scale':
        return [a, 0, 0, numbers.length > 1 ? b : a, 0, 0]
      case 'rotate': {
        const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)]
        return [cos, sin, -sin, cos, b - b * cos + c * sin, c - b * sin - c * cos]
      }
      case 'skewX':
        return [1, 0, Math.tan((a * Math.PI) / 180), 1, 0, 0]
      case 'skewY':
        return [1, Math.tan((a * Math.PI) / 180), 0, 1, 0, 0]
      // Browsers pass over what SVG does not know.
      default:
        return [1, 0, 0, 1, 0, 0]
    }
  })
}
