import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Element } from 'hast'
import { elementsOf, type StructureElement } from './structure-element.js'

/** Where an element of the document stands in the finished file. */
export interface Elementfundstelle {
  /** From 1. */
  seite: number
  element: Element
  /** Structure type: "P", "H1", "Figure". */
  art: string
  /** Numbers of its own marked content on this page; what its parts show is theirs. */
  mcids: readonly number[]
  /** What a picture covers, in points from the lower left corner: left, bottom, right, top. */
  kasten?: readonly number[]
}

/** The places of all elements that show something, in document order; one entry for each page that an element stands on. */
export function listFundstellen(pdf: PDFDocument, wurzel: StructureElement): Elementfundstelle[] {
  const nummern = new Map(pdf.getPages().map(({ ref }, index) => [String(ref), index + 1]))
  return [...elementsOf(wurzel)].flatMap(({ art, quelle, kinder, attribute }) => {
    if (!quelle) return []
    const seiten = new Map<number, number[]>()
    for (const kind of kinder) {
      if (!('mcid' in kind)) continue
      const seite = nummern.get(String(kind.seite)) ?? 0
      const mcids = seiten.get(seite) ?? []
      mcids.push(kind.mcid)
      seiten.set(seite, mcids)
    }
    const kasten = attribute.find(({ eigner }) => eigner === 'Layout')?.werte.BBox
    return [...seiten].map(([seite, mcids]) => ({
      seite,
      element: quelle,
      art,
      mcids,
      ...(Array.isArray(kasten) && { kasten }),
    }))
  })
}
