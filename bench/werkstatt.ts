// From saving to the new page in view, in the open page of amip werkstatt: node bench/run.mjs werkstatt [changes [programme's folder]]
// For a section, one in view, a cell, a token and a partial, beside one tagged print of the programme's own finished HTML in the same browser,
// second time. With a number: so many changes one after another, and what they leave in memory, handles and processes.
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import puppeteer, { type CDPSession } from 'puppeteer'
import { processEnvironment } from '../src/environment.js'
import { makeScratch } from '../src/files/scratch.js'
import { findBrowser } from '../src/pdf/browser/find.js'

const REPEATS = 7
const [, , anzahl = '0', quelle = 'content/mittelsachsen-2023'] = process.argv
const PROGRAMM = basename(quelle)
const changes = Number(anzahl)
const wurzel = makeScratch()
cpSync('templates', join(wurzel, 'templates'), { recursive: true })
cpSync(quelle, join(wurzel, 'content', PROGRAMM), { recursive: true })

/**
 * Answers any message with the bytes that are left on the heap once collecting frees nothing more: code that runs no longer is let go only
 * after several collections.
 */
const MELDER = `
const collect = async (before = Infinity) => {
  gc()
  await new Promise((resolve) => setTimeout(resolve, 60))
  const { heapUsed } = process.memoryUsage()
  return heapUsed < before - 50_000 ? collect(heapUsed) : heapUsed
}
process.on('message', async () => process.send(await collect()))
process.channel.unref()`
const kind = spawn(
  process.execPath,
  [
    '--expose-gc',
    `--import=data:text/javascript,${encodeURIComponent(MELDER)}`,
    join(process.cwd(), 'bin/amip.mjs'),
    'werkstatt',
    PROGRAMM,
  ],
  { cwd: wurzel, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
)
// Also where something fails here.
process.once('exit', () => kind.kill('SIGINT'))
let errors = ''
kind.stderr?.setEncoding('utf8').on('data', (text: string) => {
  errors += text
})
const adresse = await new Promise<string>((resolve, reject) => {
  kind.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const found = /http:\S+/.exec(text)?.[0]
    if (found) resolve(found)
  })
  kind.once('close', () => reject(new Error(errors)))
})
const environment = processEnvironment()
const fund = await findBrowser({ wish: undefined, ...environment })
const browser = await puppeteer.launch({
  executablePath: fund.executable,
  headless: fund.shell ? 'shell' : true,
  args: [...fund.args, '--disable-gpu', '--disable-dev-shm-usage'],
  env: { ...environment.env, ...fund.env },
})
const page = await browser.newPage()
await page.setViewport({ width: 1280, height: 800 })
page.on('pageerror', (error) => console.error(String(error)))
await page.evaluateOnNewDocument(() => {
  const seen: Record<string, number> = {}
  Object.assign(window, { seen })
  document.addEventListener('DOMContentLoaded', () => {
    // When the frame begins that shows it.
    const note = (shown = '') => requestAnimationFrame(() => (seen[shown] = performance.timeOrigin + performance.now()))
    new MutationObserver(() => note(document.body.dataset.gezeigt)).observe(document.body, {
      attributeFilter: ['data-gezeigt'],
    })
  })
})
await page.goto(adresse)
const settled = (after: number) =>
  page.waitForFunction(
    (before: number) => document.body.dataset.ruht === 'true' && Number(document.body.dataset.nummer) > before,
    { timeout: 120_000, polling: 'mutation' },
    after,
  )
/** A page with a chart and key figures in the middle of the programme, not its empty cover. */
const SEITE = 7
const nummer = () => page.evaluate(() => Number(document.body.dataset.nummer))
await settled(0)
await page.evaluate((seite) => document.querySelector(`.blatt[data-seite="${seite}"]`)?.scrollIntoView(), SEITE)

/** Pictures of earlier runs are kept by their colours. */
const einmalig = Date.now() % 0x7ff

const median = (werte: number[]) => [...werte].sort((a, b) => a - b)[Math.floor(werte.length / 2)] ?? 0
const ordner = join(wurzel, 'content', PROGRAMM)
const KINDS: Record<string, { datei: string; change(text: string, n: number): string }> = {
  Abschnitt: { datei: join(ordner, 'abschnitte/vorwort.md'), change: (text, n) => `${text}\n\nSatz Nummer ${n}.\n` },
  // What is in view itself, which must be laid out anew.
  Gesehenes: {
    datei: join(ordner, 'abschnitte/kundenstruktur.md'),
    change: (text, n) => text.replace(/\.\n/, `. Noch ein Satz mit der Nummer ${n}.\n`),
  },
  Zelle: {
    datei: join(ordner, 'daten/landkreis.yaml'),
    change: (text, n) => text.replace(/299329/, String(299330 + n)),
  },
  Farbe: {
    datei: join(wurzel, 'templates/standard/gestaltung.yaml'),
    change: (text, n) =>
      text.replace(/akzent: "#\w+"/, `akzent: "#0f5${(einmalig + n + 0x100).toString(16).padStart(3, '0')}"`),
  },
  Vorlage: { datei: join(wurzel, 'templates/standard/fazit.hbs'), change: (text, n) => `${text}{{!-- ${n} --}}\n` },
}

/** One save, and how long it takes until the pages in view are the new ones, and until all is finished and proved. */
async function measure(datei: string, text: string): Promise<{ gesehen: number; fertig: number }> {
  const before = await nummer()
  const next = await page.evaluate(() => Number(document.body.dataset.gezeigt ?? 0) + 1)
  const begin = performance.now()
  writeFileSync(datei, text)
  const seen = await page.waitForFunction(
    (shown) => (window as unknown as { seen: Record<string, number> }).seen[shown],
    { timeout: 60_000, polling: 20 },
    next,
  )
  const gesehen = Number(await seen.jsonValue()) - performance.timeOrigin - begin
  await page.waitForFunction(() => document.body.dataset.ruht === 'true', { timeout: 120_000, polling: 5 })
  const fertig = performance.now() - begin
  if ((await nummer()) === before && !datei.endsWith('.hbs')) throw new Error(`${datei}: the pages have not changed`)
  return { gesehen, fertig }
}

if (changes === 0) {
  // The floor: the programme's own HTML as a plain page, printed with tags by a warm browser.
  const plain = await browser.newPage()
  const html = await page.evaluate(() => fetch('herunterladen?format=html').then((antwort) => antwort.text()))
  writeFileSync(join(wurzel, 'plain.html'), html)
  await plain.goto(pathToFileURL(join(wurzel, 'plain.html')).href)
  /** One print, and right after it one change: what else the machine does meets both. */
  const times = new Map<string, { druck: number; gesehen: number; fertig: number }[]>()
  for (let run = 0; run < REPEATS; run++)
    for (const [name, { datei, change }] of Object.entries(KINDS)) {
      const gut = readFileSync(datei, 'utf8')
      // The page is done with what it does after a change.
      await wait(1000)
      const begin = performance.now()
      await plain.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true })
      const druck = performance.now() - begin
      times.set(name, [...(times.get(name) ?? []), { druck, ...(await measure(datei, change(gut, run))) }])
      await measure(datei, gut)
    }
  const drucke = [...times.values()].flat().map(({ druck }) => druck)
  console.log(`ein Druck     ${median(drucke).toFixed(0)} ms (tagged, the finished HTML, warm)`)
  for (const [name, werte] of times) {
    const seen = werte.map(({ gesehen, druck }) => gesehen / druck)
    const [gesehen, fertig] = [median(werte.map((wert) => wert.gesehen)), median(werte.map((wert) => wert.fertig))]
    console.log(
      `${name.padEnd(12)}  seen after ${gesehen.toFixed(0)} ms, ${median(seen).toFixed(2)} prints (${Math.min(...seen).toFixed(2)} to ${Math.max(...seen).toFixed(2)}); finished after ${fertig.toFixed(0)} ms (medians of ${werte.length})`,
    )
  }
} else {
  const { datei, change } = KINDS.Abschnitt as (typeof KINDS)[string]
  const gut = readFileSync(datei, 'utf8')
  const cdp = await page.createCDPSession()
  const look = async () => ({
    heapMB: await heapOf(kind),
    seiteMB: await pageHeap(cdp),
    handles: handlesOf(kind.pid ?? 0),
    processes: childrenOf(kind.pid ?? 0).length,
    rss: rssOf(kind.pid ?? 0),
  })
  for (let n = 1; n <= changes; n++) {
    await measure(datei, change(gut, n))
    if (n % 40 !== 20 && n !== changes) continue
    // Connections that the page no longer uses are closed after five seconds.
    await wait(6500)
    console.log(JSON.stringify({ nach: n, ...(await look()) }))
  }
}
await browser.close()
kind.kill('SIGINT')
await new Promise((resolve) => kind.once('close', resolve))
rmSync(wurzel, { recursive: true, force: true })

/** What the program holds after collecting. */
async function heapOf(child: ChildProcess): Promise<number> {
  const bytes = new Promise<number>((resolve) => child.once('message', (heap) => resolve(Number(heap))))
  child.send('heap')
  return Math.round((await bytes) / 1e5) / 10
}

/** What the page holds after a collection. */
async function pageHeap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return Math.round(usedSize / 1e5) / 10
}

/** Open files, pipes and sockets of a process (Linux). */
function handlesOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).filter((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`) !== ''
    } catch {
      return false
    }
  }).length
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => {
      try {
        return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${other}/stat`, 'utf8'))?.[1]) === pid
      } catch {
        return false
      }
    })
}

/** Resident memory in MB. */
function rssOf(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000)
}
