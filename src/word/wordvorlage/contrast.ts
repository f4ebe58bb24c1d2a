import { computeContrast } from '../../charts/colours/farbe.js'
import { insertOrdered, removeChildren } from '../xml/edit.js'
import { childOf, childrenOf, valOf } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'

/** Least contrast of large type by WCAG 2.2, 1.4.3. */
const CONTRAST = 3
/** The order of CT_RPr around `color` (ISO/IEC 29500-1, 17.3.2.28). */
const IN_RUN = [
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
const NAMES = { text1: '000000', background1: 'FFFFFF' } as const

/**
 * Gives text that stands on a colour field of ours a colour of the theme that can be read there, where the template's own cannot: its
 * "Title" is made for paper.
 * @param colours of the theme, by the names that text has for them
 */
export function lightenTitle(styles: XmlElement, ids: ReadonlySet<string>, colours: ReadonlyMap<string, string>): void {
  const byId = new Map(childrenOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
  for (const id of ids) {
    const style = byId.get(id)
    const ground = childOf(style, 'w:pPr', 'w:shd')?.attributes['w:fill']
    if (!style || !ground || !/^[0-9A-F]{6}$/i.test(ground)) continue
    const colour = findColour(id, byId) ?? NAMES.text1
    if (computeContrast(`#${colour}`, `#${ground}`) >= CONTRAST) continue
    const [name] = (['background1', 'text1'] as const)
      .map((one) => [one, computeContrast(`#${colours.get(one) ?? NAMES[one]}`, `#${ground}`)] as const)
      .reduce((best, one) => (one[1] > best[1] ? one : best))
    const sign = childOf(style, 'w:rPr') ?? createElement('w:rPr')
    if (!style.children.includes(sign)) style.children.push(sign)
    removeChildren(sign, (child) => child.name === 'w:color')
    const fresh = createElement('w:color', { 'w:val': colours.get(name) ?? NAMES[name], 'w:themeColor': name })
    insertOrdered(sign, fresh, IN_RUN)
  }
}

/** The colour that a style, or one that it is based on, gives its text. */
function findColour(id: string, ids: ReadonlyMap<string, XmlElement>, depth = 0): string | undefined {
  const style = ids.get(id)
  if (!style || depth > ids.size) return undefined
  const colour = valOf(childOf(style, 'w:rPr', 'w:color'))
  return /^[0-9A-F]{6}$/i.test(colour) ? colour : findColour(valOf(childOf(style, 'w:basedOn')), ids, depth + 1)
}
