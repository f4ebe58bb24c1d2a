import type { MarkedContentRef } from '../structure-tree.js'
import {
  contentsOf,
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureElement,
  type StructureKid,
} from './structure-element.js'

/**
 * Gives lists the form L > LI > Lbl, LBody (PDF/UA-1 7.6); a term and what explains it are one item. A bullet that is drawn and
 * not written is read as one.
 */
export function mendLists(wurzel: StructureElement, istText: (stelle: MarkedContentRef) => boolean): void {
  for (const knoten of [...elementsOf(wurzel)]) {
    if (knoten.art !== 'L') continue
    if (knoten.quelle?.tagName === 'dl') knoten.kinder = groupTerms(knoten.kinder)
    else
      for (const punkt of knoten.kinder) if (isStructureElement(punkt) && punkt.art === 'LI') wrapBody(punkt, istText)
  }
}

function wrapBody(punkt: StructureElement, istText: (stelle: MarkedContentRef) => boolean): void {
  const zeichen = punkt.kinder.filter(
    (kind): kind is StructureElement => isStructureElement(kind) && kind.art === 'Lbl',
  )
  for (const eines of zeichen) if (!contentsOf(eines).some(istText)) eines.ersatz = '•'
  const inhalt = punkt.kinder.filter((kind) => !zeichen.includes(kind as StructureElement))
  punkt.kinder = [...zeichen, createStructureElement('LBody', undefined, inhalt)]
}

/** dt and the dd that follow it become items. */
function groupTerms(kinder: readonly StructureKid[]): StructureKid[] {
  const punkte: { begriffe: StructureElement[]; rumpf: StructureElement }[] = []
  for (const kind of kinder) {
    if (!isStructureElement(kind)) continue
    const letzter = punkte.at(-1)
    if (kind.art === 'LBody' && letzter) letzter.rumpf.kinder.push(...kind.kinder)
    else if (kind.art === 'LBody') punkte.push({ begriffe: [], rumpf: kind })
    else punkte.push({ begriffe: [kind], rumpf: createStructureElement('LBody') })
  }
  return punkte.map(({ begriffe, rumpf }) => createStructureElement('LI', undefined, [...begriffe, rumpf]))
}
