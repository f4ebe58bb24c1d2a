import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { processEnvironment } from '../../src/environment.js'
import { readStyleSheets } from '../../src/layout/design/css/style-sheets.js'
import { Meldungen } from '../../src/message.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../src/pdf/browser/launch.js'
import { writeWeb } from '../../src/web/web.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

const chapter = (name: string) =>
  `# ${name}\n\n## Wege\n\n${`${'Wir fördern und fordern. '.repeat(30)}\n\n`.repeat(12)}`

async function write(gestaltung: string, zwei = chapter('Zwei')): Promise<string> {
  const wurzel = werkstatt({
    'content/p/programm.yaml': programmYaml('[eins, zwei]').replace(
      'gestaltung: standard',
      `gestaltung: ${gestaltung}`,
    ),
    'content/p/abschnitte/eins.md': chapter('Eins'),
    'content/p/abschnitte/zwei.md': zwei,
  })
  const meldungen = new Meldungen()
  const placed = await readAndSet(wurzel, 'p', meldungen)
  const stile = placed && readStyleSheets(wurzel, placed.dokument.gestaltung, meldungen)
  if (!placed || !stile) throw new Error(JSON.stringify(meldungen.liste))
  return writeWeb(placed.dokument, stile)
}

/** Where contents and text stand in the window once the page has been scrolled to its middle. */
async function look(html: string, width: number) {
  const page = await browser.newPage()
  await page.setViewport({ width, height: 800 })
  await page.setContent(html)
  const lage = await page.evaluate(() => {
    document.documentElement.scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' })
    const box = (name: string) => document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect()
    const [nav, main] = [box('nav.inhaltsverzeichnis'), box('main')]
    return {
      top: Math.round(nav.top),
      frei: Math.round(main.left - nav.right),
      line: Math.round(box('main p').width),
      column: Math.round(box('main p').left - box('main h1').left),
      begins: Math.round(box('main p').top + scrollY),
      breit: document.documentElement.scrollWidth > innerWidth,
    }
  })
  await page.close()
  return lage
}

it.each(['standard', 'modern', 'sachlich'])(
  'the contents of %s go along beside the text where there is room',
  async (name) => {
    const html = await write(name)
    const far = await look(html, 1440)
    expect(far.top).toBe(0)
    expect(far.frei).toBeGreaterThanOrEqual(0)
    // The first lines are seen without scrolling.
    expect(far.begins).toBeLessThan(720)
    expect(far.breit).toBe(false)
    // With less room they stand above the text, which has a column beside it.
    const beside = await look(html, 1280)
    expect(beside.top).toBeLessThan(-800)
    expect(beside.column).toBeGreaterThan(200)
    expect(beside.line).toBe(far.line)
    expect(beside.breit).toBe(false)
    const narrow = await look(html, 390)
    expect(narrow.top).toBeLessThan(-800)
    expect(narrow.breit).toBe(false)
    // The text keeps its measure.
    const mittel = await look(html, 1000)
    expect(mittel.top).toBeLessThan(-800)
    expect(far.line).toBe(mittel.line)
  },
)

it.each([
  [1280, 48],
  [390, 24],
])('the ground of a quotation that is a chapter keeps its edges off the lines at %i', async (width, inner) => {
  const html = await write('modern', '# Vision\n\n> Wir fördern und fordern.\n>\n> Und wir hören zu.\n')
  const page = await browser.newPage()
  await page.setViewport({ width, height: 800 })
  await page.setContent(html)
  const luft = await page.evaluate(() => {
    const area = document.querySelector('h1 + .zitat')?.getBoundingClientRect() ?? new DOMRect()
    const lines = [...document.querySelectorAll('h1 + .zitat p')].map((paragraph) => paragraph.getBoundingClientRect())
    return [(lines[0]?.top ?? 0) - area.top, area.bottom - (lines.at(-1)?.bottom ?? 0)].map(Math.round)
  })
  await page.close()
  expect(luft).toEqual([inner, inner])
})

it('a single figure stands beside its paragraph where there is a column, and before it elsewhere', async () => {
  const html = await write(
    'standard',
    '# Zwei\n\nSo ist es.\n\n:::kennzahlen\n- **58 %** davon\n:::\n\nDas sagt der Text.\n',
  )
  const page = await browser.newPage()
  await page.setContent(html)
  const isBeside = async (width: number) => {
    await page.setViewport({ width, height: 800 })
    return page.evaluate(() => {
      const figure = document.querySelector('.einzeln')
      const [own, text] = [figure, figure?.nextElementSibling].map((one) => one?.getBoundingClientRect())
      return own && text && own.right < text.left && Math.abs(own.top - text.top) < 12
    })
  }
  expect([await isBeside(1280), await isBeside(390)]).toEqual([true, false])
  await page.close()
})
