import { FILLED_PAGE } from '../../layout/frame/chapters.js'
import { type DocxNode, findIn, setAttribute } from './docx-nodes.js'
import { joinSequences } from './flow.js'
import type { MeasuringContext } from './measure/paragraph-measure.js'
import type { PageLayout, PageSequence } from './page-breaks.js'

/**
 * Lets chapters that may do so go on on the page of the one before, where that page has room to spare: their sections begin no page any
 * more. Decided from the first to the last, for what one does moves those behind it.
 * @param asNeeded bookmarks of the headings of these chapters
 * @param breakPages lays flows out on pages
 */
export function joinAsNeeded(
  read: readonly PageSequence[],
  asNeeded: ReadonlySet<string>,
  context: MeasuringContext,
  breakPages: (sequences: readonly PageSequence[]) => PageLayout,
): PageSequence[] {
  const sequences: PageSequence[] = []
  for (const sequence of read) {
    const before = sequences.at(-1)
    const may = sequence.pieces[0]?.anchor.some((anchor) => asNeeded.has(anchor)) === true
    const fill = may && before?.height === sequence.height ? (breakPages([before]).sequences[0]?.fill ?? 1) : 1
    if (before && fill <= FILLED_PAGE) {
      setType(sequence.area, 'continuous')
      sequences.splice(-1, 1, joinSequences(before, sequence, context))
    } else sequences.push(sequence)
  }
  return sequences
}

/**
 * The same where flows have been composed, and some end earlier by now. @param fills how full the last page of each flow is
 * @returns whether there were any
 */
export function joinComposed(
  read: readonly PageSequence[],
  asNeeded: ReadonlySet<string>,
  fills: readonly (number | undefined)[],
): boolean {
  const joined = read.filter(({ pieces, height, continues }, index) => {
    const may = !continues && pieces[0]?.anchor.some((anchor) => asNeeded.has(anchor)) === true
    return may && read[index - 1]?.height === height && (fills[index - 1] ?? 1) <= FILLED_PAGE
  })
  for (const { area } of joined) setType(area, 'continuous')
  return joined.length > 0
}

/** How a section begins: `nextPage`, `continuous`. */
export function setType(area: DocxNode, kind: string): void {
  setAttribute(findIn(area, 'w:sectPr', 'w:type'), 'w:type', kind)
}
