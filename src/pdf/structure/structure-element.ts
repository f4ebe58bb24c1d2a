import type { Element, Nodes } from 'hast'
import { is } from '../../layout/document/tree.js'
import type { MarkedContentRef, ObjectRef } from '../file/structure-tree.js'

/** Entries of one owner of attributes: numbers, names, lists of numbers, and lists of ids (as `{ ids }`). */
export interface StructureAttribute {
  owner: 'Table' | 'List' | 'Layout'
  values: Record<string, number | string | readonly number[] | { ids: readonly string[] }>
}

/** An element of the structure tree while it is being made. */
export interface StructureElement {
  /** Structure type. */
  type: string
  /** The document's element that it comes from; list markers have none. */
  source: Element | undefined
  kids: StructureKid[]
  attributes: StructureAttribute[]
  lang?: string
  alt?: string
  /** What is read in place of the content. */
  actualText?: string
  id?: string
}
export type StructureKid = StructureElement | MarkedContentRef | ObjectRef

export const isStructureElement = (kid: StructureKid): kid is StructureElement => 'type' in kid

export function createStructureElement(type: string, source?: Element, kids: StructureKid[] = []): StructureElement {
  return { type, source, kids, attributes: [] }
}

/** All nodes below one and itself, in document order, as they are now. */
export function elementsOf(element: StructureElement, list: StructureElement[] = []): StructureElement[] {
  list.push(element)
  for (const kid of element.kids) if (isStructureElement(kid)) elementsOf(kid, list)
  return list
}

/** Marked content below a node, in order. */
export function contentsOf(element: StructureElement): MarkedContentRef[] {
  return element.kids.flatMap((kid) => (isStructureElement(kid) ? contentsOf(kid) : 'mcid' in kid ? [kid] : []))
}

/** The words of an element as they are written, without marks of notes and of where a word may be divided. */
export function typedWordsOf(node: Nodes): string {
  const text = (part: Nodes): string => {
    if (part.type === 'text') return part.value
    if (is(part, 'a.fussnote')) return ''
    return 'children' in part ? part.children.map(text).join('') : ''
  }
  return text(node).replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
}
