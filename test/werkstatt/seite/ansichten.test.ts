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
  await w.druecke('Haushalt', '.dateien details[data-gruppe="Abschnitte"]')
  await w.page.waitForFunction(() => document.querySelector('.dateititel')?.textContent === 'Haushalt')
  await w.druecke('2 Haushalt', '.gliederung')
  await expect.poll(anzeige).toBe('Seite 5 von 6')
  await w.page.reload()
  await expect.poll(anzeige, { timeout: 30_000 }).toBe('Seite 5 von 6')
  await w.page.waitForFunction(() => document.querySelector('.dateititel')?.textContent === 'Haushalt')
  await w.still()
})
