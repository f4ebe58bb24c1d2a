import type { Element, Nodes, Root } from 'hast'
import type { Group } from './knoten/declaration.js'
import { candidatesOf, declarationOf, type PlainName, type VariantName } from './vokabular/vokabular.js'

/** The classes of an element, in the order in which they are written. */
export function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

/** Whether a node carries a class besides the one that makes it this node. */
export function hasClass(knoten: Nodes, name: VariantName): boolean {
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

/** Whether an element may stand where the nodes of a group stand. */
export function isInGroup(element: Element, group: Group): boolean {
  return candidatesOf(element).some((name) => declarationOf(name).gruppen?.includes(group))
}

/** Whether words in an element may be broken, as far as it depends on the node that it is. */
export function isHyphenated(element: Element): boolean {
  const [name] = candidatesOf(element)
  const ungetrennt = name && declarationOf(name).ungetrennt
  return (
    ungetrennt === undefined ||
    (ungetrennt !== true && !classesOf(element).some((klasse) => ungetrennt.includes(klasse)))
  )
}

/** How many columns a node takes in Word, whose columns are those of the page. */
export function columnsIn(element: Element): number {
  const [name] = candidatesOf(element)
  return (name && declarationOf(name).spalten) ?? 1
}

/** The element that a node is on the web. */
export function webElementOf(element: Element): string {
  const [name] = candidatesOf(element)
  return (name && declarationOf(name).web) ?? element.tagName
}

export function isElement(knoten: Nodes): knoten is Element {
  return knoten.type === 'element'
}

const IN_ZEILEN = new Set(['strong', 'em', 'code', 'a', 'br', 'sup', 'sub', 'span', 'q', 'img'])

/** Whether an element stands in lines of text and not by itself. */
export function isInZeilen({ tagName }: Element): boolean {
  return IN_ZEILEN.has(tagName)
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

/** The same without marks of notes and hints for breaking words: what a caption or heading is called elsewhere. */
export function nameText(knoten: Nodes): string {
  return printedText(withoutMarks(knoten)).replaceAll('\u00ad', '')
}

function withoutMarks(knoten: Nodes): Nodes {
  if (!('children' in knoten)) return knoten
  const children = knoten.children.filter((kind) => !is(kind, 'a.fussnote')).map(withoutMarks)
  return { ...knoten, children } as Nodes
}
