import { XmlElement } from './xml.js'

/** The element children. */
export function elementsIn(element: XmlElement | undefined): XmlElement[] {
  return element ? element.children.filter((kind) => kind instanceof XmlElement) : []
}

/** The children of this name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return elementsIn(element).filter((kind) => kind.name === name)
}

/** The element down this path of children; undefined where there is none. */
export function childOf(element: XmlElement | undefined, ...pfad: string[]): XmlElement | undefined {
  return pfad.reduce<XmlElement | undefined>(
    (stelle, name) =>
      stelle?.children.find((kind): kind is XmlElement => kind instanceof XmlElement && kind.name === name),
    element,
  )
}

/** The element down this path of children. @throws Error where there is none: what we expect of a part has changed */
export function needChild(element: XmlElement, ...pfad: string[]): XmlElement {
  const kind = childOf(element, ...pfad)
  if (!kind) throw new Error(`In <${element.name}> fehlt <${pfad.join('><')}>`)
  return kind
}

/** All elements inside, in the order of the document, the element itself first. */
export function walkXml(element: XmlElement): XmlElement[] {
  const alle: XmlElement[] = []
  const visit = (knoten: XmlElement): void => {
    alle.push(knoten)
    for (const kind of knoten.children) if (kind instanceof XmlElement) visit(kind)
  }
  visit(element)
  return alle
}

/** All elements of these names inside, in the order of the document. */
export function findElements(element: XmlElement | undefined, ...namen: string[]): XmlElement[] {
  return element ? walkXml(element).filter(({ name }) => namen.includes(name)) : []
}

/** All elements of this name inside. @throws Error where there are none: what we expect of a part has changed */
export function needElements(element: XmlElement, name: string): XmlElement[] {
  const gefunden = findElements(element, name)
  if (gefunden.length === 0) throw new Error(`In <${element.name}> steht nirgends <${name}>`)
  return gefunden
}

/** The `w:val` of an element; '' where it has none. */
export function wertOf(element: XmlElement | undefined): string {
  return element?.attributes['w:val'] ?? ''
}

/** Whether a switch such as `<w:titlePg/>` is on (ISO/IEC 29500-1, 22.9.2.7). */
export function isAn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(wertOf(element))
}
