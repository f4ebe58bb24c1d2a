import { is } from '../../../layout/document/baum.js'
import { NODES } from '../../../layout/document/vokabular/vokabular.js'
import {
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureElement,
  type StructureKid,
} from '../structure-element.js'

/** Makes notes Note elements with ids of their own (PDF/UA-1 7.9), and what points at them or elsewhere in the document a Reference. */
export function mendNotes(wurzel: StructureElement): void {
  let anmerkungen = 0
  for (const knoten of elementsOf(wurzel)) {
    knoten.kinder = knoten.kinder.flatMap((kind) =>
      isStructureElement(kind) && kind.quelle && is(kind.quelle, 'section.fussnoten') ? notesIn(kind) : [kind],
    )
    // A note without a mark is one that nothing points at: small print.
    if (knoten.quelle && is(knoten.quelle, 'div.anmerkung') && liftLbl(knoten))
      noteOf(knoten, `anmerkung-${++anmerkungen}`)
    if (knoten.art === 'Reference' || knoten.art === 'TOCI') continue
    knoten.kinder = knoten.kinder.map((kind) =>
      isStructureElement(kind) && leadsInside(kind) ? createStructureElement('Reference', undefined, [kind]) : kind,
    )
  }
}

/** The notes of a section, which are no list of their own. */
function notesIn({ kinder }: StructureElement): StructureKid[] {
  return kinder.flatMap((kind) =>
    isStructureElement(kind) && kind.art === 'L' ? kind.kinder.map((punkt) => noteOf(punkt)) : [kind],
  )
}

function noteOf(punkt: StructureKid, kennung?: string): StructureKid {
  if (!isStructureElement(punkt)) return punkt
  punkt.art = NODES['.fussnoten li'].pdf
  punkt.kennung = kennung ?? String(punkt.quelle?.properties.id ?? '')
  punkt.kinder = punkt.kinder.flatMap((kind) =>
    isStructureElement(kind) && kind.art === 'LBody' ? kind.kinder : [kind],
  )
  liftLbl(punkt)
  return punkt
}

/** Puts the mark at the head of a note's first paragraph before it. @returns whether there is one, now or before */
function liftLbl(note: StructureElement): boolean {
  const [erster] = note.kinder
  if (!erster || !isStructureElement(erster)) return false
  if (erster.art === 'Lbl') return true
  const [zeichen] = erster.kinder
  if (!zeichen || !isStructureElement(zeichen) || zeichen.art !== 'Lbl') return false
  erster.kinder.shift()
  note.kinder.unshift(zeichen)
  return true
}

function leadsInside({ art, quelle }: StructureElement): boolean {
  return art === 'Link' && String(quelle?.properties.href ?? '').startsWith('#')
}
