import type { Element, Nodes, Root } from 'hast'
import { is, walk } from '../../layout/document/tree.js'

const PATTERN = /-x-(\d+)$/

/**
 * A copy of the tree in which every element bears its number as a private part of its language ("de-x-17"): the one thing that
 * Chromium hands on to the structure of its PDF for any element. Titles of the frame become headings for the bookmarks' sake,
 * and words of another language, the marks of notes and paragraphs (which may be set as boxes of fields) get a role, or Chromium
 * would drop their element.
 */
export function numberElements(baum: Root): Root {
  let number = 0
  const copy = <N extends Nodes>(node: N, language: string): N => {
    if (node.type === 'root') return { ...node, children: node.children.map((child) => copy(child, language)) }
    if (node.type !== 'element') return node
    const own = String(node.properties.lang ?? language)
    const lang = `${own}-x-${number++}`
    const role = isTitle(node)
      ? { role: 'heading', ariaLevel: 1 }
      : node.tagName === 'span' && (node.properties.lang || isSign(node))
        ? { role: 'mark' }
        : node.tagName === 'p'
          ? { role: 'paragraph' }
          : {}
    return {
      ...node,
      properties: { ...node.properties, ...role, lang },
      children: node.children.map((child) => copy(child, own)),
    }
  }
  return copy(baum, 'de')
}

/** All elements of a tree by their numbers, each with its parent. */
export function elementsByNumber(baum: Root): { element: Element; parent: Element | undefined }[] {
  const list: { element: Element; parent: Element | undefined }[] = []
  const visit = (node: Nodes, parent: Element | undefined): void => {
    if (node.type === 'element') list.push({ element: node, parent })
    if ('children' in node) for (const child of node.children) visit(child, node.type === 'element' ? node : undefined)
  }
  visit(baum, undefined)
  return list
}

/** Of a copy of an element the document's own, whose attributes it shares: places are known of these alone. */
export function originalsIn(baum: Root): (copy: Element) => Element {
  const originals = new Map([...walk(baum)].map((element) => [element.properties, element]))
  return (copy) => originals.get(copy.properties) ?? copy
}

/** The number in a structure element's language; undefined where it bears none. */
export function numberOf(language: string): number | undefined {
  const number = PATTERN.exec(language)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** The mark of a note that is told by a star. */
export function isSign(element: Element): boolean {
  return is(element, 'span.zeichen')
}

/** Titles of Impressum and table of contents: headings, though the programme's outline does not count them. */
export function isTitle(element: Element): boolean {
  return is(element, 'p.impressumtitel') || is(element, 'p.verzeichnistitel')
}
