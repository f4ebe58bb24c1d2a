import type { Element, Root } from 'hast'
import type { Meldungen, Ort, Regel } from '../../../message.js'
import { inhaltAmFalschenOrt, vorlageVokabular } from '../../regeln.js'
import { walk } from '../baum.js'
import type { Herkunft } from '../herkunft.js'
import { contentsOf } from './inhaltsmodell.js'
import { type Verstoss, violationsOf } from './verstoesse.js'
import { candidatesOf } from './vokabular.js'

interface Fundort {
  regel: Regel
  ort: Ort
}

/**
 * Reports what the finished document has against its vocabulary: at the line of the layout that wrote it, at that of the
 * author where only the author's text does not fit.
 * @param ganzes the layout that puts the document together
 */
export function reportVerstoesse(baum: Root, herkunft: Herkunft, ganzes: string, meldungen: Meldungen): void {
  const verstoesse = violationsOf(baum, 'body')
  if (verstoesse.length === 0) return
  const eltern = new Map(
    [...walk(baum)].flatMap((element) => element.children.map((kind) => [kind as Element, element])),
  )
  const gemeldet = new Set<string>()
  for (const verstoss of verstoesse) {
    const fund = place(verstoss, eltern, herkunft)
    const { regel, ort } = fund ?? { regel: vorlageVokabular, ort: { datei: ganzes, zeile: 1, spalte: 1 } }
    // A layout is filled more than once.
    const schluessel = JSON.stringify([ort, verstoss.text])
    if (!gemeldet.has(schluessel)) meldungen.melde(regel, ort, verstoss.text, verstoss.hinweis)
    gemeldet.add(schluessel)
  }
}

function place(verstoss: Verstoss, eltern: ReadonlyMap<Element, Element>, herkunft: Herkunft): Fundort | undefined {
  const { element, attribut, parent, kind } = verstoss
  const eigener = kind && (kind.type === 'element' ? herkunft.inVorlage(kind) : herkunft.ofText(kind))
  if (eigener) return { regel: vorlageVokabular, ort: eigener }
  if (parent && herkunft.inText(element) && !isInnerPart(element, herkunft))
    return placeInserted(element, parent, herkunft)
  const vorlage = herkunft.inVorlage(element, attribut)
  if (vorlage) return { regel: vorlageVokabular, ort: vorlage }
  return placeText(element, eltern, herkunft)
}

/** What a layout has written of a block and no author can put anywhere: where it stands is the layout's fault. */
function isInnerPart(element: Element, herkunft: Herkunft): boolean {
  const kapitel = contentsOf('section.abschnitt')
  return (
    herkunft.inVorlage(element) !== undefined &&
    candidatesOf(element).every((name) => kapitel.partOf(name) === undefined)
  )
}

/** What an author has written, where it may not stand: a slot that takes no paragraph takes nothing of an author's, and is the fault. */
function placeInserted(element: Element, parent: Element, herkunft: Herkunft): Fundort | undefined {
  const slot = herkunft.inSlot(element)
  const nimmtText = candidatesOf(parent).some((name) => contentsOf(name).partOf('p') !== undefined)
  if (slot && !nimmtText) return { regel: vorlageVokabular, ort: slot }
  const ort = herkunft.inText(element)
  return ort && { regel: inhaltAmFalschenOrt, ort }
}

/** The author's line of an element, or of the closest around it that has one. */
function placeText(element: Element, eltern: ReadonlyMap<Element, Element>, herkunft: Herkunft): Fundort | undefined {
  for (let um: Element | undefined = element; um; um = eltern.get(um)) {
    const text = herkunft.inText(um)
    if (text) return { regel: inhaltAmFalschenOrt, ort: text }
    const vorlage = herkunft.inVorlage(um)
    if (vorlage) return { regel: vorlageVokabular, ort: vorlage }
  }
  return undefined
}
