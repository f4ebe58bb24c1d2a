import type { Element, Root } from 'hast'
import { is } from '../../layout/document/baum.js'
import {
  isElement,
  isMarkedContentRef,
  type MarkedContentRef,
  type StructElem,
  type StructKid,
  textOf,
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
 * (sections, bodies of tables, definition lists) are back in their places. Content that `gilt` refuses is left out.
 */
export function readStructureElements(
  chromium: readonly StructElem[],
  baum: Root,
  gilt: (stelle: MarkedContentRef, art: string) => boolean,
): StructureElement {
  const elemente = elementsByNumber(baum)
  const nummern = new Map(elemente.map(({ element }, index) => [element, index]))
  const gelesen = new Map<StructureElement, StructElem>()

  /** Chromium's kids without its nameless nodes. */
  const flatten = (kinder: readonly StructKid[], art: string): StructureKid[] =>
    kinder.flatMap((kind): StructureKid[] => {
      if (isMarkedContentRef(kind)) return gilt(kind, art) ? [kind] : []
      if (!isElement(kind)) return [kind]
      const element = elemente[numberOf(textOf(kind.dict, 'Lang')) ?? -1]?.element
      if (!element && kind.art !== 'Lbl') return flatten(kind.kinder, kind.art === 'NonStruct' ? art : kind.art)
      const knoten = createStructureElement(
        element ? structureTypeOf(element) : 'Lbl',
        element,
        flatten(kind.kinder, kind.art),
      )
      gelesen.set(knoten, kind)
      return [knoten]
    })

  /** The document's order where the print has another: what stands beside the text is printed before what it belongs to or into. */
  const restoreOrder = (kinder: readonly StructureKid[]): readonly StructureKid[] => {
    const knoten = kinder.filter((kind) => isStructureElement(kind) && kind.quelle !== undefined) as StructureElement[]
    if (knoten.length < kinder.length || knoten.length < 2) return kinder
    const numberIn = ({ quelle }: StructureElement): number => (quelle && nummern.get(quelle)) ?? 0
    const sorted = [...knoten].sort((a, b) => numberIn(a) - numberIn(b))
    const folge: StructureElement[] = []
    for (const eines of sorted) {
      const davor = folge.at(-1)
      if (davor?.quelle && eines.quelle && isWithin(eines.quelle, davor.quelle)) davor.kinder.push(eines)
      else folge.push(eines)
    }
    return folge
  }
  const isWithin = (element: Element, aeusseres: Element): boolean => {
    let hoeher: Element | undefined = element
    while (hoeher && hoeher !== aeusseres) hoeher = elemente[nummern.get(hoeher) ?? -1]?.eltern
    return hoeher !== undefined
  }

  /** Puts back the elements between `eltern` and its nodes, and takes out those that have no type of their own. */
  const weave = (eltern: Element | undefined, kinder: readonly StructureKid[]): StructureKid[] => {
    const ergebnis: StructureKid[] = []
    let offen: StructureElement[] = []
    for (const kind of restoreOrder(kinder)) {
      if (!isStructureElement(kind) || !kind.quelle) {
        offen = []
        ergebnis.push(kind)
        continue
      }
      const weg = pathTo(kind.quelle, eltern)
      let gemeinsam = 0
      while (gemeinsam < offen.length && offen[gemeinsam]?.quelle === weg[gemeinsam]) gemeinsam++
      offen = offen.slice(0, gemeinsam)
      for (const element of weg.slice(gemeinsam)) {
        const zwischen = createStructureElement(structureTypeOf(element), element)
        ;(offen.at(-1)?.kinder ?? ergebnis).push(zwischen)
        offen.push(zwischen)
      }
      kind.kinder = weave(kind.quelle, kind.kinder)
      ;(offen.at(-1)?.kinder ?? ergebnis).push(kind)
    }
    return ergebnis
  }
  const pathTo = (element: Element, oben: Element | undefined): Element[] => {
    const weg: Element[] = []
    let hoeher = elemente[nummern.get(element) ?? -1]?.eltern
    while (hoeher && hoeher !== oben) {
      weg.unshift(hoeher)
      hoeher = elemente[nummern.get(hoeher) ?? -1]?.eltern
    }
    return weg
  }

  const dissolve = (kinder: readonly StructureKid[]): StructureKid[] =>
    kinder.flatMap((kind) => {
      if (!isStructureElement(kind)) return [kind]
      kind.kinder = dissolve(kind.kinder)
      if (kind.art === '') return kind.kinder
      return kind.kinder.length > 0 || BLEIBT_LEER.has(kind.art) ? [kind] : []
    })

  const parentOf = (element: Element | undefined) => element && elemente[nummern.get(element) ?? -1]?.eltern
  const isNote = (element: Element): boolean => {
    const section = parentOf(parentOf(element))
    return section !== undefined && is(section, 'section.fussnoten')
  }
  const gedruckt = flatten(chromium, '')
  return createStructureElement(
    'Document',
    undefined,
    dissolve(weave(undefined, [...gedruckt, ...takeNotes(gedruckt, isNote)])),
  )
}

/** Takes notes out of where they were printed; the parts of one that goes on at the foot of the next page become one. */
function takeNotes(kinder: StructureKid[], isNote: (element: Element) => boolean): StructureElement[] {
  const noten = new Map<Element, StructureElement>()
  const take = (liste: StructureKid[]): StructureKid[] =>
    liste.filter((kind) => {
      if (!isStructureElement(kind)) return true
      kind.kinder = take(kind.kinder)
      if (!kind.quelle || !isNote(kind.quelle)) return true
      const anfang = noten.get(kind.quelle)
      if (anfang) join(anfang, kind)
      else noten.set(kind.quelle, kind)
      return false
    })
  kinder.splice(0, kinder.length, ...take(kinder))
  return [...noten.values()]
}

/** Puts what goes on behind what it goes on from: parts of the same element become one. */
function join(anfang: StructureElement, fortsetzung: StructureElement): void {
  const [erstes, ...weitere] = fortsetzung.kinder
  const letztes = anfang.kinder.at(-1)
  if (
    erstes &&
    letztes &&
    isStructureElement(erstes) &&
    isStructureElement(letztes) &&
    erstes.quelle === letztes.quelle
  )
    join(letztes, erstes)
  else if (erstes) anfang.kinder.push(erstes)
  anfang.kinder.push(...weitere)
}

// An empty cell is a cell; the other elements without content are nothing to read.
const BLEIBT_LEER = new Set(['TD', 'TH'])
