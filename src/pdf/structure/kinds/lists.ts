import type { MarkedContentRef } from '../../file/structure-tree.js'
import {
  contentsOf,
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureElement,
  type StructureKid,
} from '../structure-element.js'

/**
 * Gives lists the form L > LI > Lbl, LBody (PDF/UA-1 7.6), and says how they are counted; a term and what explains it are one
 * item. A bullet that is drawn and not written is read as one.
 * @param textOf what marked content says
 */
export function mendLists(root: StructureElement, textOf: (place: MarkedContentRef) => string): void {
  for (const element of elementsOf(root)) {
    if (element.type !== 'L') continue
    const markers: string[] = []
    if (element.source?.tagName === 'dl') element.kids = groupTerms(element.kids)
    else
      for (const item of element.kids)
        if (isStructureElement(item) && item.type === 'LI') markers.push(...wrapBody(item, textOf))
    element.attributes.push({ owner: 'List', values: { ListNumbering: numberingOf(markers) } })
  }
}

/** @returns the item's signs as they are read */
function wrapBody(item: StructureElement, textOf: (place: MarkedContentRef) => string): string[] {
  const labels = item.kids.filter((kid): kid is StructureElement => isStructureElement(kid) && kid.type === 'Lbl')
  const texts = labels.map((label) => {
    const text = contentsOf(label).map(textOf).join('').trim()
    if (text === '') label.actualText = '•'
    return text || '•'
  })
  const content = item.kids.filter((kid) => !labels.includes(kid as StructureElement))
  item.kids = [...labels, createStructureElement('LBody', undefined, content)]
  return texts
}

/** How a list is counted, told by its signs (ISO 32000-1, table 347). */
function numberingOf([first, second = '']: readonly string[]): string {
  if (first === undefined) return 'None'
  if (/^\p{N}/u.test(first)) return 'Decimal'
  if (/^i\P{L}/iu.test(first) && /^ii\P{L}/iu.test(second)) return first.startsWith('i') ? 'LowerRoman' : 'UpperRoman'
  if (/^\p{L}+\P{L}/u.test(first)) return /^\p{Lu}/u.test(first) ? 'UpperAlpha' : 'LowerAlpha'
  return MARKERS[first] ?? 'Disc'
}

const MARKERS: Record<string, string> = { '◦': 'Circle', '▪': 'Square' }

/** dt and the dd that follow it become items. */
function groupTerms(kids: readonly StructureKid[]): StructureKid[] {
  const items: { terms: StructureElement[]; body: StructureElement }[] = []
  for (const kid of kids) {
    if (!isStructureElement(kid)) continue
    const last = items.at(-1)
    if (kid.type === 'LBody' && last) last.body.kids.push(...kid.kids)
    else if (kid.type === 'LBody') items.push({ terms: [], body: kid })
    else items.push({ terms: [kid], body: createStructureElement('LBody') })
  }
  return items.map(({ terms, body }) => createStructureElement('LI', undefined, [...terms, body]))
}
