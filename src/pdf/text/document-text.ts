import type { Element, Nodes, Root } from 'hast'
import { is, isElement, isInline } from '../../layout/document/tree.js'

/** Page (from 1) of linked ids, which the table of contents prints. */
export type PageNumbers = ReadonlyMap<string, number>

/** What the document says in the lines of an element itself, without the blocks inside it. */
export function textOfBlock(block: Element, pageNumbers: PageNumbers): string {
  return fold(
    block.children
      .map((child) => (isElement(child) && !isInline(child) ? ' ' : textInLine(child, pageNumbers)))
      .join(''),
  )
}

/** The words of a tree in document order; those of different blocks are never one. */
export function wordsOf(baum: Root | Element, pageNumbers: PageNumbers): string[] {
  const words: string[] = []
  let inline = ''
  const flush = (): void => {
    words.push(...split(inline))
    inline = ''
  }
  for (const child of baum.children) {
    if (isElement(child) && !isInline(child)) {
      flush()
      words.push(...wordsOf(child, pageNumbers))
    } else inline += textInLine(child, pageNumbers)
  }
  flush()
  return words
}

/** The block that says a word of a tree, counted from 0, and what it stands in, from the inside; none behind the last word. */
export function blocksAt(baum: Root | Element, word: number, pageNumbers: PageNumbers): Element[] {
  let rest = word
  let inline = ''
  for (const child of baum.children) {
    if (!isElement(child) || isInline(child)) {
      inline += textInLine(child, pageNumbers)
      continue
    }
    rest -= split(inline).length
    inline = ''
    if (rest < 0) return []
    const inside = wordsOf(child, pageNumbers).length
    if (rest < inside) return [...blocksAt(child, rest, pageNumbers), child]
    rest -= inside
  }
  return []
}

function textInLine(node: Nodes, pageNumbers: PageNumbers, target = ''): string {
  if (node.type === 'text') return node.value
  if (!isElement(node)) return ''
  if (node.tagName === 'br') return ' '
  if (is(node, 'span.seite')) return ` ${pageNumbers.get(target) ?? ''}`
  const innerTarget = String(node.properties.href ?? '').replace(/^#/, '') || target
  return node.children.map((child) => textInLine(child, pageNumbers, innerTarget)).join('')
}

// What is never painted: soft hyphens, marks of where a line may or may not break, of direction and of byte order.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** A text without what is never painted. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** A text as words are compared: composed letters, one space between words, nothing that is not painted. */
export function fold(text: string): string {
  return visible(text).normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The words of a text as they are compared. */
export function split(text: string): string[] {
  return fold(text).split(' ').filter(Boolean)
}
