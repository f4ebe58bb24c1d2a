import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OffeneSeite, oeffneWerkstatt } from '../seite.js'

let w: OffeneSeite
beforeAll(async () => {
  w = await oeffneWerkstatt({ programm: 'klein' })
  await w.ruht()
})
afterAll(async () => {
  expect(w.klagen).toEqual([])
  expect(await w.close()).toBe(0)
})

const anzeige = () => w.page.$eval('.seitenanzeige', (element) => element.textContent)
const gelesen = () => w.page.$$eval('.gliederung [aria-current]', (liste) => liste.map((eine) => eine.textContent))
const waehle = (ansicht: string) => w.page.select('.leiste select', ansicht)

/** How far below the upper edge of the web page a heading stands. */
async function obenImWeb(text: string): Promise<number> {
  const rahmen = await w.page.waitForSelector('.webansicht iframe')
  const web = await rahmen?.contentFrame()
  await web?.waitForSelector('h1')
  const oben = await web?.evaluate(
    (worte) =>
      [...document.querySelectorAll('main :is(h1, h2, h3)')]
        .find((eine) => eine.textContent?.includes(worte))
        ?.getBoundingClientRect().top,
    text,
  )
  return oben ?? Number.NaN
}

test('the outline moves the web page, too; who changes the view goes on in the same chapter, and pages are counted right', async () => {
  await w.druecke('3 Arbeitsmarkt', '.gliederung')
  await expect.poll(anzeige).toBe('Seite 6 von 6')
  await waehle('web')
  await expect.poll(() => obenImWeb('Arbeitsmarkt'), { timeout: 20_000 }).toBeLessThan(700)
  expect(await gelesen()).toEqual([expect.stringContaining('Arbeitsmarkt')])
  await waehle('telefon')
  await w.druecke('1 Vorwort', '.gliederung')
  await expect.poll(() => obenImWeb('Vorwort'), { timeout: 20_000 }).toBeLessThan(120)
  expect(await obenImWeb('Vorwort')).toBeGreaterThan(-60)
  await waehle('pdf')
  await expect.poll(anzeige).toBe('Seite 4 von 6')
  expect(await gelesen()).toEqual([expect.stringContaining('Vorwort')])
})

test('a page that is loaded anew shows the same page of the PDF and the same chapter in the editor', async () => {
  await w.druecke('Haushalt', '.dateien details[data-gruppe="Kapitel"]')
  await w.page.waitForFunction(() => document.querySelector('.dateititel')?.textContent === 'Haushalt')
  await w.druecke('2 Haushalt', '.gliederung')
  await expect.poll(anzeige).toBe('Seite 5 von 6')
  await w.page.reload()
  await expect.poll(anzeige, { timeout: 30_000 }).toBe('Seite 5 von 6')
  await w.page.waitForFunction(() => document.querySelector('.dateititel')?.textContent === 'Haushalt')
  await w.still()
})

/** What axe-core (WCAG 2.1 A and AA) says of the page as it is now. */
async function listVerstoesse(): Promise<string[]> {
  await w.page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  return w.page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(wo: object, wie: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    // What the pages themselves look like is the document's affair.
    const { violations } = await axe.run(
      { exclude: ['.textLayer', 'iframe'] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
    )
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
}

test('nothing is wrong in any view for those who listen or use the keyboard alone, light and dark', async () => {
  for (const farben of ['hell', 'dunkel']) {
    await w.page.evaluate((wahl) => {
      document.documentElement.dataset.farben = wahl
    }, farben)
    for (const ansicht of ['web', 'telefon', 'word', 'pdf']) {
      await waehle(ansicht)
      await w.page.waitForFunction(
        (wahl) =>
          document.querySelector<HTMLElement>(
            wahl === 'pdf' ? '#pdf' : wahl === 'word' ? '.wordansicht' : '.webansicht',
          )?.offsetParent !== null,
        {},
        ansicht,
      )
      expect(await listVerstoesse(), `${ansicht}, ${farben}`).toEqual([])
    }
  }
  await w.page.evaluate(() => delete document.documentElement.dataset.farben)
})

const hatOffice = spawnSync('soffice', ['--version']).error === undefined

test.skipIf(!hatOffice)(
  'the outline leads to the pages of Word, too, and they tell which chapter is read',
  async () => {
    await waehle('word')
    await w.page.waitForSelector('.wordansicht .blatt canvas', { timeout: 120_000 })
    const seiten: number[] = []
    for (const punkt of ['3 Arbeitsmarkt', '1 Vorwort']) {
      await w.druecke(punkt, '.gliederung')
      await expect.poll(gelesen, { timeout: 20_000 }).toEqual([expect.stringContaining(punkt.slice(2))])
      // The page that is named is the one on which the heading stands, however Word breaks the pages.
      await expect
        .poll(
          async () => {
            const seite = /^Seite (\d+) von /.exec((await anzeige()) ?? '')?.[1] ?? '0'
            const text = await w.page.$$eval(`.wordansicht .blatt[data-seite="${seite}"] .textLayer`, (lagen) =>
              lagen.map((lage) => lage.textContent ?? '').join(''),
            )
            return text.includes(punkt.slice(2)) ? Number(seite) : 0
          },
          { timeout: 20_000 },
        )
        .toBeGreaterThan(0)
      seiten.push(Number(/\d+/.exec((await anzeige()) ?? '')?.[0]))
    }
    const [arbeitsmarkt = 0, vorwort = 0] = seiten
    expect(arbeitsmarkt).toBeGreaterThan(vorwort)
    const anzahl = await w.page.$$eval('.wordansicht .blatt', (blaetter) => blaetter.length)
    expect(await anzeige()).toBe(`Seite ${vorwort} von ${anzahl}`)
    await waehle('pdf')
  },
)
