import type { Element, Nodes } from 'hast'
import { is } from '../../layout/document/baum.js'
import type { MarkedContentRef, ObjectRef } from '../file/structure-tree.js'

/** Entries of one owner of attributes: numbers, names, lists of numbers, and lists of ids (as `{ kennungen }`). */
export interface StructureAttribute {
  eigner: 'Table' | 'List' | 'Layout'
  werte: Record<string, number | string | readonly number[] | { kennungen: readonly string[] }>
}

/** An element of the structure tree while it is being made. */
export interface StructureElement {
  /** Structure type. */
  art: string
  /** The document's element that it comes from; list markers have none. */
  quelle: Element | undefined
  kinder: StructureKid[]
  attribute: StructureAttribute[]
  sprache?: string
  alternative?: string
  /** What is read in place of the content. */
  ersatz?: string
  kennung?: string
}
export type StructureKid = StructureElement | MarkedContentRef | ObjectRef

export const isStructureElement = (kind: StructureKid): kind is StructureElement => 'art' in kind

export function createStructureElement(art: string, quelle?: Element, kinder: StructureKid[] = []): StructureElement {
  return { art, quelle, kinder, attribute: [] }
}

/** All nodes below one and itself, in document order, as they are now. */
export function elementsOf(knoten: StructureElement, liste: StructureElement[] = []): StructureElement[] {
  liste.push(knoten)
  for (const kind of knoten.kinder) if (isStructureElement(kind)) elementsOf(kind, liste)
  return liste
}

/** Marked content below a node, in order. */
export function contentsOf(knoten: StructureElement): MarkedContentRef[] {
  return knoten.kinder.flatMap((kind) => (isStructureElement(kind) ? contentsOf(kind) : 'mcid' in kind ? [kind] : []))
}

/** The words of an element as they are written, without marks of notes and of where a word may be divided. */
export function wordsOf(knoten: Nodes): string {
  const text = (teil: Nodes): string => {
    if (teil.type === 'text') return teil.value
    if (is(teil, 'a.fussnote')) return ''
    return 'children' in teil ? teil.children.map(text).join('') : ''
  }
  return text(knoten).replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
}
