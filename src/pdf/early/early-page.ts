import { rmSync } from 'node:fs'
import type { Page } from 'puppeteer'
import { makeScratch, writeScratch } from '../../files/scratch.js'
import type { Browser } from '../browser/launch.js'
import { printPage } from '../print-html.js'
import { loadFile, prepareForPrint } from '../print-page.js'
import type { PrintPlan } from './print-plan.js'
import { EMPTY_CSS } from './selection.js'

/** Pictures and the design's values: what stays the same when text around it changes, and the other way round. */
const PIECE = /(data:image\/[^"]*|^:root[^\n]*)/m

/**
 * A page of the browser into which one document after the other is put. It keeps the fonts, and pieces of text that come again: to
 * hand over a chart takes longer than to lay it out.
 */
export class EarlyPage {
  /** What the page keeps, each piece with its number. */
  #store = new Map<string, number>()
  #next = 0

  private constructor(
    readonly page: Page,
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
    } catch (error) {
      await page.close().catch(() => undefined)
      throw error
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    return new EarlyPage(page, EarlyPage.keyOf(plan))
  }

  /** Puts a document in the place of the one before; resolves when its pictures and fonts are there. */
  async put(css: string, body: string): Promise<void> {
    const store = new Map<string, number>()
    const fresh: [number, string][] = []
    const numbersOf = (text: string): number[] =>
      text.split(PIECE).map((piece) => {
        const known = store.get(piece) ?? this.#store.get(piece)
        const number = known ?? this.#next++
        if (known === undefined) fresh.push([number, piece])
        store.set(piece, number)
        return number
      })
    const sequences = { css: numbersOf(css), body: numbersOf(body) }
    this.#store = store
    await this.page.evaluate(putIn, fresh, sequences)
  }

  async close(): Promise<void> {
    await this.page.close().catch(() => undefined)
  }
}

/** Runs inside the browser's page. */
async function putIn(
  fresh: readonly (readonly [number, string])[],
  { css, body }: { css: readonly number[]; body: readonly number[] },
): Promise<void> {
  const holder = document as Document & { store?: ReadonlyMap<number, string> }
  const store = new Map([...(holder.store ?? []), ...fresh])
  const textOf = (sequence: readonly number[]) => sequence.map((number) => store.get(number) ?? '').join('')
  const styles = document.querySelectorAll('style')
  const style = styles[styles.length - 1]
  const rules = textOf(css)
  if (style && style.textContent !== rules) style.textContent = rules
  document.body.innerHTML = textOf(body)
  holder.store = new Map([...css, ...body].map((number) => [number, store.get(number) ?? '']))
  document.body.getBoundingClientRect()
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)))
  await document.fonts.ready
}
