import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Element } from 'hast'
import { elementsOf, type StructureElement } from './structure-element.js'

/** Where an element of the document stands in the finished file. */
export interface ElementPlacement {
  /** From 1. */
  page: number
  element: Element
  /** Structure type: "P", "H1", "Figure". */
  type: string
  /** Numbers of its own marked content on this page; what its parts show is theirs. */
  mcids: readonly number[]
  /** What a picture covers, in points from the lower left corner: left, bottom, right, top. */
  bbox?: readonly number[]
}

/** The places of all elements that show something, in document order; one entry for each page that an element stands on. */
export function listPlacements(pdf: PDFDocument, root: StructureElement): ElementPlacement[] {
  const numbers = new Map(pdf.getPages().map(({ ref }, index) => [String(ref), index + 1]))
  return [...elementsOf(root)].flatMap(({ type, source, kids, attributes }) => {
    if (!source) return []
    const pages = new Map<number, number[]>()
    for (const kid of kids) {
      if (!('mcid' in kid)) continue
      const page = numbers.get(String(kid.page)) ?? 0
      const mcids = pages.get(page) ?? []
      mcids.push(kid.mcid)
      pages.set(page, mcids)
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
