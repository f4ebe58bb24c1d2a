import type { Element } from 'hast'
import { hasClass, nameText, printedText, walk } from '../../layout/document/tree.js'
import type { WordContext } from '../context.js'
import { CELL_MARGIN } from '../styles/table-styles.js'
import { hanging, textWidthTwips, twipsFromPt } from '../units.js'
import type { GridRow, TableGrid } from './grid.js'

/** Lines are not filled to their end. */
const FILLED = 0.9

const isList = ({ tagName }: Element): boolean => tagName === 'ul' || tagName === 'ol'

/**
 * Whether a table says sentences of named rows, and its names have room in the column beside the text, in words and in height: as in print
 * it is set like the text then, with the names in that column.
 */
export function isProse(
  { width, dokument: { gestaltung }, textMeasure }: WordContext,
  { rows, columnCount }: TableGrid,
): boolean {
  const body = rows.filter(({ part }) => part !== 'kopf')
  if (columnCount !== 2 || width !== textWidthTwips(gestaltung)) return false
  const { tabelle, text: size } = gestaltung.groessen
  const room = hanging(gestaltung) - twipsFromPt(3 * CELL_MARGIN)
  const measureName = (words: string) => textMeasure.measure(words, tabelle, 'halbfett')
  const fits = ({ cells: [name, text] }: GridRow): boolean => {
    if (name?.element.tagName !== 'th' || !text || hasClass(text.element, 'zahl')) return false
    if ([...walk(text.element)].some(isList)) return false
    const named = nameText(name.element)
    if (named.split(/[\s\u00ad\u200b]+|(?<=[-–/])/u).some((word) => measureName(word) > room)) return false
    const sentences = Math.ceil(textMeasure.measure(printedText(text.element), size) / width)
    return Math.ceil(measureName(named) / room / FILLED) <= sentences + 1
  }
  return body.every(fits)
}
