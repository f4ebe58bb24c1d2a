import type { Element, Nodes, Root } from 'hast'
import { is } from '../../layout/document/baum.js'

const MUSTER = /-x-(\d+)$/

/**
 * A copy of the tree in which every element bears its number as a private part of its language ("de-x-17"): the one thing that
 * Chromium hands on to the structure of its PDF for any element. Titles of the frame become headings for the bookmarks' sake,
 * and words of another language, the marks of notes and paragraphs (which may be set as boxes of fields) get a role, or Chromium
 * would drop their element.
 */
export function numberElements(baum: Root): Root {
  let nummer = 0
  const copy = <Knoten extends Nodes>(knoten: Knoten, sprache: string): Knoten => {
    if (knoten.type === 'root') return { ...knoten, children: knoten.children.map((kind) => copy(kind, sprache)) }
    if (knoten.type !== 'element') return knoten
    const eigene = String(knoten.properties.lang ?? sprache)
    const lang = `${eigene}-x-${nummer++}`
    const rolle = isTitle(knoten)
      ? { role: 'heading', ariaLevel: 1 }
      : knoten.tagName === 'span' && (knoten.properties.lang || isZeichen(knoten))
        ? { role: 'mark' }
        : knoten.tagName === 'p'
          ? { role: 'paragraph' }
          : {}
    return {
      ...knoten,
      properties: { ...knoten.properties, ...rolle, lang },
      children: knoten.children.map((kind) => copy(kind, eigene)),
    }
  }
  return copy(baum, 'de')
}

/** All elements of a tree by their numbers, each with its parent. */
export function elementsByNumber(baum: Root): { element: Element; eltern: Element | undefined }[] {
  const liste: { element: Element; eltern: Element | undefined }[] = []
  const visit = (knoten: Nodes, eltern: Element | undefined): void => {
    if (knoten.type === 'element') liste.push({ element: knoten, eltern })
    if ('children' in knoten)
      for (const kind of knoten.children) visit(kind, knoten.type === 'element' ? knoten : undefined)
  }
  visit(baum, undefined)
  return liste
}

/** The number in a structure element's language; undefined where it bears none. */
export function numberOf(sprache: string): number | undefined {
  const nummer = MUSTER.exec(sprache)?.[1]
  return nummer === undefined ? undefined : Number(nummer)
}

/** The mark of a note that is told by a star. */
export function isZeichen(element: Element): boolean {
  return is(element, 'span.zeichen')
}

/** Titles of Impressum and table of contents: headings, though the programme's outline does not count them. */
export function isTitle(element: Element): boolean {
  return is(element, 'p.impressumtitel') || is(element, 'p.verzeichnistitel')
}
