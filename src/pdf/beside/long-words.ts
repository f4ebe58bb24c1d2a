import type { Element } from 'hast'
import { hyphenate } from '../../trennung/hyphenate.js'

/** Words of so many letters and more may be longer than a line of the column beside the text. */
const LONG = /\p{L}{17,}/gu

/**
 * A sentence that is set larger in the column, with soft hyphens in words that may be longer than a line there: alone they would keep it
 * out of the column. What it says as a whole goes along (`data-wortlaut`), for where it finds no room beside the text after all
 * (`pages/asides.ts`), when its hyphens are set.
 */
export function breakLongWords(block: Element): Element {
  const [text, ...others] = block.children
  if (text?.type !== 'text' || others.length > 0) return block
  const value = text.value.replace(LONG, (word) => hyphenate(word))
  if (value === text.value) return block
  return {
    ...block,
    properties: { ...block.properties, dataWortlaut: text.value },
    children: [{ type: 'text', value }],
  }
}
