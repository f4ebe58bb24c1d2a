import type { Diagramm } from '../../charts/diagramm.js'
import { printedPicture } from '../../layout/charts/picture-urls.js'
import type { Dokument } from '../../layout/document/dokument.js'
import { watermarkOf } from '../../layout/frame/watermark.js'
import type { Vorabwunsch, Vorlaeufig } from '../../writer.js'
import type { Browser } from '../browser/launch.js'
import type { PageForecast } from '../pages/foretell.js'
import type { PrintStyles } from '../print-html.js'
import { EarlyPage } from './early-page.js'
import { picturesOn } from './pictures.js'
import { createPrintPlan, layoutOf, type PictureSize, type PrintPlan } from './print-plan.js'
import { findNewSheets, isWorthWhile, type KnownPrint, type PageRange, sheetsOn } from './selection.js'

/** So long one waits for what was begun for the version before. */
const PATIENCE_MS = 500
/** Once as things stood, and once more where others have come into view. */
const ATTEMPTS = 2

/**
 * Prints the pages that somebody looks at before anything else of a new version: of a document that was printed before, only the
 * sheets that stand on them or are new are laid out, in a page of the browser that stays open, and only their charts are drawn.
 */
export class EarlyPrinter {
  #known: KnownPrint | undefined
  #early: EarlyPage | undefined
  #plan: PrintPlan | undefined
  #run: Promise<unknown> = Promise.resolve()

  /** @param patience how long, in milliseconds, one waits for what is still at work */
  constructor(private readonly patience = PATIENCE_MS) {}

  /** What the last whole print has come to. */
  learn(
    browser: Browser,
    { dokument, stile }: { dokument: Dokument; stile: PrintStyles },
    { sheets, places }: PageForecast,
    notes: KnownPrint['notes'],
  ): void {
    const { pictures: grafiken, baum } = dokument
    // The tree is the one that was just planned, where pages were asked for before.
    const plan = this.#plan?.dokument.baum === baum ? this.#plan : createPrintPlan(dokument, stile)
    this.#plan = undefined
    const charts = [...grafiken.values()].flatMap((grafik) => (grafik.art === 'diagramm' ? [grafik] : []))
    this.#known = {
      styleLayout: plan.styleLayout,
      partLayouts: plan.parts.map((part) => layoutOf(part, sizesIn(grafiken))),
      chartSizes: new Map(charts.map((chart) => [contentOf(chart.diagramm), printedPicture(chart)])),
      sheets,
      places,
      notes,
    }
    // The next version finds the page open.
    this.#run = this.#open(browser, plan).catch(() => this.#close())
  }

  /**
   * Prints the pages that are wished for.
   * @param onWaiting called when the browser has what it needs
   * @returns whether they were: where not, they come of the print of the whole
   */
  async print(
    browser: Browser,
    programm: Vorlaeufig,
    wish: Vorabwunsch,
    onWaiting: () => void = () => undefined,
  ): Promise<boolean> {
    const known = this.#known
    if (!known) return false
    const run = this.#printSheets(browser, programm, known, wish, onWaiting)
    this.#run = run
    try {
      return await run
    } catch {
      // A page that has died, or its browser: the print of the whole tells of what is wrong.
      void this.#close()
      return false
    }
  }

  #isFree(): Promise<boolean> {
    const free = this.#run.then(
      () => true,
      () => true,
    )
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), this.patience)
    })
    return Promise.race([free, late]).finally(() => clearTimeout(timer))
  }

  async #printSheets(
    browser: Browser,
    { dokument, stile, diagramme, draw }: Vorlaeufig,
    known: KnownPrint,
    wish: Vorabwunsch,
    onWaiting: () => void,
  ): Promise<boolean> {
    const free = this.#isFree()
    const plan = createPrintPlan(dokument, stile)
    this.#plan = plan
    if (known.styleLayout !== plan.styleLayout) return false
    const contents = new Map(diagramme.map(({ key: schluessel, diagramm }) => [schluessel, contentOf(diagramm)]))
    // A chart that was never drawn has no size.
    await draw(new Set([...contents].flatMap(([key, content]) => (known.chartSizes.has(content) ? [] : [key]))))
    const drawn = sizesIn(dokument.pictures)
    const sizeOf = (key: string) => drawn(key) ?? known.chartSizes.get(contents.get(key) ?? '')
    const partLayouts = plan.parts.map((part) => layoutOf(part, sizeOf))
    const fresh = findNewSheets(known, partLayouts)
    if (!fresh || !(await free)) return false
    const early = await this.#open(browser, plan)
    const order = { plan, known, partLayouts, fresh, sizeOf }
    let [sheets, pages] = [known.sheets, wish.seiten()]
    // What is new takes nobody knows how many pages.
    let selection: ReadonlySet<number> = new Set([...fresh, ...sheetsOn(sheets, pages)])
    if (!isWorthWhile(known, early.listUnsettled({ ...order, chosen: selection }))) return false
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const needed = { parts: plan.parts, known, fresh }
      const pictures = picturesOn({ ...needed, chosen: selection, sheets, pages })
      await draw(pictures)
      // Of what cannot be drawn the print of the whole tells.
      if (![...pictures].every((key) => dokument.pictures.has(key))) return false
      const now = await early.show({ ...order, chosen: selection }, onWaiting)
      if (!now) return false
      pages = pagesIn(wish, now.pages)
      sheets = now.sheets
      const standing = sheetsOn(sheets, pages)
      const seen = picturesOn({ ...needed, chosen: new Set(standing), sheets, pages })
      if (standing.every((index) => selection.has(index)) && [...seen].every((key) => pictures.has(key))) {
        const printed = printPages((ranges) => early.print(ranges), dokument, pages, wish)
        onWaiting()
        await printed
        return true
      }
      // What is new has moved others onto these pages.
      selection = new Set([...selection, ...standing])
    }
    return false
  }

  /** The page, open and with the fonts of the document. */
  async #open(browser: Browser, plan: PrintPlan): Promise<EarlyPage> {
    if (this.#early?.key !== EarlyPage.keyOf(plan)) await this.#close()
    this.#early ??= await EarlyPage.open(browser, plan)
    return this.#early
  }

  async #close(): Promise<void> {
    const early = this.#early
    this.#early = undefined
    await early?.close()
  }
}

/** What a chart shows: two that show the same in one design are alike. */
function contentOf(diagramm: Diagramm): string {
  return JSON.stringify(diagramm)
}

/** The wished pages, as far as there are such. */
export function pagesIn({ seiten }: Vorabwunsch, count: number): PageRange {
  const wanted = seiten()
  const bis = Math.min(wanted.bis, count)
  return { von: Math.max(1, Math.min(wanted.von, bis)), bis }
}

/**
 * Shows some pages of what is open: without tags, and a few of many, they take a fraction of the whole.
 * @param printRanges prints them; what asks for fonts has been laid out before, and has waited for them
 */
export async function printPages(
  printRanges: (pageRanges: string) => Promise<Uint8Array>,
  dokument: PrintPlan['dokument'],
  { von, bis }: PageRange,
  { onSeiten }: Vorabwunsch,
): Promise<void> {
  const pdf = await printRanges(`${von}-${bis}`)
  await onSeiten({ pdf: watermarkOf(dokument) ? await withWasserzeichen(pdf, dokument, von) : pdf, von })
}

async function withWasserzeichen(pdf: Uint8Array, dokument: PrintPlan['dokument'], first: number): Promise<Uint8Array> {
  const [{ PDFDocument }, { layWasserzeichen }] = await Promise.all([
    import('@cantoo/pdf-lib'),
    import('../content-stream/wasserzeichen.js'),
  ])
  const opened = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  layWasserzeichen(opened, dokument, first)
  return opened.save()
}

/** How large the pictures are on paper, by their keys. */
function sizesIn(pictures: Dokument['pictures']): (key: string) => PictureSize | undefined {
  return (key) => {
    const picture = pictures.get(key)
    return picture && printedPicture(picture)
  }
}
