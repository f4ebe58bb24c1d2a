import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { ElementHandle, HTTPRequest } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OffeneSeite, oeffneWerkstatt } from '../../seite.js'

const ORDNER = 'content/klein/abschnitte'
let w: OffeneSeite
beforeAll(async () => {
  w = await oeffneWerkstatt({ programm: 'klein' })
  await w.ruht()
  await w.page.waitForFunction(() => document.querySelectorAll('.zahlenliste li').length > 0)
})
afterAll(async () => {
  // One question is for what there is not.
  expect(w.klagen.filter((klage) => !/Failed to load resource/.test(klage))).toEqual([])
  expect(await w.close()).toBe(0)
})

const read = (datei: string) => readFileSync(join(w.wurzel, datei), 'utf8')
const seitentext = () =>
  w.page.$$eval('.textLayer', (lagen) =>
    lagen
      .map((lage) => lage.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ''),
  )

test('a new chapter is written on at once: what is typed takes the place of its first words', async () => {
  await w.druecke('Angaben', '.reiter')
  await w.page.waitForSelector('.angabenfeld form input')
  // Chapters are called by their titles.
  expect(await w.page.$$eval('.reihenfolge li span', (liste) => liste.map((eine) => eine.textContent))).toEqual([
    'Vorwort',
    'Haushalt',
    'Arbeitsmarkt',
  ])
  await w.drueckeAuf('.angabenfeld form input')
  await w.page.keyboard.type('Was wir vorhaben')
  await w.page.keyboard.press('Enter')
  await w.page.waitForFunction(() => document.querySelector('.cm-focused') !== null)
  await w.page.keyboard.type('Wir fangen heute an.')
  await expect
    .poll(() => read(`${ORDNER}/was-wir-vorhaben.md`), { timeout: 20_000 })
    .toBe('# Was wir vorhaben\n\nWir fangen heute an.\n')
  await w.page.waitForFunction(
    () => document.querySelector('.schreibkopf .dateititel')?.textContent === 'Was wir vorhaben',
    { timeout: 60_000 },
  )
})

test('a figure is put into the sentence by its form, which shows what will be printed; the page prints it', async () => {
  await w.page.keyboard.type(' Zur Verfügung stehen ')
  const nummer = await w.nummer()
  await w.druecke('Zahl einfügen')
  await w.page.waitForSelector('.einfuegen select')
  await w.page.select('.einfuegen select', 'haushalt')
  await w.page.waitForFunction(() => document.querySelectorAll('.einfuegen select').length === 3)
  const [, zeile] = await w.page.$$('.einfuegen select')
  await zeile?.select('gesamt')
  await w.page.waitForFunction(() => document.querySelector('.zahlformen')?.textContent?.includes('4.200.000\u00a0€'))
  const formen = await w.page.$$eval('.zahlformen strong', (liste) =>
    liste.map((eine) => eine.textContent?.replaceAll('\u00a0', ' ')),
  )
  expect(formen).toEqual(expect.arrayContaining(['4.200.000 €', '4,20 Mio. €', '5,0 %', '+5,0 %']))
  expect(new Set(formen).size).toBe(formen.length)
  await w.drueckeAuf('.zahlformen label:nth-of-type(2) input')
  await w.druecke('Einfügen', '.einfuegen')
  await w.page.keyboard.type('.')
  await expect
    .poll(() => read(`${ORDNER}/was-wir-vorhaben.md`), { timeout: 20_000 })
    .toContain('Zur Verfügung stehen {{mio haushalt.gesamt.2023}}.')
  await w.ruht(nummer)
  await w.druecke('4 Was wir vorhaben', '.gliederung')
  await expect.poll(seitentext, { timeout: 30_000 }).toContain('ZurVerfügungstehen4,20Mio.€.')
})

test('one press on „Neues Kapitel“ leads to its field; a chapter is taken away and comes back byte by byte', async () => {
  await w.druecke('Schreiben', '.reiter')
  await w.druecke('Neues Kapitel', '.dateien')
  await w.page.waitForFunction(() => document.activeElement?.closest('.neueskapitel') !== null)
  const programm = 'content/klein/programm.yaml'
  const vorher = [read(programm), read(`${ORDNER}/was-wir-vorhaben.md`)]
  await w.druecke('Was wir vorhaben entfernen', '.angabenfeld')
  await w.druecke('Entfernen', '.angabenfeld .kasten')
  await expect.poll(() => existsSync(join(w.wurzel, ORDNER, 'was-wir-vorhaben.md')), { timeout: 20_000 }).toBe(false)
  expect(read(programm)).not.toContain('was-wir-vorhaben')
  await w.druecke('Rückgängig', '.angabenfeld')
  await expect.poll(() => existsSync(join(w.wurzel, ORDNER, 'was-wir-vorhaben.md')), { timeout: 20_000 }).toBe(true)
  await expect.poll(() => [read(programm), read(`${ORDNER}/was-wir-vorhaben.md`)], { timeout: 20_000 }).toEqual(vorher)
  await w.still()
  await w.druecke('Was wir vorhaben', '.dateien')
  await w.page.waitForFunction(
    () => document.querySelector('.schreibkopf .dateititel')?.textContent === 'Was wir vorhaben',
  )
})

test('a form above the text is given up with Esc, and the text has the cursor again', async () => {
  for (const name of ['Baustein einfügen', 'Zahl einfügen']) {
    await w.druecke(name)
    await w.page.waitForSelector('.einfuegen select')
    // Who fills in a form is where its block will be, whatever page is seen.
    await w.page.waitForFunction(() =>
      document.querySelector('.gliederung [aria-current]')?.textContent?.includes('Was wir vorhaben'),
    )
    await w.page.keyboard.press('Escape')
    await w.page.waitForFunction(
      () => document.querySelector('.einfuegen') === null && document.querySelector('.cm-focused') !== null,
    )
  }
})

test('a heading of the next section is put below the paragraph and typed over; a year is read as it is printed', async () => {
  const datei = `${ORDNER}/was-wir-vorhaben.md`
  const vorher = read(datei)
  const nummer = await w.nummer()
  await w.page.focus('.cm-content')
  await w.page.keyboard.down('Control')
  await w.page.keyboard.press('End')
  await w.page.keyboard.up('Control')
  await w.druecke('Überschrift einfügen')
  await w.page.keyboard.type('Was noch fehlt')
  await w.page.keyboard.press('ArrowDown')
  await w.page.keyboard.type('\nMehr als {{vorjahr}}.')
  await expect
    .poll(() => read(datei), { timeout: 20_000 })
    .toMatch(/\S\n\n## Was noch fehlt\n\nMehr als \{\{vorjahr\}\}\.\n?$/)
  await w.ruht(nummer)
  await w.page.waitForFunction(() => document.querySelector('.cm-content')?.textContent?.includes('Mehr als 2022.'))
  writeFileSync(join(w.wurzel, datei), vorher)
  await w.page.waitForFunction(() => !document.querySelector('.cm-content')?.textContent?.includes('Mehr als'))
  await w.still()
})

test('above the text a form leaves it room, and pictures are offered that no page shows yet', async () => {
  mkdirSync(join(w.wurzel, 'content/klein/bilder'))
  writeFileSync(
    join(w.wurzel, 'content/klein/bilder/haus.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
  )
  await w.druecke('Baustein einfügen')
  await w.page.waitForSelector('.einfuegen select')
  await w.page.select('.einfuegen select', 'abbildung')
  await w.page.waitForSelector('.einfuegen form, form.einfuegen')
  const hoehe = await w.page.$eval('.editor', (editor) => editor.getBoundingClientRect().height)
  expect(hoehe).toBeGreaterThanOrEqual(90)
  const angeboten = await w.page.$$eval('.einfuegen :is(option, datalist option)', (liste) =>
    liste.map((eine) => (eine as HTMLOptionElement).value),
  )
  expect(angeboten).toContain('bilder/haus.svg')
  await w.page.keyboard.press('Escape')
})

test('who begins a line below text is told that both are one paragraph, and a press parts them', async () => {
  const datei = `${ORDNER}/was-wir-vorhaben.md`
  await w.druecke('Was wir vorhaben', '.dateien')
  await w.page.waitForFunction(() => document.querySelector('.cm-focused') !== null)
  await w.page.keyboard.down('Control')
  await w.page.keyboard.press('End')
  await w.page.keyboard.up('Control')
  await w.page.keyboard.type('\nErster Satz.')
  expect(await w.page.$('.schreibhinweis .kasten')).toBeNull()
  await w.page.keyboard.type('\nZweiter Satz.')
  await w.druecke('Neuen Absatz beginnen', '.schreibhinweis')
  await w.page.keyboard.type(' Und weiter.')
  await expect.poll(() => read(datei), { timeout: 20_000 }).toContain('Erster Satz.\n\nZweiter Satz. Und weiter.')
  expect(await w.page.$('.schreibhinweis .kasten')).toBeNull()
})

test('a chart leaves out the sum of what it shows, and blocks are called as people call them', async () => {
  await w.druecke('Baustein einfügen')
  await w.page.waitForSelector('.einfuegen select')
  const namen = await w.page.$$eval('.einfuegen optgroup', (gruppen) =>
    gruppen.map((gruppe) => [...gruppe.querySelectorAll('option')].map((eine) => eine.textContent?.split(' – ')[0])),
  )
  expect(namen[0]).toEqual(['Tabelle', 'Diagramm', 'Abbildung', 'Kennzahlen', 'Info', 'Fazit', 'Zitat'])
  expect(namen.flat()).toEqual(expect.arrayContaining(['Erklärung', 'QR-Code', 'Abkürzungen']))
  await w.page.select('.einfuegen select', 'diagramm')
  const daten = await w.page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLSelectElement>('.einfuegen .felder select')].find((eines) =>
      [...eines.options].some(({ value }) => value === 'haushalt'),
    ),
  )
  await (daten as ElementHandle<HTMLSelectElement>).select('haushalt')
  await w.page.waitForFunction(() => document.querySelector('.einfuegen pre')?.textContent?.includes('zeilen="egt,vh"'))
  await w.page.keyboard.press('Escape')
})

test('a figure that cannot be is put right by the button that says it', async () => {
  const datei = `${ORDNER}/was-wir-vorhaben.md`
  writeFileSync(join(w.wurzel, datei), '# Was wir vorhaben\n\nVon 1.200 Kunden sind 312 Frauen, das sind 62 Prozent.\n')
  await w.page.$eval('#reiter-meldungen', (element) => (element as HTMLElement).click())
  await w.druecke('„26 Prozent“ einsetzen', '.meldung')
  await expect.poll(() => read(datei), { timeout: 20_000 }).toContain('das sind 26 Prozent.')
  await w.page.waitForFunction(() => document.querySelector('.meldung.warnung') === null, { timeout: 60_000 })
})

test('report and Zahlenspiegel are taken along: of the pages that are shown', async () => {
  await w.still()
  const load = (format: string) =>
    w.page.evaluate(async (welches) => {
      const antwort = await fetch(`herunterladen?format=${welches}`)
      return {
        name: decodeURIComponent(antwort.headers.get('content-disposition') ?? ''),
        bytes: Array.from(new Uint8Array(await antwort.arrayBuffer())),
      }
    }, format)
  const bericht = await load('pruefbericht')
  expect(bericht.name).toContain('klein.pruefbericht.html')
  expect(Buffer.from(bericht.bytes).toString('utf8')).toContain('PDF/UA')
  const spiegel = await load('zahlenspiegel')
  expect(spiegel.name).toContain('klein.zahlenspiegel.xlsx')
  const mappe = unzipSync(new Uint8Array(spiegel.bytes))
  const texte = Object.values(mappe).map((teil) => Buffer.from(teil).toString('utf8'))
  expect(texte.join()).toContain('haushalt.gesamt.2023')
  expect(await w.page.evaluate(async () => (await fetch('herunterladen?format=toString')).status)).toBe(404)
})

test('an error does not wrap the bar above the pages', async () => {
  const hoehe = () => w.page.$eval('.kopf', (element) => element.getBoundingClientRect().height)
  const vorher = await hoehe()
  const gut = read(`${ORDNER}/vorwort.md`)
  writeFileSync(join(w.wurzel, ORDNER, 'vorwort.md'), `${gut}\n::gibtesnicht{}\n\n::auchnicht{}\n`)
  await w.page.waitForSelector('.zustand[data-art="fehler"]', { timeout: 60_000 })
  expect(await hoehe()).toBe(vorher)
  writeFileSync(join(w.wurzel, ORDNER, 'vorwort.md'), gut)
  await w.page.waitForSelector('.zustand[data-art="gut"]', { timeout: 60_000 })
})

test('of two texts asked for one after the other the last is open, though the first comes later', async () => {
  const hold = (anfrage: HTTPRequest) =>
    void setTimeout(() => void anfrage.continue(), anfrage.url().includes('vorwort') ? 1000 : 0)
  await w.page.setRequestInterception(true)
  w.page.on('request', hold)
  const zuletzt = w.page.waitForResponse((antwort) => antwort.url().includes('vorwort'))
  await w.page.evaluate(() => {
    const knoepfe = [...document.querySelectorAll<HTMLElement>('[data-gruppe="Kapitel"] button')]
    for (const name of ['Vorwort', 'Arbeitsmarkt']) knoepfe.find((einer) => einer.textContent === name)?.click()
  })
  await zuletzt
  w.page.off('request', hold)
  await w.page.setRequestInterception(false)
  const titel = () => w.page.$eval('.schreibkopf .dateititel', (einer) => einer.textContent)
  await expect.poll(titel).toBe('Arbeitsmarkt')
  // What was read for the first has been let go.
  await w.page.evaluate(() => new Promise((weiter) => setTimeout(weiter, 100)))
  expect(await titel()).toBe('Arbeitsmarkt')
})
