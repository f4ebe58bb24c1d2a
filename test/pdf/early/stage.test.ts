import type { JSHandle, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { processEnvironment } from '../../../src/environment.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../../src/pdf/browser/launch.js'
import { createStage, type Stage, type StageOrder } from '../../../src/pdf/early/stage.js'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
  page = await browser.newPage()
})
afterAll(() => browser.close())

/** Each paragraph that is settled counts how often; each sheet takes as many pages as it has paragraphs, one at least. */
const TOOLS = `{
  fitWidths: () => [...document.querySelectorAll('.breit')].map((one) => one.id),
  settleHyphens: () => { for (const p of document.querySelectorAll('p')) p.dataset.mal = Number(p.dataset.mal ?? 0) + 1 },
  settleBalance: () => undefined,
  keepAtChapterEnds: () => undefined,
  foretell: () => {
    let from = 1
    const sheets = [...document.body.children].map((part) => {
      const pages = Math.max(1, part.querySelectorAll('p, div').length)
      from += pages
      return { parts: 1, from: from - pages, pages }
    })
    const places = [...document.querySelectorAll('p[id]')].map((p) => [p.id, { page: 1, top: 0 }])
    return { sheets, places, fullness: Array(from - 1).fill(1), sparse: [], unplaced: [] }
  },
  writePages: (pages) => { document.body.dataset.seiten = JSON.stringify(pages) },
}`

async function openStage(): Promise<JSHandle<Stage>> {
  await page.setContent('<style></style><body></body>')
  return (await page.evaluateHandle(`(${createStage})(${TOOLS})`)) as JSHandle<Stage>
}

const PICTURE = (colour: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="${colour}" d="M0 0h9v9H0z"/></svg>`)}`

const ORDER: StageOrder = {
  fresh: [
    [1, 'p { color: red }'],
    [2, PICTURE('red')],
  ],
  css: [1],
  body: '<section id="a"><p id="eins">A</p><img alt="" data-grafik="g"></section><section id="b"><p>B</p></section><section id="c"></section>',
  sheets: [
    { parts: 1, name: 10, isAtRest: false },
    { parts: 1, name: 11, isAtRest: false },
    { parts: 1, name: undefined, isAtRest: false },
  ],
  pictures: [['g', 2]],
  places: [['ziel', 2, 4]],
  notePlacement: 'page',
  endNotes: [],
  smallest: 8,
  zone: 40,
}

const show = (stage: JSHandle<Stage>, order: StageOrder) => stage.evaluate((one, order) => one.show(order), order)
const bodyNow = () => page.evaluate(() => document.body.innerHTML)
const numbersNow = async () => JSON.parse(await page.evaluate(() => document.body.dataset.seiten ?? ''))

it('what has come to rest is shown again as it is, with new pictures; what is new comes to rest and moves it', async () => {
  const stage = await openStage()
  expect(await show(stage, ORDER)).toMatchObject({ pages: 3, sheets: [{ from: 1 }, { from: 2 }, { from: 3 }] })
  expect(await numbersNow()).toEqual({ eins: 1, ziel: 7 })

  const next: StageOrder = {
    ...ORDER,
    fresh: [[3, PICTURE('blue')]],
    body: '<section id="a"></section><section id="b"><p>B</p><p>Neu</p></section><section id="c"></section>',
    sheets: ORDER.sheets.map((sheet, index) => ({ ...sheet, isAtRest: index === 0 })),
    pictures: [['g', 3]],
    places: [
      ['eins', 0, 0],
      ['ziel', 2, 4],
    ],
  }
  expect(await show(stage, next)).toMatchObject({ pages: 4, sheets: [{ from: 1 }, { from: 2 }, { from: 4 }] })
  expect(await bodyNow()).toBe(
    `<section id="a"><p id="eins" data-mal="1">A</p><img alt="" data-grafik="g" src="${PICTURE('blue')}"></section>` +
      '<section id="b"><p data-mal="1">B</p><p data-mal="1">Neu</p></section><section id="c"></section>',
  )
  expect(await numbersNow()).toEqual({ eins: 1, ziel: 8 })
  expect(await page.evaluate(() => document.querySelector('style')?.textContent)).toBe('p { color: red }')

  // A picture of which nothing is told stays what it was.
  const again = { ...next, fresh: [], sheets: next.sheets.map((one) => ({ ...one, isAtRest: one.name !== undefined })) }
  await show(stage, { ...again, body: '<section></section>'.repeat(3), pictures: [] })
  expect(await bodyNow()).toContain(PICTURE('blue'))
  expect(await bodyNow()).toContain('<p data-mal="1">Neu</p>')
})

it('what only the print of the whole can tell is not guessed', async () => {
  const stage = await openStage()
  expect(await show(stage, { ...ORDER, body: ORDER.body.replace('id="b"', 'id="b" class="breit"') })).toBeUndefined()
  expect(await show(stage, { ...ORDER, sheets: ORDER.sheets.slice(1) })).toBeUndefined()
  expect(await show(stage, ORDER)).toBeDefined()
})
