import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run as build } from '../../src/commands/build.js'
import { run } from '../../src/commands/zahlenspiegel.js'
import { checkPdf } from '../../src/pdf/pruefen/check.js'
import { readPageText } from '../../src/pdf/text/page-text.js'
import { mitschrift } from '../cli/konsole.js'

const WURZEL = join(import.meta.dirname, '../..')
let wurzel: string

beforeAll(() => {
  wurzel = mkdtempSync(join(tmpdir(), 'amip-zahlenspiegel-'))
  cpSync(join(WURZEL, 'test/programme/klein'), wurzel, { recursive: true })
  cpSync(join(WURZEL, 'templates'), join(wurzel, 'templates'), { recursive: true })
})
afterAll(() => rmSync(wurzel, { recursive: true, force: true }))

test('without a PDF it says how to get one, and writes nothing', async () => {
  const konsole = mitschrift(wurzel)
  expect(await run(['klein'], konsole)).toBe(1)
  expect(konsole.stderr).toContain('Zuerst das PDF ausgeben: amip build klein')
  expect(konsole.stdout).toBe('')
})

test('names the page of each figure in the finished PDF and writes PDF, XLSX and CSV beside it', async () => {
  expect(await build(['klein', '--format', 'pdf'], mitschrift(wurzel, { env: process.env }))).toBe(0)
  const konsole = mitschrift(wurzel, { env: process.env })
  expect(await run(['klein'], konsole)).toBe(0)
  expect(konsole.stderr).toBe('')
  expect(konsole.stdout).toContain('18 Zahlen: 16 belegt (10 gebunden, 6 errechnet, 0 abgeglichen), 2 unbelegt.\n')
  const ordner = join(wurzel, 'output/klein')
  expect(readdirSync(ordner).sort()).toEqual(
    ['klein.pdf', 'klein.zahlenspiegel.csv', 'klein.zahlenspiegel.pdf', 'klein.zahlenspiegel.xlsx'].sort(),
  )
  const spiegel = await readPageText(new Uint8Array(readFileSync(join(ordner, 'klein.zahlenspiegel.pdf'))))
  for (const text of ['Zahlenspiegel', '16 belegt', 'haushalt.egt.2023', 'Ort, Datum, Unterschrift'])
    expect(spiegel.find(text)).toBeDefined()
  // Two Träger sign.
  expect(spiegel.find('Ort, Datum, Unterschrift', spiegel.find('Ort, Datum, Unterschrift')?.to)).toBeDefined()

  for (const text of ['Was geprüft ist', 'Quelle und Stand', 'Keine ist übrig', 'klein.pdf, Prüfsumme (SHA-256)'])
    expect(spiegel.find(text)).toBeDefined()

  // Workbook and CSV say the same, cell by cell, and the PDF every value with its page.
  const [kopf = [], ...zeilen] = csvRows(readFileSync(join(ordner, 'klein.zahlenspiegel.csv'), 'utf8'))
  expect(sheetRows(readFileSync(join(ordner, 'klein.zahlenspiegel.xlsx')))).toEqual([kopf, ...zeilen])
  expect(zeilen).toHaveLength(18)
  const [seite, gedruckt, zelle] = ['Seite', 'Gedruckt', 'Zelle'].map((name) => kopf.indexOf(name)) as [
    number,
    number,
    number,
  ]
  let ab = spiegel.findIn('H', 'Vorwort')?.to ?? 0
  for (const zeile of zeilen) {
    const stelle = spiegel.find(zeile[gedruckt] ?? '', ab, undefined, zeile[seite])
    expect([zeile[gedruckt], stelle !== undefined]).toEqual([zeile[gedruckt], true])
    ab = stelle?.to ?? ab
    if (zeile[zelle]) expect(spiegel.find(zeile[zelle], ab)).toBeDefined()
  }

  // It is as accessible as the programme itself.
  const punkte = await checkPdf(new Uint8Array(readFileSync(join(ordner, 'klein.zahlenspiegel.pdf'))))
  expect(punkte.filter(({ bestanden }) => !bestanden)).toEqual([])
  expect(punkte.length).toBeGreaterThan(20)

  // Nothing of it comes from the clock.
  const bytes = readFileSync(join(ordner, 'klein.zahlenspiegel.pdf'))
  const datum = (await PDFDocument.load(readFileSync(join(ordner, 'klein.pdf')))).getCreationDate()
  expect((await PDFDocument.load(bytes, { updateMetadata: false })).getCreationDate()).toEqual(datum)
  expect(await run(['klein'], mitschrift(wurzel, { env: process.env }))).toBe(0)
  expect(readFileSync(join(ordner, 'klein.zahlenspiegel.pdf')).equals(bytes)).toBe(true)

  const json = mitschrift(wurzel)
  expect(await run(['klein', '--json'], json)).toBe(0)
  const zahlen = JSON.parse(json.stdout) as {
    gedruckt: string
    seite: number | null
    wo: { abschnitt: string; stelle: string }
  }[]
  // Each page that is named is one that holds the figure's heading or comes after it.
  const text = await readPageText(new Uint8Array(readFileSync(join(ordner, 'klein.pdf'))))
  const seiten = (await PDFDocument.load(readFileSync(join(ordner, 'klein.pdf')))).getPageCount()
  for (const { seite, wo } of zahlen) {
    expect(seite).toBeGreaterThanOrEqual(text.findIn('H', wo.abschnitt)?.page ?? 99)
    expect(seite).toBeLessThanOrEqual(seiten)
  }
  const satz = text.find('53.000')
  expect(zahlen[0]).toMatchObject({ gedruckt: '53.000', seite: satz?.page })
})

/** Rows of a CSV of ours: no cell of these programmes holds a line break. */
function csvRows(csv: string): string[][] {
  return csv
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((zeile) =>
      [...zeile.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
        ([, inZeichen, bloss]) => inZeichen?.replaceAll('""', '"') ?? bloss ?? '',
      ),
    )
}

/** Rows of the first sheet of a workbook, by its cells. */
function sheetRows(xlsx: Uint8Array): string[][] {
  const xml = strFromU8(unzipSync(xlsx)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, zellen = '']) =>
    [...zellen.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, inhalt = '']) =>
      inhalt
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ),
  )
}

test('figures that may be wrong are not handed on', async () => {
  const datei = join(wurzel, 'content/klein/abschnitte/vorwort.md')
  writeFileSync(datei, `${readFileSync(datei, 'utf8')}\nEs sind {{zahl haushalt.egd.2023}}.\n`)
  const konsole = mitschrift(wurzel)
  expect(await run(['klein'], konsole)).toBe(1)
  expect(konsole.stdout).toBe('')
  expect(konsole.stderr).toContain('egd')
})
