import { setTimeout } from 'node:timers/promises'
import type { Page, Browser as Verbindung } from 'puppeteer'
import { type Environment, UmgebungsFehler } from '../../environment.js'
import { lackOfRoom } from '../../files/scratch.js'
import type { FoundBrowser } from './find.js'
import { type BrowserProcess, startProcess } from './process.js'

/*
 * The process is started by us and puppeteer connected to its pipe, instead of puppeteer.launch: importing puppeteer takes
 * longer than the browser takes to start, so both happen at once (start to first page: 190 ms instead of 290 ms).
 */

const ARGS = [
  '--remote-debugging-pipe',
  '--disable-gpu',
  // /dev/shm is too small for long documents in many containers.
  '--disable-dev-shm-usage',
  '--disable-breakpad',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--no-default-browser-check',
  '--metrics-recording-only',
  // Else macOS and Linux desktops ask for the keychain.
  '--use-mock-keychain',
  '--password-store=basic',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  // Glyph positions must not depend on the resolution of a screen.
  '--font-render-hinting=none',
  // Nothing is fetched while building: whatever address a page asks for is not found.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // One process less to start (10 ms); without a network there is nothing to keep apart.
  '--enable-features=NetworkServiceInProcess2',
]

/**
 * A browser without windows lays out no file of cookies before the first page loads (40 ms), draws nothing for a screen while a page is
 * loaded (30 % of its work: layout with other fonts, pictures of tiles, a process for them), and opens a page as it starts (50 ms).
 * To a press of the mouse it is deaf (findings/chromium-compositing-click.sh): it prints, and nobody drives it.
 */
const SHELL = ['--headless', '--incognito', '--disable-threaded-compositing', 'about:blank']

/** On a machine that is busy elsewhere, or scans what starts, a browser takes its time; one that is broken ends by itself and is not waited for. */
const START_MS = 60_000
const STEPS = 20
const AFTERWARDS_MS = 300
const NO_SANDBOX = '--no-sandbox'

/** So many documents one page serves: of some requests puppeteer waits for the end for as long as their page is open, and keeps 120 kB of each document. */
const DOCUMENTS = 20

/** A running browser. */
export interface Browser {
  /** "HeadlessChrome/147.0.7727.0" */
  version: string
  /** False where the sandbox is off: as root, and where the system forbids it. */
  sandbox: boolean
  newPage(): Promise<Page>
  /** Takes a page back for the next document: what a page has learnt of fonts and scripts need not be learnt again. */
  giveBack(page: Page): void
  /** Ends the browser and removes its traces; may be called again. */
  close(): Promise<void>
}

/** The browser's process as soon as it answers. One that dies, or is told to by `signal`, is not waited for. */
async function startAndConnect(
  found: FoundBrowser,
  args: readonly string[],
  environment: Environment,
  signal: AbortSignal | undefined,
  patience: number,
): Promise<{ running: BrowserProcess; browser: Verbindung }> {
  const headless = found.shell ? SHELL : ['--headless=new']
  const running = startProcess(found, [...ARGS, ...args, ...headless], environment)
  const kill = () => running.kill()
  let late = ''
  let steps = 0
  // Counted in steps, because its answer lies unread while we are busy with a long document: all that time is one step.
  const timer = setInterval(() => {
    if (++steps < STEPS) return
    late = `Er hat in ${patience / 1000} Sekunden nicht geantwortet. Ist der Rechner gerade sehr beschäftigt, genügt es, später noch einmal zu bauen.`
    kill()
  }, patience / STEPS)
  signal?.addEventListener('abort', kill, { once: true })
  try {
    const dead = running.gone.then(() => Promise.reject(new Error('Er endet, ehe er antwortet.')))
    // It may be dead before anybody waits.
    dead.catch(() => undefined)
    const { default: puppeteer } = await import('puppeteer')
    const connected = puppeteer.connect({ transport: running.transport, defaultViewport: null })
    return { running, browser: await Promise.race([connected, dead]) }
  } catch (error) {
    // What puppeteer says of a browser that has died says nothing; how it ended is known a moment after its pipe has closed.
    await Promise.race([running.gone, setTimeout(AFTERWARDS_MS)])
    const ending = running.ending()
    running.kill()
    await running.stop()
    signal?.throwIfAborted()
    const why = late || ending || (error instanceof Error ? error.message : String(error))
    throw new Error([why, running.complaints()].filter(Boolean).join('\n'))
  } finally {
    clearInterval(timer)
    signal?.removeEventListener('abort', kill)
  }
}

/** Takes the document out of a page, and all that it held: by itself the browser keeps some 40 MB of each until it has a gigabyte. */
async function emptyPage(page: Page): Promise<Page> {
  await page.goto('about:blank')
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  return page
}

/**
 * Starts the browser. It never outlives us: it listens on a pipe and leaves when that closes. When `signal` is aborted it is
 * ended at once, and everything that waits for it fails.
 * @param patience how long it may take to answer, in milliseconds
 * @throws UmgebungsFehler when it cannot be started
 */
export async function launchBrowser(
  found: FoundBrowser,
  environment: Environment,
  signal?: AbortSignal,
  patience = START_MS,
): Promise<Browser> {
  signal?.throwIfAborted()
  // Without room for its own files it would begin, and never end.
  const full = lackOfRoom()
  if (full) throw full
  let args = found.args
  const { running, browser } = await startAndConnect(found, args, environment, signal, patience)
    .catch((error: Error) => {
      // Containers and hardened kernels forbid the sandbox to others than root as well. The content is our own and
      // nothing in it runs, so rather without than not at all; `amip doctor` says so.
      signal?.throwIfAborted()
      if (args.includes(NO_SANDBOX) || !/sandbox/i.test(error.message)) throw error
      args = [...args, NO_SANDBOX]
      return startAndConnect(found, args, environment, signal, patience)
    })
    .catch((error: Error) => {
      signal?.throwIfAborted()
      if (error instanceof UmgebungsFehler) throw error
      throw new UmgebungsFehler(
        `Der Browser ${found.name} (${found.executable}) lässt sich nicht starten.`,
        `Geben Sie mit --browser oder AMIP_BROWSER einen anderen an. Was er selbst sagt:\n${error.message}`,
        { cause: error },
      )
    })
  const abort = () => running.kill()
  signal?.addEventListener('abort', abort, { once: true })
  if (signal?.aborted) abort()
  const documents = new WeakMap<Page, number>()
  /** Pages that are open and empty, or soon will be; undefined where one has come to nothing. */
  let free: Promise<Page | undefined>[] = found.shell ? [browser.pages().then(([page]) => page)] : []
  free[0]?.catch(() => undefined)
  const end = async (): Promise<void> => {
    free = []
    signal?.removeEventListener('abort', abort)
    await browser.close().catch(() => undefined)
    await running.stop()
  }
  let ended: Promise<void> | undefined
  return {
    version: await browser.version(),
    sandbox: !args.includes(NO_SANDBOX),
    newPage: async () => (await free.shift()) ?? browser.newPage(),
    giveBack(page) {
      const served = (documents.get(page) ?? 0) + 1
      documents.set(page, served)
      if (served < DOCUMENTS) free.push(emptyPage(page).catch(() => undefined))
      else {
        page.close().catch(() => undefined)
        free.push(browser.newPage().catch(() => undefined))
      }
    },
    close() {
      ended ??= end()
      return ended
    },
  }
}
