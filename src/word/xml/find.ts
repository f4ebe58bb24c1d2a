import { XmlElement } from './xml.js'

/** The element children. */
export function elementsIn(element: XmlElement | undefined): XmlElement[] {
  return element ? element.children.filter((child) => child instanceof XmlElement) : []
}

/** The children of this name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return elementsIn(element).filter((child) => child.name === name)
}

/** The element down this path of children; undefined where there is none. */
export function childOf(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (position, name) =>
      position?.children.find((child): child is XmlElement => child instanceof XmlElement && child.name === name),
    element,
  )
}

/** The element down this path of children. @throws Error where there is none: what we expect of a part has changed */
export function needChild(element: XmlElement, ...path: string[]): XmlElement {
  const child = childOf(element, ...path)
  if (!child) throw new Error(`In <${element.name}> fehlt <${path.join('><')}>`)
  return child
}

/** All elements inside, in the order of the document, the element itself first. */
export function walkXml(element: XmlElement): XmlElement[] {
  const all: XmlElement[] = []
  const visit = (node: XmlElement): void => {
    all.push(node)
    for (const child of node.children) if (child instanceof XmlElement) visit(child)
  }
  visit(element)
  return all
}

/** All elements of these names inside, in the order of the document. */
export function findElements(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return element ? walkXml(element).filter(({ name }) => names.includes(name)) : []
}

/** All elements of this name inside. @throws Error where there are none: what we expect of a part has changed */
export function needElements(element: XmlElement, name: string): XmlElement[] {
  const found = findElements(element, name)
  if (found.length === 0) throw new Error(`In <${element.name}> steht nirgends <${name}>`)
  return found
}

/** The `w:val` of an element; '' where it has none. */
export function valOf(element: XmlElement | undefined): string {
  return element?.attributes['w:val'] ?? ''
}

/** Whether a switch such as `<w:titlePg/>` is on (ISO/IEC 29500-1, 22.9.2.7). */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(valOf(element))
}
