import type { Element } from 'hast'
import { elementsOf, isStructureElement, type StructureElement, wordsOf } from './structure-element.js'

const UEBERSCHRIFT = /^H[1-6]$/

/**
 * Makes the levels of headings run without gaps (PDF/UA-1 7.4.2): the document's title is the one H1, chapters are H2, and a heading
 * goes at most one level below the one before. Where capitals are a matter of looks, what is read are the words as they are typed
 * (ISO 32000-1, 14.9.4): some voices spell capitals out, and "STRASSE" is another word than "Straße".
 * @returns all headings in order
 */
export function mendHeadings(wurzel: StructureElement, isVersal: (element: Element) => boolean): StructureElement[] {
  const ueberschriften = elementsOf(wurzel).filter(({ art }) => UEBERSCHRIFT.test(art))
  let davor = 0
  for (const knoten of ueberschriften) {
    davor = Math.min(Number(knoten.art.slice(1)), davor + 1)
    knoten.art = `H${davor}`
    // What stands for all of a heading would hide a note's mark in it.
    const alles = knoten.kinder.every((kind) => !isStructureElement(kind) || !kind.quelle)
    if (knoten.quelle && alles && isVersal(knoten.quelle)) knoten.ersatz = wordsOf(knoten.quelle)
  }
  return ueberschriften
}
