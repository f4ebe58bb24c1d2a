import type { Element, ElementContent, Root } from 'hast'
import { classesOf, isElement } from '../layout/document/tree.js'
import { violationsOf } from '../layout/document/vocabulary/violations.js'
import {
  type BlocksName,
  candidatesOf,
  declarationOf,
  type LookedStyle,
  NODES,
  type NodeName,
  type ParagraphName,
} from '../layout/document/vocabulary/vocabulary.js'
import type { FixedStyleId } from './styles/style-ids.js'

/** A string attribute; '' where it is missing. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A count such as colspan; 1 where it is missing. */
export function count({ properties }: Element, name: string): number {
  return Math.max(1, Number(properties[name] ?? 1) || 1)
}

/** The element children; text between them that is more than white space would be lost, so it fails. */
export function elementsOf(node: Root | Element): Element[] {
  const children: readonly (Root['children'][number] | ElementContent)[] = node.children
  return children.filter((child): child is Element => {
    if (child.type === 'text' && child.value.trim() !== '') {
      throw new Error(`Word: Text „${child.value.trim()}“ steht lose in ${nameOf(node)}`)
    }
    return isElement(child)
  })
}

/** How a message calls an element: `<p class="motto">`. */
export function nameOf(node: Root | Element): string {
  if (node.type === 'root') return 'dem Dokument'
  const names = classesOf(node)
  return names.length > 0 ? `<${node.tagName} class="${names.join(' ')}">` : `<${node.tagName}>`
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
export function paragraphStyleOf(element: Element): FixedStyleId | LookedStyle | undefined {
  const [name] = candidatesOf(element)
  return name && hasStyle(name) ? NODES[name].word : undefined
}

function hasStyle(name: NodeName): name is ParagraphName {
  return declarationOf(name).word !== undefined
}

/** The style of the plain paragraphs in a node whose blocks stand one after another; undefined for any other. */
export function innerStyleOf(element: Element): FixedStyleId | undefined {
  const [name] = candidatesOf(element)
  return name && holdsPlainBlocks(name) ? NODES[name].wordParagraph : undefined
}

function holdsPlainBlocks(name: NodeName): name is BlocksName {
  return declarationOf(name).wordParagraph !== undefined
}

/** The lines of an element that holds text, or paragraphs and nothing else. */
export function linesOf(element: Element): (readonly ElementContent[])[] {
  const paragraphs = element.children.filter(isElement).filter(({ tagName }) => tagName === 'p')
  return paragraphs.length > 0 ? paragraphs.map(({ children }) => children) : [element.children]
}

/** Fails by name on what the vocabulary does not allow: documents are checked when they are set. */
export function checkVokabular(baum: Root): void {
  const [violation] = violationsOf(baum)
  if (violation) throw new Error(`Word: ${violation.text} ${violation.rat}`)
}
