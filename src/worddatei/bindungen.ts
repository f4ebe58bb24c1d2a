import type { Fremdlauf } from './modell.js'

/** Styles besides headings whose words are tied in our files so that their lines are even. */
const TIED = new Set([
  'motto',
  'hervorhebung',
  'hervorhebung breit',
  'portrait ausspruch',
  'aussage',
  'leitsatz',
  'kennzahl name',
])

/** Whether a style within the line is that of a space that holds the last words of a paragraph together. @param stile its names */
export function isTie(stile: readonly string[]): boolean {
  return stile.includes('bindung')
}

/**
 * Headings and the like without the ties between their words and the blanks behind the last: where their lines end is a matter of the page,
 * not of what is said.
 */
export function withoutTies(
  laeufe: readonly Fremdlauf[],
  stufe: number | undefined,
  stile: readonly string[],
): Fremdlauf[] {
  if (stufe === undefined && !stile.some((stil) => TIED.has(stil))) return [...laeufe]
  let before = ''
  return laeufe.map((lauf, index) => {
    if (lauf.art !== 'text') return lauf
    const text = index === laeufe.length - 1 ? lauf.text.replace(/\u00a0+$/, '') : lauf.text
    // The arrow of a heading stands before its words, behind a tab.
    const words = SIGN.test(before) ? text.replace(/^\t/, ' ') : text
    before += text
    return { ...lauf, text: words.replaceAll('\u00a0', ' ') }
  })
}

const SIGN = /^[^\p{L}\p{N}\s]$/u
