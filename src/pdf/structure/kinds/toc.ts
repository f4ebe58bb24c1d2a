import { hasClass } from '../../../layout/document/tree.js'
import { NODES } from '../../../layout/document/vocabulary/vocabulary.js'
import {
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureElement,
  type StructureKid,
} from '../structure-element.js'

/** Makes the list inside the table of contents a TOC, nested as the entries' levels are, each entry a TOCI with a Reference. */
export function mendTocs(root: StructureElement): void {
  for (const frame of elementsOf(root)) {
    if (frame.source?.tagName !== 'nav') continue
    frame.kids = frame.kids.map((kid) => (isStructureElement(kid) && kid.type === 'L' ? nest(kid) : kid))
  }
}

function nest(list: StructureElement): StructureElement {
  const toc = createStructureElement(NODES['nav ol'].pdf, list.source)
  const stack = [{ level: 1, toc }]
  for (const item of list.kids) {
    if (!isStructureElement(item)) continue
    const level =
      ([1, 2, 3] as const).find((candidate) => item.source && hasClass(item.source, `stufe-${candidate}`)) ?? 1
    while (stack.length > 1 && (stack.at(-1)?.level ?? 1) > level) stack.pop()
    const last = stack.at(-1)
    if (last && last.level < level && last.toc.kids.length > 0) {
      const inner = createStructureElement(NODES['nav ol'].pdf)
      last.toc.kids.push(inner)
      stack.push({ level, toc: inner })
    }
    item.type = NODES['nav li'].pdf
    item.kids = item.kids.flatMap((kid): StructureKid[] =>
      isStructureElement(kid) && kid.type === 'Link' ? [createStructureElement('Reference', undefined, [kid])] : [kid],
    )
    stack.at(-1)?.toc.kids.push(item)
  }
  return toc
}
