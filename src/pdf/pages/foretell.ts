import type { Page } from 'puppeteer'
import { chooseVignette } from '../../layout/vignettes.js'
import { createAsideKeeper } from './asides.js'
import { createCaptionHanger } from './captions.js'
import { layoutInColumns, type Spread, type Viewer } from './columns.js'
import { createBoxDivider, type FootHeight } from './fill/boxes.js'
import { createFitter } from './fill/fit.js'
import { createFloater } from './fill/float.js'
import { createScrapMender } from './fill/scraps.js'
import { createTableDivider } from './fill/tables.js'
import { createVignettePlacer } from './fill/vignettes.js'
import { createHeadKeeper } from './heads.js'
import { createLiftedKeeper, leaveHead } from './lifted.js'
import { createFootBuilder } from './notes/foot.js'
import { createNoteList } from './notes/named-notes.js'
import { createNotePlacer } from './notes/notes.js'
import { createPageBreaks } from './notes/page-breaks.js'
import { createOpenerLowerer } from './openers.js'
import { createEndKeeper } from './page-ends.js'
import { createJoiner } from './run-on.js'
import { openStand } from './stand.js'
import { createTopRuleDropper } from './top-rules.js'

/** Where the print will put what, known before anything is printed. */
export interface PageForecast {
  /** Every element with an id: its page (from 1), and how far below the head of the page's text it begins, in CSS pixels. */
  places: Map<string, { page: number; top: number }>
  /** How much of its text's height each page fills, from 0 to 1; notes at its foot do not count. */
  fullness: number[]
  /** Pages (from 1) that go on from the one before and are less than a third full; the last page of all may be. */
  sparse: number[]
  /** Ids of notes that found no room at the foot of the page that names them. */
  unplaced: string[]
  /** The body's children by the pages that they share with no others, in order. */
  sheets: Sheet[]
}

/** Neighbours that begin on a new page, as those do that follow them. */
export interface Sheet {
  /** How many of the body's children. */
  parts: number
  /** Their first page, from 1. */
  from: number
  pages: number
  /** Numbers of the drawings that stand at ends of theirs, with blanks between. */
  vignettes?: string
}

/** What is done to a document while its pages are foretold. */
export interface ForecastOptions {
  /** Where its notes are to stand. */
  notePlacement: 'page' | 'chapter'
  /** Whether pages that would stay nearly empty are to be filled. */
  fill: boolean
}

/**
 * Lays a document out as its print will be, fills its pages and puts its notes at the foot of the page that refers to them first,
 * if they are not to stay at the end of their chapters. What is foretold
 * is no more than that: whoever relies on it compares it with the print. But for what is wished, the page is left as it was.
 * @returns undefined where the sizes of pages cannot be told from their `@page` rules
 */
export async function foretellPages(page: Page, options: ForecastOptions): Promise<PageForecast | undefined> {
  const { notePlacement, fill } = options
  const script = `(${foretellScript()})(${JSON.stringify(notePlacement)}, ${fill})`
  return readForecast((await page.evaluate(script)) as ForecastAnswer)
}

/** What the page answers to who asks for a forecast. */
export type ForecastAnswer = ReturnType<typeof readPages>

export function readForecast(answer: ForecastAnswer): PageForecast | undefined {
  return answer && { ...answer, places: new Map(answer.places) }
}

/** Foretells pages within the browser's page. */
export type Foretell = (
  notePlacement: ForecastOptions['notePlacement'],
  fill: ForecastOptions['fill'],
) => ForecastAnswer

/** The source of a `Foretell`, for who does something else at the same time. */
export function foretellScript(): string {
  const scripts = [
    layoutInColumns,
    createAsideKeeper,
    createBoxDivider,
    createCaptionHanger,
    createEndKeeper,
    createFloater,
    createFitter,
    createHeadKeeper,
    createJoiner,
    createLiftedKeeper,
    leaveHead,
    createNotePlacer,
    createNoteList,
    createFootBuilder,
    openStand,
    createPageBreaks,
    createTableDivider,
    createScrapMender,
    createTopRuleDropper,
    createOpenerLowerer,
    createVignettePlacer,
    chooseVignette,
  ].join(', ')
  return `(notePlacement, fill) => (${readPages})(notePlacement === 'page', fill, ${scripts})`
}

/** Runs inside the browser's page and is handed over as source text: it may use nothing but what it is handed. */
function readPages(
  atFoot: boolean,
  fill: boolean,
  layout: (viewer: Viewer) => number | undefined,
  createAsides: typeof createAsideKeeper,
  createDivider: typeof createBoxDivider,
  createHanger: typeof createCaptionHanger,
  createKeeper: typeof createEndKeeper,
  createFloat: typeof createFloater,
  createFit: typeof createFitter,
  createHeads: typeof createHeadKeeper,
  createJoin: typeof createJoiner,
  createLifted: typeof createLiftedKeeper,
  leave: typeof leaveHead,
  createPlacer: typeof createNotePlacer,
  createList: typeof createNoteList,
  createBuilder: typeof createFootBuilder,
  open: typeof openStand,
  createBreaks: typeof createPageBreaks,
  createTables: typeof createTableDivider,
  createMender: typeof createScrapMender,
  createTopRules: typeof createTopRuleDropper,
  createLowerer: typeof createOpenerLowerer,
  createVignettes: typeof createVignettePlacer,
  choose: typeof chooseVignette,
) {
  /** A heading within so many CSS pixels of a page's text begins that page. */
  const HEAD = 24
  const places: [string, { page: number; top: number }][] = []
  const fullness: number[] = []
  const showsItself = (element: Element): boolean => {
    if (element instanceof SVGElement || element instanceof HTMLImageElement) return true
    for (const child of element.childNodes) if (child instanceof Text && child.data.trim() !== '') return true
    return false
  }
  /** Reads what is laid out now. @returns how many columns there are */
  const read = (element: Element, spread: Spread, pageOf: (column: number) => number, fills: boolean): number => {
    const { area, columnOf, below } = spread
    const rects = element.getClientRects()
    const shows = fills && showsItself(element)
    let columns = 0
    for (const rect of rects) {
      const column = columnOf(rect)
      columns = Math.max(columns, column + 1)
      const page = pageOf(column)
      if (shows) fullness[page] = Math.max(fullness[page] ?? 0, Math.min(1, below(rect.bottom) / area.height))
    }
    const [first] = rects
    if (first && element.localName === 'h1') element.toggleAttribute('data-seitenkopf', below(first.top) < HEAD)
    if (first && element.id) places.push([element.id, { page: pageOf(columnOf(first)) + 1, top: below(first.top) }])
    if (element instanceof SVGElement) return columns
    for (const child of element.children) {
      const part = read(child, spread, pageOf, fills && !child.classList.contains('seitenfuss'))
      columns = Math.max(columns, part)
    }
    return columns
  }
  const begins = new Set<number>()
  const sheets: Omit<Sheet, 'pages'>[] = []
  const asides = createAsides(leave)
  const divider = fill ? createDivider() : undefined
  const hanger = fill ? createHanger() : undefined
  const keeper = fill ? createKeeper() : undefined
  const floater = fill ? createFloat() : undefined
  const fitter = fill ? createFit(createMender) : undefined
  const heads = fill ? createHeads() : undefined
  const tables = fill ? createTables() : undefined
  const topRules = fill ? createTopRules() : undefined
  const lifted = fill ? createLifted(leave) : undefined
  const openers = fill ? createLowerer() : undefined
  const vignettes = fill ? createVignettes(choose) : undefined
  const joiner = heads && createJoin(heads.hasEnough)
  const placer = atFoot ? createPlacer(createList, createBuilder, open, createBreaks) : undefined
  const pages = layout({
    settle: (spread, fresh) => {
      const ours = { ...spread, parts: fresh }
      const [first] = fresh[0]?.getClientRects() ?? []
      const from = first ? spread.columnOf(first) : 0
      floater?.float(ours)
      hanger?.hang(ours)
      // What moves lines cannot come after the notes, nor before them where these have yet to take their room.
      if (!placer || !fresh.some((part) => part.querySelector('a.fussnote'))) fitter?.pullIn(ours)
      lifted?.moveAway(ours)
      const prepare = (column: number, footHeight: FootHeight): boolean => {
        topRules?.drop(spread, column)
        const moved = asides.keep(spread, column)
        const lowered = openers?.lower(spread, column, footHeight) ?? false
        const divided = divider?.divide(spread, column, footHeight) ?? false
        const parted = tables?.divide(spread, column, footHeight) ?? false
        return (heads?.keep(spread, column, footHeight) ?? false) || parted || divided || lowered || moved
      }
      const finish = (column: number): void => {
        if (placer) floater?.floatAbove(spread, column)
        keeper?.keep(spread, column)
        fitter?.fillAbove(spread, column + 1)
        // A paragraph that has just left the page may have left what stood beside it.
        asides.keep(spread, column)
      }
      if (placer) placer.place(spread, from, prepare, finish)
      else {
        const columns = (): number =>
          Math.max(0, ...spread.parts.flatMap((part) => [...part.getClientRects()].map(spread.columnOf)))
        for (let column = from; column <= columns(); column++) {
          prepare(column, () => 0)
          finish(column)
        }
      }
      const before = fitter?.fillEnd(ours)
      if (before !== undefined) keeper?.keep(spread, before)
    },
    runsOn: (spread, next) => joiner?.runsOn(spread, next) ?? false,
    stays: (spread, next) => joiner?.stays(spread, next) ?? true,
    complete: (spread) => {
      fitter?.pushOut(spread)
      lifted?.bringBack(spread)
      topRules?.dropLate(spread)
      vignettes?.place(spread)
    },
    read: (spread, pageOf) => {
      begins.add(pageOf(0))
      // Turned pages are read by themselves, but belong to those around them.
      if (spread.parts[0]?.parentElement === document.body) {
        const shown = vignettes?.shownOn(spread)
        sheets.push({ parts: spread.parts.length, from: pageOf(0) + 1, ...(shown && { vignettes: shown }) })
      }
      return Math.max(0, ...spread.parts.map((part) => read(part, spread, pageOf, true)))
    },
  })
  if (pages === undefined) return undefined
  const full = Array.from({ length: pages }, (_, page) => fullness[page] ?? 0)
  return {
    places,
    fullness: full,
    sparse: full.flatMap((part, page) => (part < 1 / 3 && !begins.has(page) && page + 1 < pages ? [page + 1] : [])),
    unplaced: placer?.unplaced() ?? [],
    sheets: sheets.map((sheet, index) => ({ ...sheet, pages: (sheets[index + 1]?.from ?? pages + 1) - sheet.from })),
  }
}
