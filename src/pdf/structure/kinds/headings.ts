import type { Element, Nodes } from 'hast'
import { is, isElement } from '../../../layout/document/tree.js'
import {
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureElement,
  type StructureKid,
  typedWordsOf,
} from '../structure-element.js'

const HEADING = /^H[1-6]$/
const DEEPEST = 6

/**
 * Makes the levels of headings run without gaps (PDF/UA-1 7.4.2): the document's title is the one H1, chapters are H2, and a heading
 * goes at most one level below the one before. The title of a box is one, too, a level below the one before it, so that who goes from
 * heading to heading meets the box; what follows a box is not of it, so no bookmark leads there. Where capitals are a matter of looks, what is read are the words as they are typed
 * (ISO 32000-1, 14.9.4): some voices spell capitals out, and "STRASSE" is another word than "Straße".
 * @returns all headings in order but for the titles of boxes
 */
export function mendHeadings(root: StructureElement, isVersal: (element: Element) => boolean): StructureElement[] {
  const headings: StructureElement[] = []
  let previous = 0
  for (const element of elementsOf(root)) {
    if (previous > 0 && element.source && is(element.source, 'p.kastentitel'))
      element.type = `H${Math.min(previous + 1, DEEPEST)}`
    else if (HEADING.test(element.type)) {
      previous = Math.min(Number(element.type.slice(1)), previous + 1)
      element.type = `H${previous}`
      headings.push(element)
      if (element.source && isVersal(element.source)) sayAsTyped(element, element.source)
    }
  }
  return headings
}

/**
 * Lets an element be read as its words are typed. What stands for all of it would hide an element inside, a note's mark or a word in
 * italics: so the pieces between such are read for themselves.
 */
function sayAsTyped(element: StructureElement, source: Element): void {
  const inner = new Map(element.kids.flatMap((kid) => (isStructureElement(kid) ? sourcesOf(kid) : [])))
  if (inner.size === 0) {
    element.actualText = typedWordsOf(source)
    return
  }
  const words = piecesOf(source, inner)
  const kids: StructureKid[] = []
  let run: StructureKid[] = []
  const flush = (): void => {
    const text = (words.shift() ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ')
    if (run.length > 0) kids.push({ ...createStructureElement('Span', undefined, run), actualText: text })
    run = []
  }
  for (const kid of element.kids) {
    const own = isStructureElement(kid) ? sourcesOf(kid) : []
    if (own.length === 0) {
      run.push(kid)
      continue
    }
    flush()
    kids.push(kid)
    for (const [element, inner] of own) if (!is(element, 'a.fussnote')) sayAsTyped(inner, element)
  }
  flush()
  element.kids = kids
}

/** The outermost elements of the document that a structure element stands for, each with its own. */
function sourcesOf(element: StructureElement): [Element, StructureElement][] {
  if (element.source) return [[element.source, element]]
  return element.kids.flatMap((kid) => (isStructureElement(kid) ? sourcesOf(kid) : []))
}

/** The words of an element before, between and behind those inside. */
function piecesOf(source: Element, inner: ReadonlyMap<Element, StructureElement>): string[] {
  const pieces = ['']
  const visit = (node: Nodes): void => {
    if (node.type === 'text') pieces.push((pieces.pop() ?? '') + node.value)
    else if (isElement(node) && inner.has(node)) pieces.push('')
    else if ('children' in node) node.children.forEach(visit)
  }
  source.children.forEach(visit)
  return pieces
}
