import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run as build } from '../../src/commands/build.js'
import { run as diff } from '../../src/commands/diff.js'
import { run as webauftritt } from '../../src/commands/webauftritt.js'
import { processEnvironment } from '../../src/environment.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../src/pdf/browser/launch.js'
import { amip } from '../amip.js'
import { mitschrift } from '../cli/konsole.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

// The pages of a site as a browser has them, wide and narrow: axe-core finds nothing, nothing is wider than the window, and all of it
// is there without a script.

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
let ordner: string

beforeAll(async () => {
  await amip(['--version'])
  const programm = (jahr: string) => ({
    [`content/nord-${jahr}/programm.yaml`]: programmYaml().replace('2023', jahr),
    [`content/nord-${jahr}/abschnitte/eins.md`]: `# Eins\n\nEs gibt {{zahl plaetze.alle.2023}} Plätze, im Jahr ${jahr}.\n\n## Einschätzung zur Arbeitsmarktentwicklungsvorausschau\n\nDie Langzeitleistungsbeziehendenquote sank um 0,${jahr.slice(-1)} Prozentpunkte.\n`,
    [`content/nord-${jahr}/daten/plaetze.yaml`]:
      'titel: Plätze\neinheit: Personen\nquelle: Zählung\nspalten: [2019, 2020, 2021, 2022, 2023]\nzeilen:\n  alle: { name: Alle Plätze in sehr langen Namen von Zeilen, werte: [1000000, 2000000, 3000000, 4000000, 5000000] }\n',
  })
  const wurzel = werkstatt({ ...programm('2022'), ...programm('2023') })
  await build(['--format', 'html'], mitschrift(wurzel))
  expect(await webauftritt(['--out', 'public'], mitschrift(wurzel))).toBe(0)
  // The comparison that an office looks at itself is a page of the same kind, with the pages of the PDF in it.
  expect(await diff(['2022', '2023', '--out', 'public/diff'], mitschrift(wurzel))).toBe(0)
  ordner = join(wurzel, 'public')
  const environment = processEnvironment()
  browser = await launchBrowser(await findBrowser({ wish: undefined, ...environment }), environment)
})
afterAll(async () => {
  await browser?.close()
})

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

test('wide and narrow: nothing that axe-core finds, nothing that has to be scrolled sideways', async () => {
  const seiten = (readdirSync(ordner, { recursive: true, encoding: 'utf8' }) as string[]).filter(
    (name) => name.endsWith('.html') && !/nord-\d+\.html$/.test(name),
  )
  expect(seiten.length).toBeGreaterThan(8)
  expect(seiten.join()).toContain('diff')
  const page = await browser.newPage()
  for (const seite of seiten) {
    await page.goto(pathToFileURL(join(ordner, seite)).href, { waitUntil: 'load' })
    // What is folded is looked at as well.
    await page.$$eval('details', (alle) => {
      for (const details of alle) details.open = true
    })
    await page.evaluate(AXE)
    for (const width of [1280, 390, 320]) {
      await page.setViewport({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${seite}, ${width}`).toBeLessThanOrEqual(
        width,
      )
      // Between the widest and the narrowest nothing else is shown.
      if (width === 390) continue
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run())
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        `${seite}, ${width}`,
      ).toEqual([])
    }
  }
  await page.close()
})

test('the search answers where the site lies in a folder, on no server; what it shows is accessible and leads there', async () => {
  const page = await browser.newPage()
  await page.setViewport({ width: 390, height: 900 })
  const geladen: string[] = []
  page.on('request', (anfrage) => geladen.push(anfrage.url()))
  const suche = pathToFileURL(join(ordner, 'suche.html')).href
  const ask = async (frage: string) => {
    await page.goto(`${suche}?${frage}`, { waitUntil: 'load' })
    await page.waitForFunction(() => /gefunden|laden/i.test(document.querySelector('#stand')?.textContent ?? ''))
    return page.$eval('main', (main) => (main as HTMLElement).innerText)
  }
  expect(await ask('q=Pl%C3%A4tze&jahr=')).toContain('2 Abschnitte gefunden.')
  const links = await page.$$eval('#funde a', (alle) => alle.map((a) => (a as HTMLAnchorElement).href))
  expect(links).toHaveLength(2)
  for (const link of links) expect(existsSync(fileURLToPath(link.split('#')[0] ?? ''))).toBe(true)
  expect(await page.$$eval('mark', (alle) => alle.map(({ textContent }) => textContent))).toContain('Plätze')
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run())
  expect(violations.map(({ id }) => id)).toEqual([])
  geladen.length = 0
  expect(await ask('q=plaetze&jahr=2022')).toContain('1 Abschnitt gefunden.')
  expect(geladen.filter((url) => url.includes('/2023/'))).toEqual([])
  for (const url of geladen) expect(url).toMatch(/^(file|data):/)
  expect(await ask('q=gibtesnicht')).toContain('Nichts gefunden.')
  // The form of the start page leads here.
  await page.goto(pathToFileURL(join(ordner, 'index.html')).href)
  await page.type('#q', 'Eins')
  await Promise.all([page.waitForNavigation(), page.$eval('form button', (button) => (button as HTMLElement).click())])
  await page.waitForFunction(() => /gefunden/.test(document.querySelector('#stand')?.textContent ?? ''))
  expect(page.url()).toContain('suche.html?q=Eins')
  await page.close()
})

test('without scripts, the search says so and leads on; all else reads the same', async () => {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.goto(pathToFileURL(join(ordner, 'suche.html')).href)
  const text = await page.$eval('main', (main) => (main as HTMLElement).innerText)
  expect(text).toContain('Die Suche braucht JavaScript')
  await page.close()
})
