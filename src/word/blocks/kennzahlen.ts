import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { widthClassOf } from '../../layout/bausteine/kennzahlen.js'
import { printedText } from '../../layout/document/tree.js'
import type { WordContext } from '../context.js'
import { hex } from '../styles/colours.js'
import type { StyleId } from '../styles/style-ids.js'
import { SideBySide, type SideField } from '../tables/side-by-side.js'
import { elementsOf } from '../tree.js'
import { bleedOf, mmFromTwips, twipsFromMm, twipsFromPt } from '../units.js'
import { type BlockSurroundings, TEXT } from './surroundings.js'

/** Room between the columns of a band in millimetres, as the style sheet says. */
const GAP = 6
/** Room between the edges of a ground and what stands on it, and the thickness of the rule above it in eighths of a point. */
const PADDING = { sideways: 12, top: 8, bottom: 10 }
const RULE = 24

/**
 * A band of figures in one row, over the whole width of the page as in print; in boxes and columns below each other.
 * @param write a term or what it says, in the style of values or in that of their names
 */
export function writeKennzahlen(
  context: WordContext,
  list: Element,
  surroundings: BlockSurroundings,
  write: (part: Element, value: StyleId) => FileChild[],
): FileChild[] {
  const parts = elementsOf(list)
  const pieces = parts.flatMap((part, index) => {
    if (part.tagName !== 'dt') return []
    const end = parts.findIndex(({ tagName }, position) => position > index && tagName === 'dt')
    return [parts.slice(index, end < 0 ? undefined : end)]
  })
  const { hanging } = context
  const { gestaltung } = context.dokument
  const { flaeche } = gestaltung.kennzahlen
  const free = flaeche === 'keine' ? twipsFromMm(GAP) : twipsFromPt(PADDING.sideways)
  const bleed = flaeche === 'keine' || surroundings !== TEXT ? { left: 0, right: 0 } : bleedOf(gestaltung)
  const total = context.width + (surroundings === TEXT ? hanging : 0)
  // The last rule ends with the text: behind it nothing is kept free.
  const width = Math.floor((total + (flaeche === 'keine' ? free : 0)) / Math.max(1, pieces.length))
  const advance = widthClassOf(
    parts.filter(({ tagName }) => tagName === 'dt').map(printedText),
    mmFromTwips(surroundings === TEXT ? width - free : context.width),
    gestaltung,
  )
  const style = ({ '': 'Kennzahl', eng: 'KennzahlEng', enger: 'KennzahlEnger' } as const)[advance]
  if (surroundings !== TEXT) return parts.flatMap((part) => write(part, style))
  const distance = twipsFromPt(gestaltung.abstaende.block * 0.5)
  const field: Pick<SideField, 'margin' | 'ground' | 'top'> =
    flaeche === 'keine'
      ? { margin: { top: distance, bottom: distance, right: free } }
      : {
          ground: hex(gestaltung.farben[flaeche]),
          // Below the band of its chapter it has the rule of that.
          ...(!context.belowBand.has(list) && { top: { colour: hex(gestaltung.farben.akzent), weight: RULE } }),
          margin: { top: twipsFromPt(PADDING.top), left: free, bottom: twipsFromPt(PADDING.bottom) },
        }
  const [first, last] = [0, pieces.length - 1]
  const fields = pieces.map((piece, index): SideField => {
    // The first begins where the page begins, its ground where the paper does.
    const inset = index === first && bleed.left > 0 ? bleed.left - free : 0
    const beyond = index === last && bleed.left > 0 ? bleed.right + free : 0
    const blocks = context.withWidth(width - free, () => piece.flatMap((part) => write(part, style)))
    if (flaeche === 'keine' && index === last)
      return { ...field, width: width - free, margin: { ...field.margin, right: 0 }, blocks }
    const { left = 0, right = 0 } = field.margin ?? {}
    const margin = { ...field.margin, left: left + inset, right: right + beyond }
    return { ...field, width: width + inset + beyond, margin, blocks }
  })
  return [
    new SideBySide(fields, {
      description: 'Dient nur der Anordnung: Kennzahlen nebeneinander',
      hanging: hanging + bleed.left,
    }),
  ]
}
