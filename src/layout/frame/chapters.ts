import type { Element } from 'hast'
import type { Gestaltung } from '../design/gestaltung.js'
import { is, isElement, printedText, walk } from '../document/tree.js'

const COUNTED = /^\d/

/** Whether a chapter begins a new page, goes on on that of the one before it, or does so where that page has room to spare. */
export type ChapterStart = Gestaltung['kapitel']

/** What of a chapter says how it stands to its neighbours. */
export interface ChapterKind {
  /** As printed: "2", "2.", "Anhang A" or ''. */
  number: string
  /** It begins with what has its page: a statement, an opener, a picture, a letter. */
  opens: boolean
  /** It begins with a picture: that stands at the head of a page. */
  pictured: boolean
  /** It ends with what nothing follows on its page. */
  closes: boolean
}

/** How a chapter (`section.abschnitt`) stands to its neighbours. */
export function chapterKindOf(abschnitt: Element): ChapterKind {
  const [heading, ...others] = abschnitt.children.filter(isElement)
  const blocks = others.filter((block) => !is(block, 'section.fussnoten'))
  const number = heading && [...walk(heading)].find((inner) => is(inner, 'span.nummer'))
  const [first] = blocks
  const letzter = blocks.at(-1)
  const ausspruch = blocks.length === 1 && first !== undefined && is(first, 'blockquote.zitat')
  const brief = blocks.some((block) => is(block, 'div.unterschrift') || is(block, 'div.portrait'))
  const seitenfuellend = (block: Element | undefined): boolean =>
    block !== undefined && (is(block, 'div.bildseite') || is(block, 'div.quer') || is(block, 'aside.leicht'))
  return {
    number: number ? printedText(number) : '',
    opens: ausspruch || brief || seitenfuellend(first) || (first !== undefined && is(first, 'div.auftakt')),
    pictured: first !== undefined && is(first, 'div.auftakt') && [...walk(first)].some((inner) => is(inner, 'img')),
    closes: ausspruch || brief || seitenfuellend(letzter),
  }
}

/**
 * Whether a chapter may share pages with others: where the design says so, numbered ones do. What has no number (a preface) and an
 * annex keep to their own pages; where a chapter runs on only as needed, those without a number may follow each other, too.
 */
export function sharesPage({ kapitel }: Pick<Gestaltung, 'kapitel'>, { number, opens, closes }: ChapterKind): boolean {
  if (kapitel === 'bei-bedarf') return (number === '' || COUNTED.test(number)) && !(opens && closes)
  return kapitel === 'fortlaufend' && COUNTED.test(number)
}

/** Of its height: a page filled further reads as the end of something and is left to itself where chapters begin one as needed. */
export const FILLED_PAGE = 0.76

/** How a chapter follows the one before it. */
export function anschlussOf(
  gestaltung: Pick<Gestaltung, 'kapitel'>,
  one: ChapterKind,
  before: ChapterKind | undefined,
): ChapterStart {
  if (!before || !sharesPage(gestaltung, one) || !sharesPage(gestaltung, before)) return 'neue-seite'
  if (one.pictured) return 'neue-seite'
  if (gestaltung.kapitel !== 'bei-bedarf') return gestaltung.kapitel
  const alike = (one.number === '') === (before.number === '')
  return alike && !one.opens && !before.closes ? 'bei-bedarf' : 'neue-seite'
}
