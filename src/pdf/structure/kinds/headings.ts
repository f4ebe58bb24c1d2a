import type { Element, Nodes } from 'hast'
import { is, isElement } from '../../../layout/document/baum.js'
import {
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureElement,
  type StructureKid,
  wordsOf,
} from '../structure-element.js'

const UEBERSCHRIFT = /^H[1-6]$/
const TIEFSTE = 6

/**
 * Makes the levels of headings run without gaps (PDF/UA-1 7.4.2): the document's title is the one H1, chapters are H2, and a heading
 * goes at most one level below the one before. The title of a box is one, too, a level below the one before it, so that who goes from
 * heading to heading meets the box; what follows a box is not of it, so no bookmark leads there. Where capitals are a matter of looks, what is read are the words as they are typed
 * (ISO 32000-1, 14.9.4): some voices spell capitals out, and "STRASSE" is another word than "Straße".
 * @returns all headings in order but for the titles of boxes
 */
export function mendHeadings(wurzel: StructureElement, isVersal: (element: Element) => boolean): StructureElement[] {
  const ueberschriften: StructureElement[] = []
  let davor = 0
  for (const knoten of elementsOf(wurzel)) {
    if (davor > 0 && knoten.quelle && is(knoten.quelle, 'p.kastentitel'))
      knoten.art = `H${Math.min(davor + 1, TIEFSTE)}`
    else if (UEBERSCHRIFT.test(knoten.art)) {
      davor = Math.min(Number(knoten.art.slice(1)), davor + 1)
      knoten.art = `H${davor}`
      ueberschriften.push(knoten)
      if (knoten.quelle && isVersal(knoten.quelle)) sayAsTyped(knoten, knoten.quelle)
    }
  }
  return ueberschriften
}

/**
 * Lets an element be read as its words are typed. What stands for all of it would hide an element inside, a note's mark or a word in
 * italics: so the pieces between such are read for themselves.
 */
function sayAsTyped(knoten: StructureElement, quelle: Element): void {
  const innere = new Map(knoten.kinder.flatMap((kind) => (isStructureElement(kind) ? sourcesOf(kind) : [])))
  if (innere.size === 0) {
    knoten.ersatz = wordsOf(quelle)
    return
  }
  const worte = piecesOf(quelle, innere)
  const kinder: StructureKid[] = []
  let zug: StructureKid[] = []
  const flush = (): void => {
    const text = (worte.shift() ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ')
    if (zug.length > 0) kinder.push({ ...createStructureElement('Span', undefined, zug), ersatz: text })
    zug = []
  }
  for (const kind of knoten.kinder) {
    const eigene = isStructureElement(kind) ? sourcesOf(kind) : []
    if (eigene.length === 0) {
      zug.push(kind)
      continue
    }
    flush()
    kinder.push(kind)
    for (const [element, stelle] of eigene) if (!is(element, 'a.fussnote')) sayAsTyped(stelle, element)
  }
  flush()
  knoten.kinder = kinder
}

/** The outermost elements of the document that a structure element stands for, each with its own. */
function sourcesOf(knoten: StructureElement): [Element, StructureElement][] {
  if (knoten.quelle) return [[knoten.quelle, knoten]]
  return knoten.kinder.flatMap((kind) => (isStructureElement(kind) ? sourcesOf(kind) : []))
}

/** The words of an element before, between and behind those inside. */
function piecesOf(quelle: Element, innere: ReadonlyMap<Element, StructureElement>): string[] {
  const stuecke = ['']
  const visit = (knoten: Nodes): void => {
    if (knoten.type === 'text') stuecke.push((stuecke.pop() ?? '') + knoten.value)
    else if (isElement(knoten) && innere.has(knoten)) stuecke.push('')
    else if ('children' in knoten) knoten.children.forEach(visit)
  }
  quelle.children.forEach(visit)
  return stuecke
}
