import type { Element, Nodes, Root } from 'hast'

/** The classes of an element, in the order in which they are written. */
export function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : []
}

/** Whether a node is an element of this class. */
export function hasClass(knoten: Nodes, name: string): boolean {
  return isElement(knoten) && Array.isArray(knoten.properties.className) && knoten.properties.className.includes(name)
}

export function isElement(knoten: Nodes): knoten is Element {
  return knoten.type === 'element'
}

/** All elements inside, in document order. */
export function* walk(knoten: Root | Element): Generator<Element> {
  for (const kind of knoten.children) {
    if (!isElement(kind)) continue
    yield kind
    yield* walk(kind)
  }
}

/** All text inside. */
export function textOf(knoten: Nodes): string {
  if (knoten.type === 'text') return knoten.value
  return 'children' in knoten ? knoten.children.map(textOf).join('') : ''
}

/** All text inside, with white space as it prints: no-break spaces stay. */
export function printedText(knoten: Nodes): string {
  return textOf(knoten)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
}
