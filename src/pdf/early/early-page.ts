import { rmSync } from 'node:fs'
import type { CDPSession, JSHandle, Page } from 'puppeteer'
import { makeScratch, writeScratch } from '../../files/scratch.js'
import { graphicUrl, sizeAttributes } from '../../layout/charts/picture-urls.js'
import type { Browser } from '../browser/launch.js'
import { foretellScript } from '../pages/foretell.js'
import { keepAtChapterEnds } from '../pages/notes/named-notes.js'
import { writePagesScript } from '../pages/page-numbers.js'
import { fitWidths, settleBalance, settleHyphens } from '../pages/page-script.js'
import { printBody, printPage } from '../print-html.js'
import { HYPHENATION_ZONE, loadFile, prepareForPrint, printSeen, smallestType } from '../print-page.js'
import { picturesIn, standIn } from './pictures.js'
import type { PictureSize, PrintPlan } from './print-plan.js'
import { EMPTY_CSS, type KnownPrint, partsOf, placesBesides, withEmptyPages } from './selection.js'
import { createStage, type Stage, type StageAnswer } from './stage.js'

/** Pictures of the style sheet and the design's values: what stays the same when rules around it change, and the other way round. */
const PIECE = /(data:image\/[^"]*|^:root[^\n]*)/m

/** A document of which some sheets are to be shown. */
export interface EarlySheets {
  plan: PrintPlan
  known: KnownPrint
  /** What is laid out in each part. */
  partLayouts: readonly string[]
  /** Indices of the sheets that are to be shown, and of those that are not what they were. */
  chosen: ReadonlySet<number>
  fresh: ReadonlySet<number>
  /** How large pictures are, by their keys; those that are not drawn are on no page that is printed. */
  sizeOf(key: string): PictureSize | undefined
}

/** A page of the browser that stays open, with a stage on which one document after the other is put. */
export class EarlyPage {
  /** Pieces of text that the stage has, each with its number. */
  #store = new Map<string, number>()
  /** Names of the sheets that the stage holds at rest, by their `sheetKey`. */
  #atRest: ReadonlyMap<string, number> = new Map()
  #next = 0

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
    private readonly stage: JSHandle<Stage>,
    /** What it was opened for: with other fonts or margins one needs another. */
    readonly key: string,
  ) {}

  static keyOf({ dokument, css }: PrintPlan): string {
    return `${css.fonts} ${JSON.stringify(dokument.gestaltung.seite)}`
  }

  static async open(browser: Browser, plan: PrintPlan): Promise<EarlyPage> {
    const { dokument, css } = plan
    const page = await browser.newPage()
    const folder = makeScratch()
    try {
      const datei = writeScratch(folder, 'vorab.html', printPage(dokument, [css.fonts, EMPTY_CSS, ''], ''))
      await prepareForPrint(page, datei, dokument)
      await loadFile(page, datei)
      const stage = (await page.evaluateHandle(STAGE)) as JSHandle<Stage>
      return new EarlyPage(page, await page.createCDPSession(), stage, EarlyPage.keyOf(plan))
    } catch (error) {
      await page.close().catch(() => undefined)
      throw error
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  /** Indices of the sheets that must be laid out, for they are new or the page does not hold them at rest. */
  listUnsettled(order: EarlySheets): ReadonlySet<number> {
    const isAtRest = (index: number) => !order.fresh.has(index) && this.#atRest.has(sheetKey(order, index))
    return new Set([...order.chosen].filter((index) => !isAtRest(index)))
  }

  /**
   * Puts some sheets of a document in the place of those before, with empty pages in place of the others.
   * @param onSent called when the browser has what it needs, and will be busy with it
   * @returns where all sheets stand; undefined where only the print of the whole can tell
   */
  async show(order: EarlySheets, onSent: () => void): Promise<StageAnswer | undefined> {
    const { plan, known, chosen, sizeOf } = order
    const { dokument, css, parts } = plan
    const { notes, sheets } = known
    const fresh = this.listUnsettled(order)
    const isAtRest = (index: number) => chosen.has(index) && !fresh.has(index)
    const keys = new Map([...chosen].map((index) => [index, sheetKey(order, index)]))
    const names = new Map([...keys].map(([index, key]) => [index, this.#atRest.get(key) ?? this.#next++]))
    const body = printBody(dokument, { type: 'root', children: withEmptyPages(parts, sheets, fresh) }, (key) => ({
      dataGrafik: key,
      ...sizeAttributes(sizeOf(key) ?? NO_SIZE),
    }))
    const { sequence, missing } = this.#put()
    const addressOf = (key: string, index: number): string | undefined => {
      if (dokument.pictures.has(key)) return graphicUrl(dokument, key).src
      const size = isAtRest(index) ? undefined : sizeOf(key)
      return size && standIn(size)
    }
    const shown = this.stage.evaluate((stage, order) => stage.show(order), {
      css: `${css.rules}\n${css.pages}`.split(PIECE).map(sequence),
      body,
      sheets: sheets.map((sheet, index) => ({
        parts: sheet.parts,
        name: names.get(index),
        isAtRest: isAtRest(index),
      })),
      pictures: [...chosen].flatMap((index) =>
        picturesIn(parts, known, index).flatMap((key) => {
          const address = addressOf(key, index)
          return address === undefined ? [] : [[key, sequence(address)] as const]
        }),
      ),
      places: placesBesides(known, fresh),
      ...notes,
      smallest: smallestType(dokument.gestaltung),
      zone: HYPHENATION_ZONE,
      fresh: missing,
    })
    // Until it is known what has become of them.
    this.#atRest = new Map()
    // Where nothing is laid out anew the answer is there before anything else could be done.
    if (fresh.size > 0) onSent()
    const answer = await shown
    if (answer) this.#atRest = new Map([...keys].map(([index, key]) => [key, names.get(index) ?? 0]))
    return answer
  }

  /** Numbers for pieces of text: those that the stage has had since the last document, and new ones, which it is to be told. */
  #put() {
    const before = this.#store
    const store = new Map<string, number>()
    this.#store = store
    const missing: [number, string][] = []
    const sequence = (piece: string): number => {
      const known = store.get(piece) ?? before.get(piece)
      const number = known ?? this.#next++
      if (known === undefined) missing.push([number, piece])
      store.set(piece, number)
      return number
    }
    return { sequence, missing }
  }

  /** Prints some pages of what is shown. */
  print(pageRanges: string): Promise<Uint8Array> {
    return printSeen(this.session, pageRanges)
  }

  async close(): Promise<void> {
    await this.page.close().catch(() => undefined)
  }
}

/** All that decides how a sheet comes to rest. */
function sheetKey({ plan, known, partLayouts }: EarlySheets, index: number): string {
  const parts = partsOf(known.sheets, index).map((part) => partLayouts[part])
  return [index, known.notes.notePlacement, ...known.notes.endNotes, plan.styleLayout, ...parts].join()
}

/** Of a picture that is not there. */
const NO_SIZE: PictureSize = { breite: 0, hoehe: 0 }

/** The source of a stage with its tools: kept in the page, it need not be read again for each document. */
const STAGE = `(${createStage})({ ${Object.entries({
  fitWidths,
  settleHyphens,
  settleBalance,
  keepAtChapterEnds,
  foretell: foretellScript(),
  writePages: writePagesScript(),
})
  .map(([name, source]) => `${name}: ${source}`)
  .join(', ')} })`
