import type { Element } from 'hast'
import type { PageForecast, Sheet } from '../pages/foretell.js'
import type { PictureSize } from './print-plan.js'

/** Where a document came to stand when it was last printed as a whole. */
export interface KnownPrint {
  /** What its style sheet said of layout. */
  styleLayout: string
  /** What was laid out in each part. */
  partLayouts: readonly string[]
  /** How large charts were, by what they show: in the same design they are so again. */
  chartSizes: ReadonlyMap<string, PictureSize>
  sheets: readonly Sheet[]
  /** Page of everything with an id. */
  places: PageForecast['places']
  notePlacement: 'page' | 'chapter'
}

/** Stands for a page on which nothing is. */
export const EMPTY = 'leerseite'
export const EMPTY_CSS = `.${EMPTY} { height: 1px } .${EMPTY} + .${EMPTY} { break-before: page }`

/** Where more of a document than this must be laid out, laying out all of it is as good. */
const WORTH_UNTIL = 0.7

/**
 * Which of its sheets must be laid out so that some pages can be printed: those that stand on them, and those that are not what they
 * were, for nobody knows how many pages they take.
 * @param partLayouts what is to be laid out in each part
 * @returns their indices; undefined where that cannot be told, or is not worth it
 */
export function chooseSheets(
  known: KnownPrint,
  partLayouts: readonly string[],
  { von, bis }: { von: number; bis: number },
): ReadonlySet<number> | undefined {
  const { sheets } = known
  if (known.partLayouts.length !== partLayouts.length) return undefined
  const isNew = (part: number) => known.partLayouts[part] !== partLayouts[part]
  const chosen = new Set<number>()
  let pages = 0
  for (const [index, sheet] of sheets.entries()) {
    if (!isOn(sheet, von, bis) && !partsOf(sheets, index).some(isNew)) continue
    chosen.add(index)
    pages += sheet.pages
  }
  const all = sheets.reduce((sum, sheet) => sum + sheet.pages, 0)
  return pages > all * WORTH_UNTIL ? undefined : chosen
}

/** Indices of the parts of a sheet. */
export function partsOf(sheets: readonly Sheet[], index: number): number[] {
  const first = sheets.slice(0, index).reduce((sum, sheet) => sum + sheet.parts, 0)
  return Array.from({ length: sheets[index]?.parts ?? 0 }, (_, part) => first + part)
}

/** The parts of the chosen sheets, and empty pages in place of the others: so numbers and sides of pages are the true ones. */
export function withEmptyPages(
  parts: readonly Element[],
  sheets: readonly Sheet[],
  chosen: ReadonlySet<number>,
): Element[] {
  return sheets.flatMap(({ pages }, index) => {
    const own = partsOf(sheets, index).flatMap((part) => parts[part] ?? [])
    if (chosen.has(index)) return own
    // They stay what they are to selectors, and chapters that share pages go on sharing them.
    return own.map((part, number) => ({
      ...part,
      properties: { ...part.properties, ...(number > 0 && { dataAnschluss: '' }) },
      children: number === 0 && pages > 1 ? emptyPages(pages) : [],
    }))
  })
}

function emptyPages(count: number): Element[] {
  return Array.from({ length: count }, () => ({
    type: 'element',
    tagName: 'div',
    properties: { className: [EMPTY] },
    children: [],
  }))
}

/** The page of everything with an id: in the chosen sheets as they are laid out now, in the others as they were. */
export function pagesOfAll(known: KnownPrint, now: PageForecast, chosen: ReadonlySet<number>): Map<string, number> {
  const pages = new Map([...now.places].map(([id, { page }]) => [id, page]))
  for (const [id, { page }] of known.places) {
    const index = known.sheets.findLastIndex(({ from }) => from <= page)
    const [before, after] = [known.sheets[index], now.sheets[index]]
    if (before && after && !chosen.has(index)) pages.set(id, after.from + page - before.from)
  }
  return pages
}

/** Indices of the sheets that stand on some pages. */
export function sheetsOn(sheets: readonly Sheet[], { von, bis }: { von: number; bis: number }): number[] {
  return [...sheets.keys()].filter((index) => isOn(sheets[index], von, bis))
}

function isOn(sheet: Sheet | undefined, von: number, bis: number): boolean {
  return sheet !== undefined && sheet.from <= bis && sheet.from + sheet.pages > von
}
