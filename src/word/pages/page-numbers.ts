import type { EstimatedPageNumbers, PageNumberEstimator } from 'docx'
import { printedText } from '../../layout/document/tree.js'
import type { WordContext } from '../context.js'
import type { Style } from '../styles/looks/style.js'
import { balanceLines } from './balance.js'
import { turnBeforeColumns } from './before-columns.js'
import { beginPages } from './compose/begin-page.js'
import { setCloser } from './compose/closer.js'
import { composePages } from './compose/compose.js'
import { partTable } from './compose/part-table.js'
import { makeSmaller } from './compose/smaller.js'
import { joinAsNeeded, joinComposed } from './continuation.js'
import { childrenOf } from './docx-nodes.js'
import { readSequences } from './flow.js'
import { fillGaps } from './gaps/fill-gaps.js'
import { joinSections } from './join-sections.js'
import { holdLastWords } from './last-words.js'
import { type MeasuringContext, measureParagraph } from './measure/paragraph-measure.js'
import { breakPages, type NoteHeights } from './page-breaks.js'
import { liftPageHeads } from './page-heads.js'
import { keepVignettePlaces } from './vignettes.js'

/** Page numbers that somebody else has found out, by heading id. */
export function takePageNumbers(context: WordContext, pageNumbers: ReadonlyMap<string, number>): PageNumberEstimator {
  const bookmarks = new Map<string, string>()
  for (const [id, page] of pageNumbers) {
    const target = context.targets.get(id)
    if (target) bookmarks.set(target.anchor, String(page))
  }
  const pageCount = Math.max(1, ...pageNumbers.values())
  return () => checked(context, { bookmarks, pageCount })
}

/**
 * Finds the page numbers by laying the pages out as Word does, as far as that can be known: how it divides words is its own affair.
 */
export function estimatePageNumbers(
  context: WordContext,
  styles: readonly Style[],
  lineHeight: number,
): PageNumberEstimator {
  const { groessen, kapitel, silbentrennung, tabellen } = context.dokument.gestaltung
  const basis = {
    styles: new Map<string, Style>(styles.map((style) => [style.id, style])),
    textMeasure: context.textMeasure,
    size: groessen.text,
    line: groessen.zeilenhoehe,
    lineHeight,
    hyphenation: silbentrennung,
    cellMargin: tabellen.zellrand,
  }
  return (body) => {
    balanceLines(body, basis)
    holdLastWords(body, basis)
    const measuring = { ...basis, known: new WeakMap() }
    const notes = measureNotes(context, measuring)
    const join = () =>
      joinAsNeeded(readSequences(body, measuring), context.asNeeded, measuring, (die) => breakPages(die, notes))
    const sequences = join()
    const read = () => {
      const found = readSequences(body, measuring)
      return { sequences: found, layout: breakPages(found, notes) }
    }
    const { 'w:body': content } = body
    const nodes = Array.isArray(content) ? content : []
    fillGaps(nodes, { sequences, layout: breakPages(sequences, notes) }, read)
    // Where gaps are filled, chapters end elsewhere.
    const joined = join()
    const compose = () => composePages(() => readSequences(body, measuring), notes)
    const first = compose()
    const again = joinComposed(joined, context.asNeeded, first.fills)
    const { closer, begins, parted, smaller } = again ? compose() : first
    // Where all chapters begin pages, their style keeps no distance.
    if (kapitel !== 'neue-seite') liftPageHeads(readSequences(body, measuring))
    setCloser(closer)
    for (const table of parted) partTable(table)
    for (const picture of smaller) {
      makeSmaller(picture)
      measuring.known.delete(picture)
    }
    beginPages(childrenOf(body, 'w:body'), begins)
    // Where pages end elsewhere, other figures leave gaps.
    const final = fillGaps(nodes, read(), read)
    const { pages, count, movedUp } = final.layout
    keepVignettePlaces(final.sequences, final.layout, notes, context.dokument.gestaltung, context.vignetteRatios)
    turnBeforeColumns(childrenOf(body, 'w:body'), movedUp)
    joinSections(childrenOf(body, 'w:body'))
    const bookmarks = new Map([...pages].map(([anchor, page]) => [anchor, String(page)]))
    return checked(context, { bookmarks, pageCount: count })
  }
}

/** What LibreOffice keeps free for the line above notes, in points, and nothing behind the last one; Word some 8 more. */
const STROKE = 5
/** What it keeps between two. */
const BETWEEN_NOTES = 3

/** Heights of the notes at the foot of a page, by number. */
function measureNotes(context: WordContext, measuring: MeasuringContext): NoteHeights {
  const ids = new Map([...context.footnotes].map(([id, number]) => [number, id]))
  const measure = (text: string): number => {
    const paragraph = {
      'w:p': [{ 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': 'FootnoteText' } } }] }, { 'w:r': [{ 'w:t': [text] }] }],
    }
    const { lines } = measureParagraph(paragraph, context.width, measuring)
    return lines.reduce((total, { height }) => total + height, 0)
  }
  const heights = new Map<number, number>()
  const note = (number: number): number => {
    const height = heights.get(number) ?? measure(printedText(context.noteOf(ids.get(number) ?? '')))
    heights.set(number, height)
    return height
  }
  return { note, stroke: STROKE, gap: BETWEEN_NOTES }
}

/** Fails rather than leave an entry of the table of contents without its page. */
function checked(context: WordContext, found: EstimatedPageNumbers): EstimatedPageNumbers {
  const without = context.listed.find((anchor) => !found.bookmarks.has(anchor))
  if (without) throw new Error(`Für „${without}“ im Inhaltsverzeichnis ist keine Seitenzahl bekannt`)
  return found
}
