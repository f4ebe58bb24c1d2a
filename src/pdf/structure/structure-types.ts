import type { Element } from 'hast'
import type { OwnStructureType, StandardStructureType } from '../../layout/document/nodes/declaration.js'
import { candidatesOf, declarationOf } from '../../layout/document/vocabulary/vocabulary.js'

/** The role map: types beyond those of PDF 1.7, and what they are there. */
export const ROLE_MAP: Record<OwnStructureType, StandardStructureType> = { Aside: 'Div', Em: 'Span', Strong: 'Span' }

/**
 * The structure type of an element of the vocabulary; '' where it has none of its own and its content belongs to its parent.
 * What an element is in certain places only (notes, entries of a table of contents) is known when these are mended.
 */
export function structureTypeOf(element: Element): string {
  const [name] = candidatesOf(element)
  const type = name ? declarationOf(name).pdf : ''
  return type === '' && element.tagName === 'span' && element.properties.lang ? 'Span' : type
}
