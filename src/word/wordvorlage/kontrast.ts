import { computeContrast } from '../../charts/colours/farbe.js'
import { insertOrdered, removeChildren } from '../xml/edit.js'
import { childOf, childrenOf, wertOf } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'

/** Least contrast of large type by WCAG 2.2, 1.4.3. */
const KONTRAST = 3
/** The order of CT_RPr around `color` (ISO/IEC 29500-1, 17.3.2.28). */
const IM_ZEICHEN = [
  'w:color',
  'w:spacing',
  'w:w',
  'w:kern',
  'w:position',
  'w:sz',
  'w:szCs',
  'w:highlight',
  'w:u',
  'w:effect',
  'w:bdr',
  'w:shd',
  'w:fitText',
  'w:vertAlign',
  'w:rtl',
  'w:cs',
  'w:em',
  'w:lang',
]
const NAMEN = { text1: '000000', background1: 'FFFFFF' } as const

/**
 * Gives text that stands on a colour field of ours a colour of the theme that can be read there, where the template's own cannot: its
 * "Title" is made for paper.
 * @param farben of the theme, by the names that text has for them
 */
export function lightenTitel(
  vorlagen: XmlElement,
  stile: ReadonlySet<string>,
  farben: ReadonlyMap<string, string>,
): void {
  const nachId = new Map(childrenOf(vorlagen, 'w:style').map((stil) => [stil.attributes['w:styleId'] ?? '', stil]))
  for (const id of stile) {
    const stil = nachId.get(id)
    const grund = childOf(stil, 'w:pPr', 'w:shd')?.attributes['w:fill']
    if (!stil || !grund || !/^[0-9A-F]{6}$/i.test(grund)) continue
    const farbe = findFarbe(id, nachId) ?? NAMEN.text1
    if (computeContrast(`#${farbe}`, `#${grund}`) >= KONTRAST) continue
    const [name] = (['background1', 'text1'] as const)
      .map((eine) => [eine, computeContrast(`#${farben.get(eine) ?? NAMEN[eine]}`, `#${grund}`)] as const)
      .reduce((beste, eine) => (eine[1] > beste[1] ? eine : beste))
    const zeichen = childOf(stil, 'w:rPr') ?? createElement('w:rPr')
    if (!stil.children.includes(zeichen)) stil.children.push(zeichen)
    removeChildren(zeichen, (kind) => kind.name === 'w:color')
    const neu = createElement('w:color', { 'w:val': farben.get(name) ?? NAMEN[name], 'w:themeColor': name })
    insertOrdered(zeichen, neu, IM_ZEICHEN)
  }
}

/** The colour that a style, or one that it is based on, gives its text. */
function findFarbe(id: string, stile: ReadonlyMap<string, XmlElement>, tiefe = 0): string | undefined {
  const stil = stile.get(id)
  if (!stil || tiefe > stile.size) return undefined
  const farbe = wertOf(childOf(stil, 'w:rPr', 'w:color'))
  return /^[0-9A-F]{6}$/i.test(farbe) ? farbe : findFarbe(wertOf(childOf(stil, 'w:basedOn')), stile, tiefe + 1)
}
