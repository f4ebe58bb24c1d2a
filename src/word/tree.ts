import type { Element, ElementContent, Root } from 'hast'
import { classesOf, isElement } from '../layout/document/baum.js'
import { violationsOf } from '../layout/document/vokabular/verstoesse.js'
import {
  type BlocksName,
  candidatesOf,
  declarationOf,
  type LookedStyle,
  NODES,
  type NodeName,
  type ParagraphName,
} from '../layout/document/vokabular/vokabular.js'
import type { FesterStil } from './styles/stile.js'

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

/** A writer's answers to all nodes that may stand in a place: one that lacks a node does not compile. */
export type Answers<Name extends NodeName, Answer> = Readonly<Record<Name, Answer>>

/** The answer to an element. @throws where it stands in a place that the vocabulary does not give it */
export function answerTo<Answer>(
  answers: Readonly<Partial<Record<NodeName, Answer>>>,
  element: Element,
  ort: Root | Element | string,
): Answer {
  for (const name of candidatesOf(element)) {
    const answer = answers[name]
    if (answer !== undefined) return answer
  }
  throw unexpected(element, ort)
}

/** The paragraph style of a node that is one paragraph in Word; undefined for any other. A style that is none does not compile. */
export function paragraphStyleOf(element: Element): FesterStil | LookedStyle | undefined {
  const [name] = candidatesOf(element)
  return name && hasStil(name) ? NODES[name].word : undefined
}

function hasStil(name: NodeName): name is ParagraphName {
  return declarationOf(name).word !== undefined
}

/** The style of the plain paragraphs in a node whose blocks stand one after another; undefined for any other. */
export function innerStyleOf(element: Element): FesterStil | undefined {
  const [name] = candidatesOf(element)
  return name && holdsPlainBlocks(name) ? NODES[name].wordabsatz : undefined
}

function holdsPlainBlocks(name: NodeName): name is BlocksName {
  return declarationOf(name).wordabsatz !== undefined
}

/** The lines of an element that holds text, or paragraphs and nothing else. */
export function linesOf(element: Element): (readonly ElementContent[])[] {
  const absaetze = element.children.filter(isElement).filter(({ tagName }) => tagName === 'p')
  return absaetze.length > 0 ? absaetze.map(({ children }) => children) : [element.children]
}

/** Fails by name on what the vocabulary does not allow: documents are checked when they are set. */
export function checkVokabular(baum: Root): void {
  const [verstoss] = violationsOf(baum)
  if (verstoss) throw new Error(`Word: ${verstoss.text} ${verstoss.hinweis}`)
}
