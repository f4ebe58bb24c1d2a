import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../src/commands/pruefbericht.js'
import { mitschrift } from '../cli/konsole.js'

const WURZEL = join(import.meta.dirname, '../..')
let wurzel: string

beforeAll(() => {
  wurzel = mkdtempSync(join(tmpdir(), 'amip-pruefbericht-'))
  cpSync(join(WURZEL, 'test/programme/klein'), wurzel, { recursive: true })
  cpSync(join(WURZEL, 'templates'), join(wurzel, 'templates'), { recursive: true })
})
afterAll(() => rmSync(wurzel, { recursive: true, force: true }))

test('without a PDF it says how to get one', async () => {
  const konsole = mitschrift(wurzel)
  expect(await run(['klein'], konsole)).toBe(1)
  expect(konsole.stderr).toContain('Zuerst das PDF ausgeben: amip build klein')
  expect(existsSync(join(wurzel, 'output'))).toBe(false)
})

test('writes page and JSON beside the PDF, and fails where the file does', async () => {
  const ordner = join(wurzel, 'druck/klein')
  mkdirSync(ordner, { recursive: true })
  const pdf = await PDFDocument.create()
  pdf.addPage()
  writeFileSync(join(ordner, 'klein.pdf'), await pdf.save())
  const konsole = mitschrift(wurzel, { env: { SOURCE_DATE_EPOCH: '0' } })
  expect(await run(['klein', '--out', 'druck'], konsole)).toBe(1)
  expect(readdirSync(ordner).sort()).toEqual(['klein.pdf', 'klein.pruefbericht.html', 'klein.pruefbericht.json'])
  const json = JSON.parse(readFileSync(join(ordner, 'klein.pruefbericht.json'), 'utf8')) as Record<string, unknown>
  expect(json).toMatchObject({ programm: 'klein', geprueftAm: '1970-01-01', validierung: [] })
  expect(konsole.stdout).toMatch(
    /^klein: \d+ von \d+ Anforderungen erfüllt; veraPDF nicht gefragt; \d+ Funde im Inhalt\n/,
  )
})
