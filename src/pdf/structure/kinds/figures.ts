import type { BBox } from '../../content-stream/matrix.js'
import type { MarkedContentRef } from '../../file/structure-tree.js'
import { contentsOf, elementsOf, type StructureElement } from '../structure-element.js'

/** Gives pictures their alternative text and their place on the page (PDF/UA-1 7.3). */
export function mendFigures(wurzel: StructureElement, kastenVon: (stelle: MarkedContentRef) => BBox | undefined): void {
  for (const knoten of elementsOf(wurzel)) {
    if (knoten.art !== 'Figure') continue
    knoten.alternative = String(knoten.quelle?.properties.alt ?? '')
    const kaesten = contentsOf(knoten)
      .map(kastenVon)
      .filter((kasten) => kasten !== undefined)
    if (kaesten.length === 0) continue
    const grenze = (art: 'min' | 'max', index: number) =>
      Math.round(Math[art](...kaesten.map((kasten) => kasten[index] ?? 0)) * 100) / 100
    knoten.attribute.push({
      eigner: 'Layout',
      werte: { Placement: 'Block', BBox: [grenze('min', 0), grenze('min', 1), grenze('max', 2), grenze('max', 3)] },
    })
  }
}
