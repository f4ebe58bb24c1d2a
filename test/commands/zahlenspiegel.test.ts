import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
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
    expect(seite).toBeGreaterThanOrEqual(text.findLast(wo.abschnitt)?.page ?? 99)
    expect(seite).toBeLessThanOrEqual(seiten)
  }
  const satz = text.find('53.000')
  expect(zahlen[0]).toMatchObject({ gedruckt: '53.000', seite: satz?.page })
})

test('figures that may be wrong are not handed on', async () => {
  const datei = join(wurzel, 'content/klein/abschnitte/vorwort.md')
  writeFileSync(datei, `${readFileSync(datei, 'utf8')}\nEs sind {{zahl haushalt.egd.2023}}.\n`)
  const konsole = mitschrift(wurzel)
  expect(await run(['klein'], konsole)).toBe(1)
  expect(konsole.stdout).toBe('')
  expect(konsole.stderr).toContain('egd')
})
