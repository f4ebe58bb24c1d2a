import type { Element, Root } from 'hast'
import { forPrint } from '../layout/document/media.js'
import { textOf } from '../layout/document/tree.js'
import { elementsByNumber, numberOf, originalsIn } from './structure/element-numbers.js'

const LONGEST_QUOTE = 40

/** Finds the element of a document that a printed one is, by its language ("de-x-17"), and all that it stands in, from the inside out. */
export function findPrinted(baum: Root): (language: string) => Element[] {
  const numbered = elementsByNumber(forPrint(baum))
  const parents = new Map(numbered.map(({ element, parent }) => [element, parent]))
  const originalOf = originalsIn(baum)
  return (language) => {
    const elements: Element[] = []
    for (let one = numbered[numberOf(language) ?? -1]?.element; one; one = parents.get(one))
      elements.push(originalOf(one))
    return elements
  }
}

/** An element as messages name it: by its first words. */
export function quoteElement(element: Element | undefined): string {
  const words = element ? textOf(element).replaceAll('\u00ad', '').trim() : ''
  if (words === '') return 'Etwas ohne Text'
  return `„${words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)} …` : words}“`
}
