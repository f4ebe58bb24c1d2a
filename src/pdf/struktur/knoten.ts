import type { Element, Nodes } from 'hast'
import { is } from '../../layout/document/baum.js'
import type { Inhaltsstelle, Objektstelle } from '../strukturbaum.js'

/** Entries of one owner of attributes: numbers, names, lists of numbers, and lists of ids (as `{ kennungen }`). */
export interface Attribut {
  eigner: 'Table' | 'List' | 'Layout'
  werte: Record<string, number | string | readonly number[] | { kennungen: readonly string[] }>
}

/** An element of the structure tree while it is being made. */
export interface Knoten {
  /** Structure type. */
  art: string
  /** The document's element that it comes from; list markers have none. */
  quelle: Element | undefined
  kinder: Kind[]
  attribute: Attribut[]
  sprache?: string
  alternative?: string
  /** What is read in place of the content. */
  ersatz?: string
  kennung?: string
}
export type Kind = Knoten | Inhaltsstelle | Objektstelle

export const isKnoten = (kind: Kind): kind is Knoten => 'art' in kind

export function createKnoten(art: string, quelle?: Element, kinder: Kind[] = []): Knoten {
  return { art, quelle, kinder, attribute: [] }
}

/** All nodes below one and itself, in document order. */
export function* nodesOf(knoten: Knoten): Generator<Knoten> {
  yield knoten
  for (const kind of knoten.kinder) if (isKnoten(kind)) yield* nodesOf(kind)
}

/** Marked content below a node, in order. */
export function contentsOf(knoten: Knoten): Inhaltsstelle[] {
  return knoten.kinder.flatMap((kind) => (isKnoten(kind) ? contentsOf(kind) : 'mcid' in kind ? [kind] : []))
}

/** The words of an element as they are written, without marks of notes. */
export function wordsOf(knoten: Nodes): string {
  const text = (teil: Nodes): string => {
    if (teil.type === 'text') return teil.value
    if (is(teil, 'a.fussnote')) return ''
    return 'children' in teil ? teil.children.map(text).join('') : ''
  }
  return text(knoten).replace(/\s+/g, ' ').trim()
}
