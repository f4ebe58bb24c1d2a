import { is } from '../../../layout/document/tree.js'
import { NODES } from '../../../layout/document/vocabulary/vocabulary.js'
import {
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureElement,
  type StructureKid,
} from '../structure-element.js'

/** Makes notes Note elements with ids of their own (PDF/UA-1 7.9), and what points at them or elsewhere in the document a Reference. */
export function mendNotes(root: StructureElement): void {
  let remarks = 0
  for (const element of elementsOf(root)) {
    element.kids = element.kids.flatMap((kid) =>
      isStructureElement(kid) && kid.source && is(kid.source, 'section.fussnoten') ? notesIn(kid) : [kid],
    )
    // A note without a mark is one that nothing points at: small print.
    if (element.source && is(element.source, 'div.anmerkung') && liftLbl(element))
      noteOf(element, `anmerkung-${++remarks}`)
    if (element.type === 'Reference' || element.type === 'TOCI') continue
    element.kids = element.kids.map((kid) =>
      isStructureElement(kid) && leadsInside(kid) ? createStructureElement('Reference', undefined, [kid]) : kid,
    )
  }
}

/** The notes of a section, which are no list of their own. */
function notesIn({ kids }: StructureElement): StructureKid[] {
  return kids.flatMap((kid) =>
    isStructureElement(kid) && kid.type === 'L' ? kid.kids.map((item) => noteOf(item)) : [kid],
  )
}

function noteOf(item: StructureKid, id?: string): StructureKid {
  if (!isStructureElement(item)) return item
  item.type = NODES['.fussnoten li'].pdf
  item.id = id ?? String(item.source?.properties.id ?? '')
  item.kids = item.kids.flatMap((kid) => (isStructureElement(kid) && kid.type === 'LBody' ? kid.kids : [kid]))
  liftLbl(item)
  return item
}

/** Puts the mark at the head of a note's first paragraph before it. @returns whether there is one, now or before */
function liftLbl(note: StructureElement): boolean {
  const [first] = note.kids
  if (!first || !isStructureElement(first)) return false
  if (first.type === 'Lbl') return true
  const [label] = first.kids
  if (!label || !isStructureElement(label) || label.type !== 'Lbl') return false
  first.kids.shift()
  note.kids.unshift(label)
  return true
}

function leadsInside({ type, source }: StructureElement): boolean {
  return type === 'Link' && String(source?.properties.href ?? '').startsWith('#')
}
