import { elementsIn } from './find.js'
import { type XmlChild, XmlElement } from './xml.js'

/** Puts elements before a child. @throws Error where it is no child */
export function insertBefore(parents: XmlElement, child: XmlElement, ...fresh: readonly XmlElement[]): void {
  parents.children.splice(indexOf(parents, child), 0, ...fresh)
}

/** Puts an element behind a child. @throws Error where it is no child */
export function insertAfter(parents: XmlElement, child: XmlElement, ...fresh: readonly XmlElement[]): void {
  parents.children.splice(indexOf(parents, child) + 1, 0, ...fresh)
}

/** Puts elements in place of a child. @throws Error where it is no child */
export function replaceChild(parents: XmlElement, child: XmlElement, ...fresh: readonly XmlElement[]): void {
  parents.children.splice(indexOf(parents, child), 1, ...fresh)
}

/** Puts a child where the schema wants it: before the first one that stands behind it in `order`. */
export function insertOrdered(parents: XmlElement, fresh: XmlElement, order: readonly string[]): void {
  const rank = (name: string) => order.indexOf(name)
  const later = elementsIn(parents).find(({ name }) => rank(name) > rank(fresh.name))
  if (later) insertBefore(parents, later, fresh)
  else parents.children.push(fresh)
}

/** Removes the children that this is true of; says how many there were. */
export function removeChildren(parents: XmlElement, isOver: (child: XmlElement) => boolean): number {
  const before = parents.children.length
  parents.children = parents.children.filter((child) => !(child instanceof XmlElement && isOver(child)))
  return before - parents.children.length
}

/** Sets attributes; those that are new stand right behind `after`, where that is given, else at the end. */
export function setAttributes(element: XmlElement, values: Readonly<Record<string, string>>, after?: string): void {
  if (after === undefined) {
    Object.assign(element.attributes, values)
    return
  }
  element.attributes = Object.fromEntries(
    Object.entries(element.attributes).flatMap(([name, value]) =>
      name === after ? [[name, value], ...Object.entries(values)] : [[name, value]],
    ),
  )
}

/** A copy with all that is in it. */
export function cloneXml(element: XmlElement): XmlElement {
  const children = element.children.map((child): XmlChild => (child instanceof XmlElement ? cloneXml(child) : child))
  return new XmlElement(element.name, { ...element.attributes }, children)
}

function indexOf(parents: XmlElement, child: XmlElement): number {
  const position = parents.children.indexOf(child)
  if (position < 0) throw new Error(`<${child.name}> steht nicht in <${parents.name}>`)
  return position
}
