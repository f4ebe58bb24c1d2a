import type { Element, Root } from 'hast'
import type { Meldungen, Ort, Regel } from '../../../message.js'
import { inhaltAmFalschenOrt, vorlageVokabular } from '../../regeln.js'
import type { Origins } from '../origins.js'
import { walk } from '../tree.js'
import { contentsOf } from './content-model.js'
import { type Violation, violationsOf } from './violations.js'
import { candidatesOf } from './vocabulary.js'

interface FaultPlace {
  regel: Regel
  ort: Ort
}

/**
 * Reports what the finished document has against its vocabulary: at the line of the layout that wrote it, at that of the
 * author where only the author's text does not fit.
 * @param whole the layout that puts the document together
 */
export function reportViolations(baum: Root, origins: Origins, whole: string, meldungen: Meldungen): void {
  const violations = violationsOf(baum, 'body')
  if (violations.length === 0) return
  const parents = new Map(
    [...walk(baum)].flatMap((element) => element.children.map((child) => [child as Element, element])),
  )
  const reported = new Set<string>()
  for (const violation of violations) {
    const finding = place(violation, parents, origins)
    const { regel, ort } = finding ?? { regel: vorlageVokabular, ort: { datei: whole, zeile: 1, spalte: 1 } }
    // A layout is filled more than once.
    const key = JSON.stringify([ort, violation.text])
    if (!reported.has(key)) meldungen.melde(regel, ort, violation.text, violation.rat)
    reported.add(key)
  }
}

function place(violation: Violation, parents: ReadonlyMap<Element, Element>, origins: Origins): FaultPlace | undefined {
  const { element, attribute, parent, child } = violation
  const own = child && (child.type === 'element' ? origins.inVorlage(child) : origins.ofText(child))
  if (own) return { regel: vorlageVokabular, ort: own }
  if (parent && origins.inText(element) && !isInnerPart(element, origins))
    return placeInserted(element, parent, origins)
  const vorlage = origins.inVorlage(element, attribute)
  if (vorlage) return { regel: vorlageVokabular, ort: vorlage }
  return placeText(element, parents, origins)
}

/** What a layout has written of a block and no author can put anywhere: where it stands is the layout's fault. */
function isInnerPart(element: Element, origins: Origins): boolean {
  const chapter = contentsOf('section.abschnitt')
  return (
    origins.inVorlage(element) !== undefined &&
    candidatesOf(element).every((name) => chapter.partOf(name) === undefined)
  )
}

/** What an author has written, where it may not stand: a slot that takes no paragraph takes nothing of an author's, and is the fault. */
function placeInserted(element: Element, parent: Element, origins: Origins): FaultPlace | undefined {
  const slot = origins.inSlot(element)
  const takesText = candidatesOf(parent).some((name) => contentsOf(name).partOf('p') !== undefined)
  if (slot && !takesText) return { regel: vorlageVokabular, ort: slot }
  const ort = origins.inText(element)
  return ort && { regel: inhaltAmFalschenOrt, ort }
}

/** The author's line of an element, or of the closest around it that has one. */
function placeText(element: Element, parents: ReadonlyMap<Element, Element>, origins: Origins): FaultPlace | undefined {
  for (let around: Element | undefined = element; around; around = parents.get(around)) {
    const text = origins.inText(around)
    if (text) return { regel: inhaltAmFalschenOrt, ort: text }
    const vorlage = origins.inVorlage(around)
    if (vorlage) return { regel: vorlageVokabular, ort: vorlage }
  }
  return undefined
}
