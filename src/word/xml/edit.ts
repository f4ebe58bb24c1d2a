import { elementsIn } from './find.js'
import { XmlElement, type Xmlkind } from './xml.js'

/** Puts elements before a child. @throws Error where it is no child */
export function insertBefore(eltern: XmlElement, kind: XmlElement, ...neu: readonly XmlElement[]): void {
  eltern.children.splice(indexOf(eltern, kind), 0, ...neu)
}

/** Puts an element behind a child. @throws Error where it is no child */
export function insertAfter(eltern: XmlElement, kind: XmlElement, ...neu: readonly XmlElement[]): void {
  eltern.children.splice(indexOf(eltern, kind) + 1, 0, ...neu)
}

/** Puts elements in place of a child. @throws Error where it is no child */
export function replaceChild(eltern: XmlElement, kind: XmlElement, ...neu: readonly XmlElement[]): void {
  eltern.children.splice(indexOf(eltern, kind), 1, ...neu)
}

/** Puts a child where the schema wants it: before the first one that stands behind it in `reihenfolge`. */
export function insertOrdered(eltern: XmlElement, neu: XmlElement, reihenfolge: readonly string[]): void {
  const rang = (name: string) => reihenfolge.indexOf(name)
  const spaeter = elementsIn(eltern).find(({ name }) => rang(name) > rang(neu.name))
  if (spaeter) insertBefore(eltern, spaeter, neu)
  else eltern.children.push(neu)
}

/** Removes the children that this is true of; says how many there were. */
export function removeChildren(eltern: XmlElement, isOver: (kind: XmlElement) => boolean): number {
  const davor = eltern.children.length
  eltern.children = eltern.children.filter((kind) => !(kind instanceof XmlElement && isOver(kind)))
  return davor - eltern.children.length
}

/** Sets attributes; those that are new stand right behind `nach`, where that is given, else at the end. */
export function setAttributes(element: XmlElement, werte: Readonly<Record<string, string>>, nach?: string): void {
  if (nach === undefined) {
    Object.assign(element.attributes, werte)
    return
  }
  element.attributes = Object.fromEntries(
    Object.entries(element.attributes).flatMap(([name, wert]) =>
      name === nach ? [[name, wert], ...Object.entries(werte)] : [[name, wert]],
    ),
  )
}

/** A copy with all that is in it. */
export function cloneXml(element: XmlElement): XmlElement {
  const kinder = element.children.map((kind): Xmlkind => (kind instanceof XmlElement ? cloneXml(kind) : kind))
  return new XmlElement(element.name, { ...element.attributes }, kinder)
}

function indexOf(eltern: XmlElement, kind: XmlElement): number {
  const stelle = eltern.children.indexOf(kind)
  if (stelle < 0) throw new Error(`<${kind.name}> steht nicht in <${eltern.name}>`)
  return stelle
}
