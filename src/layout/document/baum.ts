import type { Element, Nodes, Root } from 'hast'
import { type ClassName, candidatesOf, type PlainName } from './vokabular.js'

/** The classes of an element, in the order in which they are written. */
export function classesOf({ properties }: Element): ClassName[] {
  return Array.isArray(properties.className) ? (properties.className as ClassName[]) : []
}

/** Whether a node is an element of this class. */
export function hasClass(knoten: Nodes, name: ClassName): boolean {
  return isElement(knoten) && Array.isArray(knoten.properties.className) && knoten.properties.className.includes(name)
}

/** The node of the vocabulary that an element is, wherever it stands; undefined for one that it is in certain places only. */
export function nodeOf(element: Element): PlainName | undefined {
  return candidatesOf(element).find((name): name is PlainName => !name.includes(' '))
}

/** Whether a node is an element that is this node of the vocabulary. */
export function is(knoten: Nodes, name: PlainName): boolean {
  return isElement(knoten) && nodeOf(knoten) === name
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
