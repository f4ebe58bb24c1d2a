import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import puppeteer, { type Browser, type ElementHandle, type JSHandle, type Page } from 'puppeteer'
import { processEnvironment } from '../../src/environment.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { arbeitsordner, WURZEL, werkstatt } from '../werkstatt.js'

/** The Werkstatt as a user has it: the command in one process, its page in a browser. */
export interface OffeneSeite {
  wurzel: string
  adresse: string
  pid: number
  page: Page
  /** What the page has complained about. */
  klagen: string[]
  /** Waits until the pages show what the files say, later than the version before. */
  ruht(nachNummer?: number): Promise<number>
  /** Waits until the page shows what the files say now, or why they cannot be set. */
  still(): Promise<void>
  /** The version of the pages that is shown. */
  nummer(): Promise<number>
  /** Text of the open file, as the editor has it. */
  text(): Promise<string>
  /** Presses a button by what it says, with the mouse. */
  druecke(name: string, inDem?: string): Promise<void>
  /** Presses what a selector names first, with the mouse. */
  drueckeAuf(wahl: string): Promise<void>
  /** Clicks on words of the pages, with the mouse, where they stand. */
  klicke(worte: string): Promise<void>
  /** Rests with the mouse on a place, wherever it is by then, until something is shown for it: what there is to say may still be on its way. */
  weile(find: () => Promise<{ x: number; y: number }>, wahl: string): Promise<string>
  close(): Promise<number | null>
}

/** Opens the Werkstatt on a workspace in a temporary folder, with a programme of the tests or files. */
export async function oeffneWerkstatt(
  quelle: {
    programm: string
    dateien?: Record<string, string>
    /** Whether the designs are those of the package, as in an office, and not its own. */
    ohneGestaltungen?: boolean
    /** A workspace that is there already. */
    wurzel?: string
  },
  args: readonly string[] = [],
): Promise<OffeneSeite> {
  const make = quelle.ohneGestaltungen ? arbeitsordner : werkstatt
  const wurzel = quelle.wurzel ?? make(quelle.dateien ?? {})
  if (!quelle.dateien && quelle.wurzel === undefined)
    cpSync(join(WURZEL, 'test/programme/klein'), wurzel, { recursive: true })
  const kind = spawn(process.execPath, [join(WURZEL, 'bin/amip.mjs'), 'werkstatt', quelle.programm, ...args], {
    cwd: wurzel,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  let gesagt = ''
  kind.stderr.setEncoding('utf8').on('data', (text: string) => {
    gesagt += text
  })
  const adresse = await new Promise<string>((resolve, reject) => {
    let out = ''
    kind.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      const found = /http:\S+/.exec(out)?.[0]
      if (found) resolve(found)
    })
    kind.once('close', (code) => reject(new Error(`${code}: ${gesagt}`)))
  })
  const ablage = mkdtempSync(join(tmpdir(), 'amip-seite-'))
  const browser = await starteBrowser(ablage)
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 800 })
  // Against what hangs, not against what is slow: the machine may be busy with other work.
  page.setDefaultTimeout(120_000)
  const klagen: string[] = []
  page.on('pageerror', (fehler) => klagen.push(String(fehler)))
  page.on('console', (meldung) => {
    if (meldung.type() === 'error') klagen.push(meldung.text())
  })
  await page.goto(adresse)
  const nummer = () => page.evaluate(() => Number(document.body.dataset.nummer))
  const findPlace = async (worte: string) => {
    const stelle = await page.waitForFunction(findWords, { polling: 100 }, worte)
    return (await stelle.jsonValue()) as { x: number; y: number }
  }
  return {
    wurzel,
    adresse,
    pid: kind.pid ?? 0,
    page,
    klagen,
    nummer,
    async ruht(nach = 0) {
      await page.waitForFunction(
        (alt: number) => document.body.dataset.ruht === 'true' && Number(document.body.dataset.nummer) > alt,
        {},
        nach,
      )
      return nummer()
    },
    async still() {
      // Asked, not waited for: the server looks at all files now, and the page has to show what it then has.
      const isStill = () =>
        page.evaluate(async () => {
          const { ruht, nummer } = await (await fetch('nachsehen')).json()
          const { ruht: ruhig, nummer: gezeigt } = document.body.dataset
          return ruht && ruhig === 'true' && Number(gezeigt) === nummer
        })
      while (!(await isStill())) await setTimeout(50)
    },
    text: () => page.$eval('.cm-content', (element) => (element as HTMLElement).innerText),
    druecke: (name, inDem = 'body') =>
      pressFound(() => page.waitForFunction(findButton, { polling: 100 }, name, inDem)),
    drueckeAuf: (wahl) => pressFound(() => page.waitForSelector(wahl, { visible: true })),
    async klicke(worte) {
      let { x, y } = await findPlace(worte)
      // Pages that have just been scrolled to are drawn, and may move.
      for (let vorher = ''; vorher !== `${x} ${y}`; ) {
        vorher = `${x} ${y}`
        await page.evaluate(() => new Promise((weiter) => requestAnimationFrame(() => requestAnimationFrame(weiter))))
        ;({ x, y } = await findPlace(worte))
      }
      await page.mouse.click(x, y)
    },
    async weile(find, wahl) {
      for (let versuch = 1; ; versuch++) {
        const { x, y } = await find()
        await page.mouse.move(x, y)
        try {
          const gezeigt = await page.waitForSelector(wahl, { timeout: 3000 })
          return (await gezeigt?.evaluate((element) => element.textContent)) ?? ''
        } catch (fehler) {
          if (versuch === 20) throw fehler
          await page.mouse.move(5, 5)
        }
      }
    },
    async close() {
      await browser.close()
      rmSync(ablage, { recursive: true, force: true, maxRetries: 5 })
      if (kind.exitCode !== null) return kind.exitCode
      kind.kill('SIGINT')
      const [code] = (await once(kind, 'close')) as [number | null]
      return code
    },
  }
}

/** Clicks with the mouse on what is found, once it no longer moves; finds it again where it is drawn anew at this very moment. */
async function pressFound(find: () => Promise<JSHandle | null>): Promise<void> {
  for (let versuch = 1; ; versuch++) {
    const element = (await find()) as ElementHandle<Element>
    try {
      return await clickAtRest(element)
    } catch (fehler) {
      if (versuch === 5) throw fehler
    }
  }
}

/** What is told while one works may push a form down. */
async function clickAtRest(element: ElementHandle<Element>): Promise<void> {
  await element.scrollIntoView()
  await element.evaluate(async (eines) => {
    const place = () => JSON.stringify(eines.getBoundingClientRect())
    for (let vorher = ''; vorher !== place(); ) {
      vorher = place()
      await new Promise((weiter) => requestAnimationFrame(() => requestAnimationFrame(weiter)))
    }
  })
  await element.click()
}

/** @param ablage where it puts what it needs for a while; Chromium leaves some of it behind */
async function starteBrowser(ablage: string): Promise<Browser> {
  const environment = processEnvironment()
  const fund = await findBrowser({ wish: undefined, ...environment })
  return puppeteer.launch({
    executablePath: fund.executable,
    headless: fund.shell ? 'shell' : true,
    args: [...fund.args, '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...environment.env, ...fund.env, TMPDIR: ablage },
  })
}

/** In the page: a button that can be seen and pressed, by its words. */
function findButton(text: string, wo: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll<HTMLButtonElement>(`${wo} button`)].find(
    (einer) =>
      einer.offsetParent !== null &&
      !einer.disabled &&
      [einer.textContent, einer.ariaLabel, einer.firstElementChild?.textContent].some(
        (worte) => worte?.replaceAll('\u00ad', '').trim() === text,
      ),
  )
}

/** In the page: the middle of words in the text layer, in view. */
function findWords(worte: string): { x: number; y: number } | undefined {
  for (const span of document.querySelectorAll<HTMLElement>('.textLayer span:not(.markedContent)')) {
    const knoten = span.firstChild
    const von = knoten?.nodeValue?.replaceAll('\u00a0', ' ').indexOf(worte) ?? -1
    if (!knoten || von < 0) continue
    span.scrollIntoView({ block: 'center' })
    const bereich = document.createRange()
    bereich.setStart(knoten, von)
    bereich.setEnd(knoten, von + worte.length)
    const { left, top, width, height } = bereich.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  return undefined
}
