import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OffeneSeite, oeffneWerkstatt } from '../../seite.js'

let w: OffeneSeite
beforeAll(async () => {
  w = await oeffneWerkstatt({ programm: 'klein' })
  await w.ruht()
})
afterAll(async () => {
  expect(w.klagen.filter((klage) => !/Failed to load resource/.test(klage))).toEqual([])
  expect(await w.close()).toBe(0)
})

test('a file opened at the left shows its page, whatever was opened before', async () => {
  const shows = (seite: string) =>
    w.page.waitForFunction(
      (worte) => document.querySelector('.seitenanzeige')?.textContent?.startsWith(worte),
      {},
      seite,
    )
  const pageOf = async (kapitel: string) =>
    w.page.$$eval(
      '.gliederung button',
      (liste, name) => liste.find((eine) => eine.textContent?.includes(name))?.lastChild?.textContent ?? '',
      kapitel,
    )
  for (const kapitel of ['Arbeitsmarkt', 'Vorwort']) {
    await w.druecke(kapitel, '.dateien')
    await shows(`Seite ${await pageOf(kapitel)} `)
    // Marked is where one writes, also where another heading begins on the page.
    await w.page.waitForFunction(
      (name) => document.querySelector('.gliederung [aria-current]')?.textContent?.includes(name),
      {},
      kapitel,
    )
  }
})

test('what is made anew and the sheets stay in reach below a long outline', async () => {
  const inView = (wahl: string) =>
    w.page.evaluate((was) => {
      const { top, bottom } = document.querySelector(was)?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
      return top >= 0 && bottom <= window.innerHeight
    }, wahl)
  await w.page.evaluate(() => {
    const [einer] = document.querySelectorAll('.gliederung li')
    for (let n = 0; n < 80; n++) if (einer) document.querySelector('.gliederung')?.append(einer.cloneNode(true))
  })
  expect(await inView('.neues')).toBe(true)
  expect(await inView('.dateien details[data-gruppe="Daten"]')).toBe(true)
  await w.page.evaluate(() => {
    for (const einer of [...document.querySelectorAll('.gliederung li')].slice(-80)) einer.remove()
  })
})

test('zoom, spread and place stay when the pages are new', async () => {
  await w.druecke('Doppelseiten')
  await w.druecke('Größer')
  await w.page.evaluate(() => document.querySelector('.seiten')?.scrollTo({ top: 400 }))
  const look = () =>
    w.page.evaluate(() => ({
      doppelt: document.querySelector('.seiten')?.classList.contains('doppelt'),
      oben: Math.round(document.querySelector('.seiten')?.scrollTop ?? 0),
      breite: document.querySelector<HTMLElement>('.blatt')?.style.width,
    }))
  const vorher = await look()
  expect(vorher).toMatchObject({ doppelt: true, oben: 400 })
  const nummer = await w.nummer()
  const datei = join(w.wurzel, 'content/klein/abschnitte/arbeitsmarkt.md')
  writeFileSync(datei, `${readFileSync(datei, 'utf8')}\nEin Satz mehr.\n`)
  await w.ruht(nummer)
  expect(await look()).toEqual(vorher)
})

test('while one types a figure its sheets are offered; on a figure stands where it comes from; the browser looks at the spelling', async () => {
  await w.druecke('Haushalt', '.dateien')
  await w.page.waitForFunction(
    () => document.querySelector<HTMLElement>('.dateipfad')?.dataset.pfad === 'abschnitte/haushalt',
  )
  expect(await w.page.$eval('.cm-content', (feld) => feld.getAttribute('spellcheck'))).toBe('true')
  await w.page.waitForFunction(() => document.querySelectorAll('.zahlenliste li').length > 0)
  // The text reads as it is printed; a click opens what is typed.
  const bild = '.cm-content .zahlbild ::-p-text(4,20)'
  await w.page.waitForSelector(bild)
  // Drawn anew below the pointer, it is told again when that moves.
  const tells = async () => {
    await w.page.mouse.move(5, 5)
    await w.page.hover(bild)
    await w.page.waitForSelector('.cm-tooltip.zahlhinweis', { timeout: 2000 }).catch(() => undefined)
    return w.page.$$eval('.cm-tooltip.zahlhinweis', (alle) => alle.map((einer) => einer.textContent))
  }
  await expect.poll(tells, { timeout: 30_000 }).toEqual([expect.stringContaining('haushalt.gesamt.2023')])
  await w.drueckeAuf(bild)
  await w.page.waitForFunction(() =>
    document.querySelector('.cm-content')?.textContent?.includes('{{mio haushalt.gesamt.2023}}'),
  )
  await w.page.mouse.move(5, 5)

  await w.page.focus('.cm-content')
  await w.page.keyboard.down('Control')
  await w.page.keyboard.press('End')
  await w.page.keyboard.up('Control')
  await w.page.keyboard.type('\n\nEs sind {{zahl hau')
  await w.page.waitForFunction(() =>
    document.querySelector('.cm-tooltip-autocomplete')?.textContent?.includes('haushalt'),
  )
  // What was begun here is no error that stays.
  await w.page.keyboard.press('Escape')
  const nummer = await w.nummer()
  await w.page.keyboard.type('shalt.gesamt.2023}}.')
  await w.ruht(nummer)
  // One key takes it away whole, as it is one figure.
  const letzte = () => w.page.$$eval('.cm-line', (zeilen) => zeilen.at(-1)?.textContent?.replaceAll('\u00a0', ' '))
  await expect.poll(letzte, { timeout: 30_000 }).toBe('Es sind 4.200.000 €.')
  await w.page.keyboard.press('Backspace')
  await w.page.keyboard.press('Backspace')
  expect(await letzte()).toBe('Es sind ')
  await w.page.keyboard.type('viele.')
})

test('the key for tabs sets in points of lists; in a heading it goes on to what comes next and leaves the text as it is', async () => {
  const press = async (zeile: string) => {
    await w.page.focus('.cm-content')
    await w.page.keyboard.down('Control')
    await w.page.keyboard.press('End')
    await w.page.keyboard.up('Control')
    await w.page.keyboard.type(`\n\n${zeile}`)
    await w.page.keyboard.press('Tab')
    return w.page.evaluate(() => [
      [...document.querySelectorAll('.cm-line')].at(-1)?.textContent,
      document.activeElement?.closest('.cm-content') !== null,
    ])
  }
  expect(await press('Kein Punkt')).toEqual(['Kein Punkt', false])
  expect(await press('- Ein Punkt')).toEqual(['  - Ein Punkt', true])
  // The way out is said below the text, to those who listen as well, and is one.
  expect(await w.page.$eval('.stellenhilfe', (hilfe) => hilfe.textContent)).toContain('Esc und dann Tab')
  expect(await w.page.$eval('.cm-content', (text) => text.getAttribute('aria-description'))).toContain(
    'Esc und dann Tab',
  )
  await w.page.keyboard.press('Escape')
  await w.page.keyboard.press('Tab')
  expect(await w.page.evaluate(() => document.activeElement?.closest('.cm-content') ?? null)).toBeNull()
})
