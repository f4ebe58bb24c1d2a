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
export function mendLists(wurzel: StructureElement, textOf: (stelle: MarkedContentRef) => string): void {
  for (const knoten of elementsOf(wurzel)) {
    if (knoten.art !== 'L') continue
    const zeichen: string[] = []
    if (knoten.quelle?.tagName === 'dl') knoten.kinder = groupTerms(knoten.kinder)
    else
      for (const punkt of knoten.kinder)
        if (isStructureElement(punkt) && punkt.art === 'LI') zeichen.push(...wrapBody(punkt, textOf))
    knoten.attribute.push({ eigner: 'List', werte: { ListNumbering: numberingOf(zeichen) } })
  }
}

/** @returns the item's signs as they are read */
function wrapBody(punkt: StructureElement, textOf: (stelle: MarkedContentRef) => string): string[] {
  const zeichen = punkt.kinder.filter(
    (kind): kind is StructureElement => isStructureElement(kind) && kind.art === 'Lbl',
  )
  const texte = zeichen.map((eines) => {
    const text = contentsOf(eines).map(textOf).join('').trim()
    if (text === '') eines.ersatz = '•'
    return text || '•'
  })
  const inhalt = punkt.kinder.filter((kind) => !zeichen.includes(kind as StructureElement))
  punkt.kinder = [...zeichen, createStructureElement('LBody', undefined, inhalt)]
  return texte
}

/** How a list is counted, told by its signs (ISO 32000-1, table 347). */
function numberingOf([erstes, zweites = '']: readonly string[]): string {
  if (erstes === undefined) return 'None'
  if (/^\p{N}/u.test(erstes)) return 'Decimal'
  if (/^i\P{L}/iu.test(erstes) && /^ii\P{L}/iu.test(zweites))
    return erstes.startsWith('i') ? 'LowerRoman' : 'UpperRoman'
  if (/^\p{L}+\P{L}/u.test(erstes)) return /^\p{Lu}/u.test(erstes) ? 'UpperAlpha' : 'LowerAlpha'
  return ZEICHEN[erstes] ?? 'Disc'
}

const ZEICHEN: Record<string, string> = { '◦': 'Circle', '▪': 'Square' }

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
