import type { Element, ElementContent, Root } from 'hast'
import { classesOf, isElement } from '../layout/document/baum.js'
import { violationsOf } from '../layout/document/verstoesse.js'

/** A string attribute; '' where it is missing. */
export function attribut({ properties }: Element, name: string): string {
  const wert = properties[name]
  return typeof wert === 'string' || typeof wert === 'number' ? String(wert) : ''
}

/** A count such as colspan; 1 where it is missing. */
export function anzahl({ properties }: Element, name: string): number {
  return Math.max(1, Number(properties[name] ?? 1) || 1)
}

/** The element children; text between them that is more than white space would be lost, so it fails. */
export function elementsOf(knoten: Root | Element): Element[] {
  const kinder: readonly (Root['children'][number] | ElementContent)[] = knoten.children
  return kinder.filter((kind): kind is Element => {
    if (kind.type === 'text' && kind.value.trim() !== '') {
      throw new Error(`Word: Text „${kind.value.trim()}“ steht lose in ${nameOf(knoten)}`)
    }
    return isElement(kind)
  })
}

/** How a message calls an element: `<p class="motto">`. */
export function nameOf(knoten: Root | Element): string {
  if (knoten.type === 'root') return 'dem Dokument'
  const namen = classesOf(knoten)
  return namen.length > 0 ? `<${knoten.tagName} class="${namen.join(' ')}">` : `<${knoten.tagName}>`
}

/** For a place where an element must not stand: nothing is ever left out silently. */
export function unexpected(element: Element, ort: Root | Element | string): Error {
  return new Error(`Word kennt ${nameOf(element)} in ${typeof ort === 'string' ? ort : nameOf(ort)} nicht`)
}

/** Fails by name on what the vocabulary does not allow: documents are checked when they are set. */
export function checkVokabular(baum: Root): void {
  const [verstoss] = violationsOf(baum)
  if (verstoss) throw new Error(`Word: ${verstoss.text} ${verstoss.hinweis}`)
}
