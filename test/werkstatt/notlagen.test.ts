import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printWord } from '../../src/werkstatt/office.js'
import { arbeitsordner } from '../werkstatt.js'
import { type OffeneSeite, oeffneWerkstatt } from './seite.js'

// What goes wrong around a page that is open: each is told, the last good pages stay, and nothing that was typed is lost.

let w: OffeneSeite
beforeAll(async () => {
  w = await oeffneWerkstatt({ programm: 'klein' })
  await w.ruht()
})
afterAll(async () => {
  expect(w.klagen.filter((klage) => !/Failed to load resource/.test(klage))).toEqual([])
  expect(await w.close()).toBe(0)
})

const VORWORT = 'content/klein/abschnitte/vorwort.md'
const path = (datei: string) => join(w.wurzel, datei)
const read = (datei: string) => readFileSync(path(datei), 'utf8')
const gut = () => w.page.waitForSelector('.zustand[data-art="gut"]', { timeout: 60_000 })
const schlecht = () => w.page.waitForSelector('.zustand[data-art="fehler"]', { timeout: 60_000 })
const meldungen = () => w.page.$$eval('.meldung', (liste) => liste.map((eine) => eine.textContent ?? '').join('\n'))

async function writeAtEnd(text: string): Promise<void> {
  await w.page.focus('.cm-content')
  await w.page.keyboard.down('Control')
  await w.page.keyboard.press('End')
  await w.page.keyboard.up('Control')
  await w.page.keyboard.type(text)
}

test('a folder that takes no files: it is said, what was typed stays and is saved when it can be', async () => {
  await w.druecke('Vorwort', '.dateien')
  await w.page.waitForFunction(
    () => document.querySelector<HTMLElement>('.dateipfad')?.dataset.pfad === 'abschnitte/vorwort',
  )
  const vorher = read(VORWORT)
  // The name that is written beside the file first is taken by a folder, as in one closed to us: also root cannot write it.
  const sperre = path(`content/klein/abschnitte/.vorwort.md.${w.pid}.neu`)
  mkdirSync(sperre)
  await writeAtEnd('\n\nErst nicht gespeichert.')
  await w.page.waitForSelector('.schreibstand[data-art="fehler"]', { timeout: 30_000 })
  expect(await w.page.$eval('.schreibhinweis', (element) => element.textContent)).toContain('bleibt hier stehen')
  expect(read(VORWORT)).toBe(vorher)
  expect(await w.text()).toContain('Erst nicht gespeichert.')
  rmSync(sperre, { recursive: true })
  await w.page.keyboard.type(' Dann doch.')
  await w.page.waitForSelector('.schreibstand[data-art="gespeichert"]', { timeout: 30_000 })
  expect(read(VORWORT)).toContain('Erst nicht gespeichert. Dann doch.')
  await gut()
})

test('a programme that is renamed: it is said, the pages stay, no folder of the old name is made; renamed back, all goes on', async () => {
  await w.still()
  const nummer = await w.nummer()
  renameSync(path('content/klein'), path('content/umbenannt'))
  await schlecht()
  expect(await meldungen()).toMatch(/klein/)
  expect(await w.nummer()).toBe(nummer)
  await writeAtEnd(' Nach dem Umbenennen.')
  await w.page.waitForFunction(
    () =>
      ['fehler', 'fehlt', 'konflikt'].includes(document.querySelector<HTMLElement>('.schreibstand')?.dataset.art ?? ''),
    { timeout: 30_000 },
  )
  expect(await w.text()).toContain('Nach dem Umbenennen.')
  expect(existsSync(path('content/klein'))).toBe(false)
  renameSync(path('content/umbenannt'), path('content/klein'))
  await gut()
  await w.page.keyboard.type(' Wieder da.')
  await expect.poll(() => read(VORWORT), { timeout: 30_000 }).toContain('Nach dem Umbenennen. Wieder da.')
  await gut()
})

test.each([
  ['content/klein/programm.yaml', 'titel: [', 'programm'],
  ['content/klein/daten/haushalt.yaml', 'spalten: {', 'haushalt'],
  ['templates/standard/gestaltung.yaml', '  farben: {', 'gestaltung'],
])('%s that is no YAML: the place is said, the pages stay, and mended it goes on', async (datei, kaputt, name) => {
  await w.still()
  const nummer = await w.nummer()
  const vorher = read(datei)
  try {
    writeFileSync(path(datei), `${vorher}${kaputt}\n`)
    await schlecht()
    expect(await meldungen()).toContain(name)
    expect(await w.nummer()).toBe(nummer)
    // All areas can be looked at.
    for (const bereich of ['tabelle', 'angaben', 'gestaltung', 'zahlen', 'schreiben'])
      await w.page.click(`#reiter-${bereich}`)
  } finally {
    writeFileSync(path(datei), vorher)
  }
  await gut()
})

test('broken YAML of a sheet: its line is told, the pages and its text stay; mended, the table is there again', async () => {
  const BLATT = 'content/klein/daten/haushalt.yaml'
  await w.druecke('Haushaltsmittel', '.dateien details[data-gruppe="Daten"]')
  await w.page.waitForSelector('.tabellenfeld input[data-zeile]')
  const heil = read(BLATT)
  const nummer = await w.nummer()
  writeFileSync(path(BLATT), heil.replace('werte: [1500000, 1600000] }', 'werte: [1500000, 1600000'))
  await schlecht()
  await expect.poll(meldungen, { timeout: 30_000 }).toContain('daten/haushalt, Zeile')
  expect(await w.nummer()).toBe(nummer)
  await w.page.waitForFunction(() => document.querySelector('.blattstand')?.textContent?.includes('nicht als Tabelle'))
  await w.druecke('Als Text öffnen', '.tabellenfeld')
  await w.page.waitForFunction(() => document.querySelector('.cm-content')?.textContent?.includes('werte: [1500000'))
  writeFileSync(path(BLATT), heil)
  await gut()
  await w.druecke('Tabelle', '.reiter')
  await w.page.waitForFunction(() => !document.querySelector('.blattstand')?.textContent?.includes('nicht als Tabelle'))
  expect(await w.page.$$eval('.tabellenfeld input[data-zeile]', (felder) => felder.length)).toBe(4)
  await w.druecke('Vorwort', '.dateien')
  await w.page.waitForFunction(
    () => document.querySelector<HTMLElement>('.dateipfad')?.dataset.pfad === 'abschnitte/vorwort',
  )
})

test('a picture of 100 MB: it is said, nothing waits for it, and without it the pages go on', async () => {
  await w.still()
  const vorher = read(VORWORT)
  mkdirSync(path('content/klein/bilder'), { recursive: true })
  writeFileSync(path('content/klein/bilder/gross.png'), '')
  truncateSync(path('content/klein/bilder/gross.png'), 100_000_000)
  writeFileSync(path(VORWORT), `${vorher}\n::abbildung{bild=bilder/gross.png titel="Großes Bild" alt="Ein Bild"}\n`)
  await schlecht()
  expect(await meldungen()).toMatch(/gross\.png/)
  expect(await meldungen()).toMatch(/gross\.png.*(?:zu groß|MB)/)
  writeFileSync(path(VORWORT), vorher)
  await gut()
})

test('two tabs: what is written in one stands in the other', async () => {
  const zweiter = await w.page.browser().newPage()
  await zweiter.goto(w.adresse)
  await zweiter.waitForFunction(
    () => document.querySelector<HTMLElement>('.dateipfad')?.dataset.pfad === 'abschnitte/vorwort',
  )
  await w.page.bringToFront()
  await writeAtEnd(' Aus dem ersten Tab.')
  await zweiter.bringToFront()
  await zweiter.waitForFunction(
    () => document.querySelector('.cm-content')?.textContent?.includes('Aus dem ersten Tab.'),
    {
      timeout: 30_000,
      polling: 200,
    },
  )
  expect(await zweiter.$eval('.schreibstand', (element) => (element as HTMLElement).dataset.art)).toBe('gespeichert')
  await zweiter.close()
  await w.page.bringToFront()
})

test('two of them on one folder: both say so, and what is written in one stands in the other', async () => {
  const andere = await oeffneWerkstatt({ programm: 'klein', wurzel: w.wurzel })
  try {
    await andere.ruht()
    expect(readdirSync(path('content/klein/.werkstatt'))).toHaveLength(2)
    await w.still()
    for (const eine of [w, andere])
      await eine.page.waitForFunction(
        () => document.querySelector('.andere')?.textContent?.startsWith('Auch geöffnet von'),
        {
          timeout: 40_000,
        },
      )
    await writeAtEnd(' Aus der ersten.')
    await andere.page.waitForFunction(
      () => document.querySelector('.cm-content')?.textContent?.includes('Aus der ersten.'),
      { timeout: 30_000, polling: 200 },
    )
  } finally {
    expect(await andere.close()).toBe(0)
  }
  await w.still()
  await w.page.waitForFunction(() => document.querySelector('.andere')?.textContent === '', { timeout: 40_000 })
})

test.skipIf(process.platform === 'win32')('LibreOffice that hangs is ended with all that it has started', async () => {
  const ordner = arbeitsordner({})
  const haengt = join(ordner, 'soffice')
  writeFileSync(haengt, `#!/bin/sh\nsleep 600 &\necho $! > "${ordner}/kind"\nsleep 600\n`)
  chmodSync(haengt, 0o755)
  const beginn = performance.now()
  const pdf = await printWord(haengt, new Uint8Array([1]), { env: process.env }, new AbortController().signal, 1500)
  expect(pdf).toBeUndefined()
  expect(performance.now() - beginn).toBeLessThan(20_000)
  const kind = Number(readFileSync(join(ordner, 'kind'), 'utf8'))
  await expect.poll(() => isRunning(kind)).toBe(false)
  const abbruch = new AbortController()
  const lauf = printWord(haengt, new Uint8Array([1]), { env: process.env }, abbruch.signal)
  setTimeout(() => abbruch.abort(), 300)
  expect(await lauf).toBeUndefined()
})

/** What has ended and waits to be counted out is no longer running. */
function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
