import type { Element } from 'hast'
import type { PageForecast, Sheet } from '../pages/foretell.js'
import type { PictureSize } from './print-plan.js'

/** Where the notes of a document stand. */
export interface PlacedNotes {
  notePlacement: 'page' | 'chapter'
  /** Ids of those that lacked room at the foot of pages: all notes of their chapters stand at the ends. */
  endNotes: readonly string[]
}

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
  notes: PlacedNotes
}

/** First and last page of some, from 1. */
export interface PageRange {
  von: number
  bis: number
}

/** Stands for a page on which nothing is. */
export const EMPTY = 'leerseite'
export const EMPTY_CSS = `.${EMPTY} { height: 1px } .${EMPTY} + .${EMPTY} { break-before: page }`

/** Of more pages than these, and more of its document than this, the print of the whole tells as soon. */
const [FEW_PAGES, MUCH] = [40, 0.7]

/**
 * Indices of the sheets that are not what they were: nobody knows how many pages they take.
 * @param partLayouts what is to be laid out in each part
 * @returns undefined where the document has other parts than before
 */
export function findNewSheets(
  { partLayouts, sheets }: KnownPrint,
  now: readonly string[],
): ReadonlySet<number> | undefined {
  if (partLayouts.length !== now.length) return undefined
  const isNew = (index: number) => partsOf(sheets, index).some((part) => partLayouts[part] !== now[part])
  return new Set([...sheets.keys()].filter(isNew))
}

/** Whether it is worth while to lay out some sheets of a document before the whole. */
export function isWorthWhile({ sheets }: Pick<KnownPrint, 'sheets'>, some: ReadonlySet<number>): boolean {
  const pagesOf = (part: readonly Sheet[]) => part.reduce((sum, sheet) => sum + sheet.pages, 0)
  return pagesOf(sheets.filter((_, index) => some.has(index))) <= Math.max(FEW_PAGES, pagesOf(sheets) * MUCH)
}

/** Indices of the parts of a sheet. */
export function partsOf(sheets: readonly Sheet[], index: number): number[] {
  const first = sheets.slice(0, index).reduce((sum, sheet) => sum + sheet.parts, 0)
  return Array.from({ length: sheets[index]?.parts ?? 0 }, (_, part) => first + part)
}

/** The parts of some sheets, and empty pages in place of the others: so numbers and sides of pages are the true ones. */
export function withEmptyPages(
  parts: readonly Element[],
  sheets: readonly Sheet[],
  some: ReadonlySet<number>,
): Element[] {
  return sheets.flatMap(({ pages, vignettes }, index) => {
    const own = partsOf(sheets, index).flatMap((part) => parts[part] ?? [])
    if (some.has(index)) return own
    // They stay what they are to selectors, chapters that share pages go on sharing them, and drawings that were shown count.
    return own.map((part, number) => ({
      ...part,
      properties: {
        ...part.properties,
        ...(number > 0 && { dataAnschluss: '' }),
        ...(number === 0 && vignettes && { dataVignette: vignettes }),
      },
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

/** Where everything with an id stood that is not in some sheets: its sheet, and the page in it, from 0. */
export function placesBesides(
  { places, sheets }: Pick<KnownPrint, 'places' | 'sheets'>,
  some: ReadonlySet<number>,
): (readonly [id: string, sheet: number, page: number])[] {
  return [...places].flatMap(([id, { page }]) => {
    const index = sheets.findLastIndex(({ from }) => from <= page)
    const sheet = sheets[index]
    return sheet && !some.has(index) ? [[id, index, page - sheet.from] as const] : []
  })
}

/** Indices of the sheets that stand on some pages. */
export function sheetsOn(sheets: readonly Sheet[], { von, bis }: PageRange): number[] {
  return [...sheets.keys()].filter((index) => {
    const sheet = sheets[index]
    return sheet !== undefined && sheet.from <= bis && sheet.from + sheet.pages > von
  })
}
