import type { Element, Nodes, Root } from 'hast'
import type { Group } from './nodes/declaration.js'
import { candidatesOf, declarationOf, type PlainName, type VariantName } from './vocabulary/vocabulary.js'

/** The classes of an element, in the order in which they are written. */
export function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

/** Whether a node carries a class besides the one that makes it this node. */
export function hasClass(node: Nodes, name: VariantName): boolean {
  return isElement(node) && Array.isArray(node.properties.className) && node.properties.className.includes(name)
}

/** The node of the vocabulary that an element is, wherever it stands; undefined for one that it is in certain places only. */
export function nodeOf(element: Element): PlainName | undefined {
  return candidatesOf(element).find((name): name is PlainName => !name.includes(' '))
}

/** Whether a node is an element that is this node of the vocabulary. */
export function is(node: Nodes, name: PlainName): boolean {
  return isElement(node) && nodeOf(node) === name
}

/** Whether an element may stand where the nodes of a group stand. */
export function isInGroup(element: Element, group: Group): boolean {
  return candidatesOf(element).some((name) => declarationOf(name).groups?.includes(group))
}

/** Whether words in an element may be broken, as far as it depends on the node that it is. */
export function isHyphenated(element: Element): boolean {
  const [name] = candidatesOf(element)
  const unhyphenated = name && declarationOf(name).unhyphenated
  return (
    unhyphenated === undefined ||
    (unhyphenated !== true && !classesOf(element).some((className) => unhyphenated.includes(className)))
  )
}

/** Whether an element is the head of a column, or of several. */
export function isColumnHead({ tagName, properties: { scope } }: Element): boolean {
  return tagName === 'th' && (scope === 'col' || scope === 'colgroup')
}

/** How many columns a node takes in Word, whose columns are those of the page. */
export function columnsIn(element: Element): number {
  const [name] = candidatesOf(element)
  return (name && declarationOf(name).columns) ?? 1
}

/** The element that a node is on the web. */
export function webElementOf(element: Element): string {
  const [name] = candidatesOf(element)
  return (name && declarationOf(name).web) ?? element.tagName
}

export function isElement(node: Nodes): node is Element {
  return node.type === 'element'
}

const INLINE = new Set(['strong', 'em', 'code', 'a', 'br', 'sup', 'sub', 'span', 'q', 'img'])

/** Whether an element stands in lines of text and not by itself. */
export function isInline({ tagName }: Element): boolean {
  return INLINE.has(tagName)
}

/** All elements inside, in document order. */
export function* walk(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (!isElement(child)) continue
    yield child
    yield* walk(child)
  }
}

/** All text inside. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** All text inside, with white space as it prints: no-break spaces stay. */
export function printedText(node: Nodes): string {
  return textOf(node)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
}

/** The same without marks of notes and hints for breaking words: what a caption or heading is called elsewhere. */
export function nameText(node: Nodes): string {
  return printedText(withoutMarks(node)).replaceAll('\u00ad', '')
}

function withoutMarks(node: Nodes): Nodes {
  if (!('children' in node)) return node
  const children = node.children.filter((child) => !is(child, 'a.fussnote')).map(withoutMarks)
  return { ...node, children } as Nodes
}
