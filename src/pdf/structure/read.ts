import type { Element, Root } from 'hast'
import { is } from '../../layout/document/tree.js'
import {
  isMarkedContentRef,
  isStructElem,
  type MarkedContentRef,
  type StructElem,
  type StructKid,
  textEntryOf,
} from '../file/structure-tree.js'
import { elementsByNumber, numberOf } from './element-numbers.js'
import {
  createStructureElement,
  isStructureElement,
  type StructureElement,
  type StructureKid,
} from './structure-element.js'
import { structureTypeOf } from './structure-types.js'

/**
 * Reads Chromium's structure as the tree of the document: each node knows its element, and elements that Chromium leaves out
 * (sections, bodies of tables, definition lists) are back in their places. Content that `counts` refuses is left out.
 */
export function readStructureElements(
  chromium: readonly StructElem[],
  baum: Root,
  counts: (place: MarkedContentRef, type: string) => boolean,
): StructureElement {
  const elements = elementsByNumber(baum)
  const numbers = new Map(elements.map(({ element }, index) => [element, index]))
  const read = new Map<StructureElement, StructElem>()

  /** Chromium's kids without its nameless nodes. */
  const flatten = (kids: readonly StructKid[], type: string): StructureKid[] =>
    kids.flatMap((kid): StructureKid[] => {
      if (isMarkedContentRef(kid)) return counts(kid, type) ? [kid] : []
      if (!isStructElem(kid)) return [kid]
      const element = elements[numberOf(textEntryOf(kid.dict, 'Lang')) ?? -1]?.element
      if (!element && kid.type !== 'Lbl') return flatten(kid.kids, kid.type === 'NonStruct' ? type : kid.type)
      const structureElement = createStructureElement(
        element ? structureTypeOf(element) : 'Lbl',
        element,
        flatten(kid.kids, kid.type),
      )
      read.set(structureElement, kid)
      return [structureElement]
    })

  /** The document's order where the print has another: what stands beside the text is printed before what it belongs to or into. */
  const restoreOrder = (kids: readonly StructureKid[]): readonly StructureKid[] => {
    const elements = kids.filter((kid) => isStructureElement(kid) && kid.source !== undefined) as StructureElement[]
    if (elements.length < kids.length || elements.length < 2) return kids
    const numberIn = ({ source }: StructureElement): number => (source && numbers.get(source)) ?? 0
    const sorted = [...elements].sort((a, b) => numberIn(a) - numberIn(b))
    const sequence: StructureElement[] = []
    for (const one of sorted) {
      const previous = sequence.at(-1)
      // What goes on on the next page in a box of its own is one element.
      if (previous?.source && previous.source === one.source) join(previous, one)
      else if (previous?.source && one.source && isWithin(one.source, previous.source)) previous.kids.push(one)
      else sequence.push(one)
    }
    return sequence
  }
  const isWithin = (element: Element, outer: Element): boolean => {
    let higher: Element | undefined = element
    while (higher && higher !== outer) higher = elements[numbers.get(higher) ?? -1]?.parent
    return higher !== undefined
  }

  /** Puts back the elements between `parent` and its nodes, and takes out those that have no type of their own. */
  const weave = (parent: Element | undefined, kids: readonly StructureKid[]): StructureKid[] => {
    const result: StructureKid[] = []
    let open: StructureElement[] = []
    for (const kid of restoreOrder(kids)) {
      if (!isStructureElement(kid) || !kid.source) {
        open = []
        result.push(kid)
        continue
      }
      const path = pathTo(kid.source, parent)
      let common = 0
      while (common < open.length && open[common]?.source === path[common]) common++
      open = open.slice(0, common)
      for (const element of path.slice(common)) {
        const between = createStructureElement(structureTypeOf(element), element)
        ;(open.at(-1)?.kids ?? result).push(between)
        open.push(between)
      }
      kid.kids = weave(kid.source, kid.kids)
      ;(open.at(-1)?.kids ?? result).push(kid)
    }
    return result
  }
  const pathTo = (element: Element, ancestor: Element | undefined): Element[] => {
    const path: Element[] = []
    let higher = elements[numbers.get(element) ?? -1]?.parent
    while (higher && higher !== ancestor) {
      path.unshift(higher)
      higher = elements[numbers.get(higher) ?? -1]?.parent
    }
    return path
  }

  const dissolve = (kids: readonly StructureKid[]): StructureKid[] =>
    kids.flatMap((kid) => {
      if (!isStructureElement(kid)) return [kid]
      kid.kids = dissolve(kid.kids)
      if (kid.type === '') return kid.kids
      return kid.kids.length > 0 || MAY_BE_EMPTY.has(kid.type) ? [kid] : []
    })

  const parentOf = (element: Element | undefined) => element && elements[numbers.get(element) ?? -1]?.parent
  const isNote = (element: Element): boolean => {
    const section = parentOf(parentOf(element))
    return section !== undefined && is(section, 'section.fussnoten')
  }
  const printed = flatten(chromium, '')
  return createStructureElement(
    'Document',
    undefined,
    dissolve(weave(undefined, [...printed, ...takeNotes(printed, isNote)])),
  )
}

/** Takes notes out of where they were printed; the parts of one that goes on at the foot of the next page become one. */
function takeNotes(kids: StructureKid[], isNote: (element: Element) => boolean): StructureElement[] {
  const notes = new Map<Element, StructureElement>()
  const take = (list: StructureKid[]): StructureKid[] =>
    list.filter((kid) => {
      if (!isStructureElement(kid)) return true
      kid.kids = take(kid.kids)
      if (!kid.source || !isNote(kid.source)) return true
      const start = notes.get(kid.source)
      if (start) join(start, kid)
      else notes.set(kid.source, kid)
      return false
    })
  kids.splice(0, kids.length, ...take(kids))
  return [...notes.values()]
}

/** Puts what goes on behind what it goes on from: parts of the same element become one. */
function join(start: StructureElement, continuation: StructureElement): void {
  const [first, ...others] = continuation.kids
  const last = start.kids.at(-1)
  if (first && last && isStructureElement(first) && isStructureElement(last) && first.source === last.source)
    join(last, first)
  else if (first) start.kids.push(first)
  start.kids.push(...others)
}

// An empty cell is a cell; the other elements without content are nothing to read.
const MAY_BE_EMPTY = new Set(['TD', 'TH'])
