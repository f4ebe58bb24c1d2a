import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import puppeteer, { type Browser, type Page } from 'puppeteer'
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
  /** Waits until nothing is being built for longer than a change takes to be seen. */
  still(): Promise<void>
  /** The version of the pages that is shown. */
  nummer(): Promise<number>
  /** Text of the open file, as the editor has it. */
  text(): Promise<string>
  /** Presses a button by what it says. */
  druecke(name: string, inDem?: string): Promise<void>
  close(): Promise<number | null>
}

/** Opens the Werkstatt on a workspace in a temporary folder, with a programme of the tests or files. */
export async function oeffneWerkstatt(
  quelle: {
    programm: string
    dateien?: Record<string, string>
    /** Whether the designs are those of the package, as in an office, and not its own. */
    ohneGestaltungen?: boolean
  },
  args: readonly string[] = [],
): Promise<OffeneSeite> {
  const wurzel = quelle.ohneGestaltungen ? arbeitsordner(quelle.dateien ?? {}) : werkstatt(quelle.dateien ?? {})
  if (!quelle.dateien) cpSync(join(WURZEL, 'test/programme/klein'), wurzel, { recursive: true })
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
  const klagen: string[] = []
  page.on('pageerror', (fehler) => klagen.push(String(fehler)))
  page.on('console', (meldung) => {
    if (meldung.type() === 'error') klagen.push(meldung.text())
  })
  await page.goto(adresse)
  const nummer = () => page.evaluate(() => Number(document.body.dataset.nummer))
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
        { timeout: 120_000 },
        nach,
      )
      return nummer()
    },
    async still() {
      const ruhtSeit = async (): Promise<number> => {
        const begin = performance.now()
        while (performance.now() - begin < 2500) {
          if ((await page.evaluate(() => document.body.dataset.ruht)) !== 'true') return 0
          await setTimeout(100)
        }
        return 1
      }
      while ((await ruhtSeit()) === 0) await setTimeout(100)
    },
    text: () => page.$eval('.cm-content', (element) => (element as HTMLElement).innerText),
    async druecke(name, inDem = 'body') {
      await page.waitForFunction(
        (text: string, wo: string) => {
          const knoepfe = document.querySelectorAll<HTMLButtonElement>(`${wo} button`)
          const knopf = [...knoepfe].find(
            (einer) =>
              einer.offsetParent !== null &&
              !einer.disabled &&
              [einer.textContent, einer.ariaLabel, einer.firstElementChild?.textContent].some(
                (worte) => worte?.trim() === text,
              ),
          )
          knopf?.click()
          return knopf !== undefined
        },
        { timeout: 30_000, polling: 100 },
        name,
        inDem,
      )
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

/** @param ablage where it puts what it needs for a while; Chromium leaves some of it behind */
async function starteBrowser(ablage: string): Promise<Browser> {
  const environment = processEnvironment()
  const fund = await findBrowser({ wunsch: undefined, ...environment })
  return puppeteer.launch({
    executablePath: fund.pfad,
    headless: fund.shell ? 'shell' : true,
    args: [...fund.args, '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...environment.env, ...fund.env, TMPDIR: ablage },
  })
}
