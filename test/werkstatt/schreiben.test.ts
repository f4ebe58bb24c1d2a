import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OffeneSeite, oeffneWerkstatt } from './seite.js'

const VORWORT = 'content/klein/abschnitte/vorwort.md'
let w: OffeneSeite
beforeAll(async () => {
  w = await oeffneWerkstatt({ programm: 'klein' })
  await w.ruht()
})
afterAll(async () => {
  expect(w.klagen.filter((klage) => !/Failed to load resource/.test(klage))).toEqual([])
  expect(await w.close()).toBe(0)
})

/** Text of the page's text layer. */
const seitentext = (seite: number) =>
  w.page.$eval(`.blatt[data-seite="${seite}"] .textLayer`, (element) => element.textContent ?? '')
const read = (datei: string) => readFileSync(join(w.wurzel, datei), 'utf8')

test('a click on a paragraph opens its source at the line; what is written there is seen on the page', async () => {
  await w.druecke('1 Vorwort', '.gliederung')
  const zeile =
    read(VORWORT)
      .split('\n')
      .findLast((eine) => /^[A-Z]/.test(eine)) ?? ''
  await w.klicke(zeile.slice(0, 12))
  await w.page.waitForFunction(() => document.querySelector('.cm-focused .cm-activeLine') !== null)
  const aktiv = await w.page.$eval('.cm-activeLine', (element) => element.textContent ?? '')
  // Years are read as they are printed.
  expect(aktiv).toBe(zeile.replace('{{jahr}}', '2023'))
  const nummer = await w.nummer()
  await w.page.keyboard.press('End')
  await w.page.keyboard.type(' Dieser Satz ist neu.')
  await w.ruht(nummer)
  expect(read(VORWORT)).toContain('Dieser Satz ist neu.')
  const seite = await w.page.evaluate(() =>
    Number(/\d+/.exec(document.querySelector('.seitenanzeige')?.textContent ?? '')?.[0]),
  )
  // Lines may break anywhere in it.
  expect((await seitentext(seite)).replace(/\s+/g, '')).toContain('DieserSatzistneu')
})

test('an error keeps the last good pages and their place; mended, they follow again', async () => {
  const nummer = await w.nummer()
  const gut = read(VORWORT)
  const oben = await w.page.$eval('.seiten', (element) => element.scrollTop)
  expect(oben).toBeGreaterThan(0)
  writeFileSync(join(w.wurzel, VORWORT), `${gut}\n::gibtesnicht{}\n`)
  await w.page.waitForSelector('.zustand[data-art="fehler"]', { timeout: 60_000 })
  await w.page.waitForSelector('.meldung.fehler')
  expect(await w.nummer()).toBe(nummer)
  expect(await w.page.$eval('.seiten', (element) => element.scrollTop)).toBe(oben)
  expect(await w.text()).toContain('gibtesnicht')
  writeFileSync(join(w.wurzel, VORWORT), gut)
  await w.page.waitForSelector('.zustand[data-art="gut"]', { timeout: 60_000 })
  expect(await w.page.$eval('.seiten', (element) => element.scrollTop)).toBe(oben)
  expect(await w.page.$('.meldung.fehler')).toBeNull()
})

test('a file that goes away while it is open is told, stays readable, and comes back', async () => {
  const pfad = join(w.wurzel, VORWORT)
  renameSync(pfad, `${pfad}.weg`)
  await w.page.waitForSelector('.schreibstand[data-art="fehlt"]', { timeout: 60_000 })
  expect(await w.text()).toContain('Dieser Satz ist neu')
  await w.druecke('Mit diesem Text wieder anlegen')
  await w.page.waitForSelector('.schreibstand[data-art="gespeichert"]')
  await w.page.waitForSelector('.zustand[data-art="gut"]', { timeout: 60_000 })
  expect(read(VORWORT)).toBe(readFileSync(`${pfad}.weg`, 'utf8'))
})

test('a change made elsewhere while one types is not written over: both versions are shown', async () => {
  const pfad = join(w.wurzel, VORWORT)
  await w.page.focus('.cm-content')
  const nummer = await w.nummer()
  await w.page.keyboard.down('Control')
  await w.page.keyboard.press('End')
  await w.page.keyboard.up('Control')
  // What is typed is on its way to the file while another writes there.
  await w.page.evaluate(() => {
    const asks = globalThis.fetch
    const gehalten = new Promise<void>((weiter) => Object.assign(window, { weiter }))
    globalThis.fetch = async (...frage) => {
      if (frage[0] === 'datei' && frage[1]?.method === 'POST') await gehalten
      return asks(...frage)
    }
  })
  await w.page.keyboard.type('\nHier.')
  writeFileSync(pfad, `${read(VORWORT)}\nDort.\n`)
  await w.page.evaluate(() => (window as unknown as { weiter(): void }).weiter())
  await w.page.waitForSelector('.schreibstand[data-art="konflikt"]', { timeout: 30_000 })
  expect(read(VORWORT)).toContain('Dort.')
  expect(await w.page.$eval('.unterschied', (element) => element.textContent)).toContain('Dort.')
  await w.druecke('Meine Fassung behalten')
  await w.ruht(nummer)
  expect(read(VORWORT)).toContain('Hier.')
  expect(read(VORWORT)).not.toContain('Dort.')
  await w.druecke('Frühere Fassungen')
  await w.page.waitForSelector('.fassungen button')
})
