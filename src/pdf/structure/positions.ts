import type { PDFDocument } from '@cantoo/pdf-lib'
import type { ElementPlacement } from '../../writer.js'
import type { MarkedContentRef } from '../file/structure-tree.js'
import { elementsOf, isStructureElement, type StructureElement } from './structure-element.js'

/**
 * The places of all elements that show something, in document order; one entry for each page that an element stands on. What comes
 * from no element, as the body of a point, is its element's own; but not the marker of the point.
 */
export function listPlacements(pdf: PDFDocument, root: StructureElement): ElementPlacement[] {
  const numbers = new Map(pdf.getPages().map(({ ref }, index) => [String(ref), index + 1]))
  return elementsOf(root).flatMap((element) => {
    const { type, source, attributes } = element
    if (!source) return []
    const pages = new Map<number, number[]>()
    for (const { mcid, page: reference } of ownContentsOf(element)) {
      const page = numbers.get(String(reference)) ?? 0
      pages.set(page, [...(pages.get(page) ?? []), mcid])
    }
    const bbox = attributes.find(({ owner }) => owner === 'Layout')?.values.BBox
    return [...pages].map(([page, mcids]) => ({
      page,
      element: source,
      type,
      mcids,
      ...(Array.isArray(bbox) && { bbox }),
    }))
  })
}

function ownContentsOf({ kids }: StructureElement): MarkedContentRef[] {
  return kids.flatMap((kid) => {
    if (isStructureElement(kid)) return kid.source || kid.type === 'Lbl' ? [] : ownContentsOf(kid)
    return 'mcid' in kid ? [kid] : []
  })
}
