import type { Page } from 'puppeteer'
import { layoutInColumns, type Spread, type Viewer } from './columns.js'
import { createFitter } from './fit.js'
import { createFloater } from './float.js'
import { createFootBuilder } from './foot.js'
import { createNotePlacer } from './notes.js'
import { openStand } from './stand.js'

/** Where the print will put what, known before anything is printed. */
export interface Seitenvorschau {
  /** Every element with an id: its page (from 1), and how far below the head of the page's text it begins, in CSS pixels. */
  stellen: Map<string, { seite: number; oben: number }>
  /** How much of its text's height each page fills, from 0 to 1; notes at its foot do not count. */
  fuellung: number[]
  /** Pages (from 1) that go on from the one before and are less than a third full; the last page of all may be. */
  knapp: number[]
  /** Ids of notes that found no room at the foot of the page that names them. */
  ohnePlatz: string[]
}

/** What is done to a document while its pages are foretold. */
export interface Seitenwunsch {
  /** Where its notes are to stand. */
  fussnoten: 'seite' | 'kapitel'
  /** Whether pages that would stay nearly empty are to be filled. */
  fuellen: boolean
}

/**
 * Lays a document out as its print will be, fills its pages and puts its notes at the foot of the page that refers to them first,
 * if they are not to stay at the end of their chapters. What is foretold
 * is no more than that: whoever relies on it compares it with the print. But for what is wished, the page is left as it was.
 * @returns undefined where the sizes of pages cannot be told from their `@page` rules
 */
export async function foretellPages(
  page: Page,
  { fussnoten, fuellen }: Seitenwunsch,
): Promise<Seitenvorschau | undefined> {
  const scripts = [layoutInColumns, createFloater, createFitter, createNotePlacer, createFootBuilder, openStand].join(
    ', ',
  )
  const vorschau = (await page.evaluate(
    `(${readPages})(${fussnoten === 'seite'}, ${fuellen}, ${scripts})`,
  )) as ReturnType<typeof readPages>
  return vorschau && { ...vorschau, stellen: new Map(vorschau.stellen) }
}

/** Runs inside the browser's page and is handed over as source text: it may use nothing but what it is handed. */
function readPages(
  atFoot: boolean,
  fill: boolean,
  layout: (viewer: Viewer) => number | undefined,
  createFloat: typeof createFloater,
  createFit: typeof createFitter,
  createPlacer: typeof createNotePlacer,
  createBuilder: typeof createFootBuilder,
  open: typeof openStand,
) {
  const stellen: [string, { seite: number; oben: number }][] = []
  const fuellung: number[] = []
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
      if (shows) fuellung[page] = Math.max(fuellung[page] ?? 0, Math.min(1, below(rect.bottom) / area.height))
    }
    const [first] = rects
    if (first && element.id) stellen.push([element.id, { seite: pageOf(columnOf(first)) + 1, oben: below(first.top) }])
    if (element instanceof SVGElement) return columns
    for (const child of element.children) {
      const part = read(child, spread, pageOf, fills && !child.classList.contains('seitenfuss'))
      columns = Math.max(columns, part)
    }
    return columns
  }
  const begins = new Set<number>()
  const floater = fill ? createFloat() : undefined
  const fitter = fill ? createFit() : undefined
  const placer = atFoot ? createPlacer(createBuilder, open) : undefined
  const seiten = layout({
    settle: (spread) => {
      floater?.float(spread)
      // What moves lines cannot come after the notes, nor before them where these have yet to take their room.
      if (!placer || !spread.parts.some((part) => part.querySelector('a.fussnote'))) fitter?.pullIn(spread)
      placer?.place(spread)
      fitter?.pushOut(spread)
    },
    read: (spread, pageOf) => {
      begins.add(pageOf(0))
      return Math.max(0, ...spread.parts.map((part) => read(part, spread, pageOf, true)))
    },
  })
  if (seiten === undefined) return undefined
  const full = Array.from({ length: seiten }, (_, seite) => fuellung[seite] ?? 0)
  return {
    stellen,
    fuellung: full,
    knapp: full.flatMap((teil, seite) => (teil < 1 / 3 && !begins.has(seite) && seite + 1 < seiten ? [seite + 1] : [])),
    ohnePlatz: placer?.unplaced() ?? [],
  }
}
