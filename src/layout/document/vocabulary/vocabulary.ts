import type { Element } from 'hast'
import { BLOCK_NODES } from '../nodes/blocks.js'
import type { Declaration, Declarations, Group } from '../nodes/declaration.js'
import { FRAME_NODES } from '../nodes/frame.js'
import { REPORT_NODES } from '../nodes/reports.js'
import { TABLE_NODES } from '../nodes/tables.js'
import { TEXT } from '../nodes/text.js'

/**
 * The vocabulary of the document: each of its nodes with all that is true of it. Layouts produce these alone; PDF, Word and
 * web know every one of them. From here come the check of what layouts produce, what the writers must have an answer to,
 * and the designers' reference.
 */
export const NODES = { ...FRAME_NODES, ...BLOCK_NODES, ...REPORT_NODES, ...TABLE_NODES, ...TEXT }

/** Contents name nodes of the table only, or this line does not compile. */
const DECLARATIONS: Declarations<typeof NODES> = NODES

type Nodes = typeof NODES
export type NodeName = keyof Nodes
/** A node whose element and class alone say what it is, wherever it stands. */
export type PlainName = Exclude<NodeName, `${string} ${string}`>

/** The class of a node's name. */
export type ClassIn<Name> = Name extends `${string}.${infer Class}` ? Class : never
type VariantOf<Node> = Node extends { variants: readonly (infer Variant extends string)[] } ? Variant : never
/** A class that a node can carry besides the one that makes it this node. */
export type VariantName = VariantOf<Nodes[NodeName]>

type InGroup<G> = {
  [Name in NodeName]: Nodes[Name] extends { groups: readonly (infer In)[] } ? (G extends In ? Name : never) : never
}[NodeName]
type Unquantified<Part> = Part extends `${infer Name}${'?' | '*' | '+'}` ? Name : Part
type Expanded<Part> = Part extends NodeName ? Part : Part extends Group ? InGroup<Part> : never
type PartOf<Node> = Node extends { content: readonly (infer Part)[] } ? Part : never
/** The nodes that may stand in a node: what a writer of that node must have an answer to. */
export type ChildOf<Name extends NodeName> = Expanded<Unquantified<PartOf<Nodes[Name]>>>

/** Nodes of an element. */
export type NodeOf<Tag extends string> = Extract<PlainName, Tag | `${Tag}.${string}`>

/** Nodes that are one paragraph in Word, of the style that they name. */
export type ParagraphName = {
  [Name in NodeName]: Nodes[Name] extends { word: string } ? Name : never
}[NodeName]

/** Nodes whose blocks stand one after another in Word, as they are. */
export type BlocksName = {
  [Name in NodeName]: Nodes[Name] extends { wordParagraph: string } ? Name : never
}[NodeName]

/** Nodes of which the style that they name is described with them: Word's own styles have it not. */
type LookedName = {
  [Name in ParagraphName]: Nodes[Name] extends { wordLook: object } ? Name : never
}[ParagraphName]
export type LookedStyle = Nodes[LookedName]['word']

/** What is true of a node. */
export function declarationOf(name: NodeName): Declaration {
  return DECLARATIONS[name]
}

export const NODE_NAMES = Object.keys(NODES) as NodeName[]

/** All classes that an element of the document can bear. */
export const CLASS_NAMES: readonly string[] = NODE_NAMES.flatMap((name) => [
  ...[...name.matchAll(/\.([\w-]+)/g)].map(([, className = '']) => className),
  ...(declarationOf(name).variants ?? []),
])

/** All elements of the document. */
export const ELEMENT_NAMES: readonly string[] = NODE_NAMES.map((name) => selectorOf(name).split('.')[0] ?? '')

/** All nodes of a group. */
export function namesIn(group: Group): NodeName[] {
  return NODE_NAMES.filter((name) => declarationOf(name).groups?.includes(group))
}

/** The element and class of a node's name, without where it stands. */
export function selectorOf(name: NodeName): string {
  return name.slice(name.indexOf(' ') + 1)
}

/** What is not torn between pages, as CSS that any rule of a design overrides. */
export const TOGETHER_CSS = `:where(${NODE_NAMES.filter((name) => declarationOf(name).keepTogether).join(', ')}) { break-inside: avoid }`

const BY_SELECTOR = new Map<string, NodeName[]>()
for (const name of NODE_NAMES) BY_SELECTOR.set(selectorOf(name), [...(BY_SELECTOR.get(selectorOf(name)) ?? []), name])
for (const names of BY_SELECTOR.values()) names.sort((a, b) => Number(a.includes(' ')) - Number(b.includes(' ')))

/** What an element can be by its name and its classes: the plain node first, then those that it is in places of their own. */
export function candidatesOf({ tagName, properties: { className } }: Element): readonly NodeName[] {
  const classes = Array.isArray(className) ? className : []
  for (const name of classes) {
    const found = BY_SELECTOR.get(`${tagName}.${name}`)
    if (found) return found
  }
  return BY_SELECTOR.get(tagName) ?? []
}
