import type { Element, Nodes, Root } from 'hast'
import { is, isElement, isInZeilen } from '../../layout/document/baum.js'

/** Page (from 1) of linked ids, which the table of contents prints. */
export type Seiten = ReadonlyMap<string, number>

/** What the document says in the lines of an element itself, without the blocks inside it. */
export function textOfBlock(block: Element, seiten: Seiten): string {
  return fold(
    block.children.map((kind) => (isElement(kind) && !isInZeilen(kind) ? ' ' : textInLine(kind, seiten))).join(''),
  )
}

/** The words of a tree in document order; those of different blocks are never one. */
export function wordsOf(baum: Root | Element, seiten: Seiten): string[] {
  const woerter: string[] = []
  let zeilen = ''
  const flush = (): void => {
    woerter.push(...split(zeilen))
    zeilen = ''
  }
  for (const kind of baum.children) {
    if (isElement(kind) && !isInZeilen(kind)) {
      flush()
      woerter.push(...wordsOf(kind, seiten))
    } else zeilen += textInLine(kind, seiten)
  }
  flush()
  return woerter
}

function textInLine(knoten: Nodes, seiten: Seiten, ziel = ''): string {
  if (knoten.type === 'text') return knoten.value
  if (!isElement(knoten)) return ''
  if (knoten.tagName === 'br') return ' '
  if (is(knoten, 'span.seite')) return ` ${seiten.get(ziel) ?? ''}`
  const innen = String(knoten.properties.href ?? '').replace(/^#/, '') || ziel
  return knoten.children.map((kind) => textInLine(kind, seiten, innen)).join('')
}

// What is never painted: soft hyphens, marks of where a line may or may not break, of direction and of byte order.
const UNSICHTBAR = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** A text without what is never painted. */
export function visible(text: string): string {
  return text.replace(UNSICHTBAR, '')
}

/** A text as words are compared: composed letters, one space between words, nothing that is not painted. */
export function fold(text: string): string {
  return visible(text).normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The words of a text as they are compared. */
export function split(text: string): string[] {
  return fold(text).split(' ').filter(Boolean)
}
