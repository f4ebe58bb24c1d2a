import { hasClass } from '../../../layout/document/baum.js'
import { NODES } from '../../../layout/document/vokabular/vokabular.js'
import {
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureElement,
  type StructureKid,
} from '../structure-element.js'

/** Makes the list inside the table of contents a TOC, nested as the entries' levels are, each entry a TOCI with a Reference. */
export function mendTocs(wurzel: StructureElement): void {
  for (const rahmen of elementsOf(wurzel)) {
    if (rahmen.quelle?.tagName !== 'nav') continue
    rahmen.kinder = rahmen.kinder.map((kind) => (isStructureElement(kind) && kind.art === 'L' ? nest(kind) : kind))
  }
}

function nest(liste: StructureElement): StructureElement {
  const toc = createStructureElement(NODES['nav ol'].pdf, liste.quelle)
  const stapel = [{ stufe: 1, toc }]
  for (const punkt of liste.kinder) {
    if (!isStructureElement(punkt)) continue
    const stufe = ([1, 2, 3] as const).find((zahl) => punkt.quelle && hasClass(punkt.quelle, `stufe-${zahl}`)) ?? 1
    while (stapel.length > 1 && (stapel.at(-1)?.stufe ?? 1) > stufe) stapel.pop()
    const letzter = stapel.at(-1)
    if (letzter && letzter.stufe < stufe && letzter.toc.kinder.length > 0) {
      const innen = createStructureElement(NODES['nav ol'].pdf)
      letzter.toc.kinder.push(innen)
      stapel.push({ stufe, toc: innen })
    }
    punkt.art = NODES['nav li'].pdf
    punkt.kinder = punkt.kinder.flatMap((kind): StructureKid[] =>
      isStructureElement(kind) && kind.art === 'Link'
        ? [createStructureElement('Reference', undefined, [kind])]
        : [kind],
    )
    stapel.at(-1)?.toc.kinder.push(punkt)
  }
  return toc
}
