import type { BBox } from '../../content-stream/matrix.js'
import type { MarkedContentRef } from '../../file/structure-tree.js'
import { contentsOf, elementsOf, type StructureElement } from '../structure-element.js'

/** Gives pictures their alternative text and their place on the page (PDF/UA-1 7.3). */
export function mendFigures(root: StructureElement, boxOf: (place: MarkedContentRef) => BBox | undefined): void {
  for (const element of elementsOf(root)) {
    if (element.type !== 'Figure') continue
    element.alt = String(element.source?.properties.alt ?? '')
    const boxes = contentsOf(element)
      .map(boxOf)
      .filter((bbox) => bbox !== undefined)
    if (boxes.length === 0) continue
    const limit = (extreme: 'min' | 'max', index: number) =>
      Math.round(Math[extreme](...boxes.map((bbox) => bbox[index] ?? 0)) * 100) / 100
    element.attributes.push({
      owner: 'Layout',
      values: { Placement: 'Block', BBox: [limit('min', 0), limit('min', 1), limit('max', 2), limit('max', 3)] },
    })
  }
}
