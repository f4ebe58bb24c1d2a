import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseCheck, run } from '../../src/commands/check.js'
import { mitschrift } from '../cli/konsole.js'

const WURZEL = join(import.meta.dirname, '../..')
const VORWORT = 'content/klein/abschnitte/vorwort.md'
let wurzel: string

beforeAll(() => {
  wurzel = mkdtempSync(join(tmpdir(), 'amip-check-'))
  cpSync(join(WURZEL, 'test/programme/klein'), wurzel, { recursive: true })
  cpSync(join(WURZEL, 'templates'), join(wurzel, 'templates'), { recursive: true })
})
afterAll(() => rmSync(wurzel, { recursive: true, force: true }))

async function check(...argv: string[]) {
  const konsole = mitschrift(wurzel)
  return { code: await run(argv, konsole), konsole }
}

/** Runs something with more text in the foreword. */
async function withText(text: string, act: () => Promise<void>): Promise<void> {
  const davor = readFileSync(join(wurzel, VORWORT), 'utf8')
  writeFileSync(join(wurzel, VORWORT), `${davor}\n${text}\n`)
  await act().finally(() => writeFileSync(join(wurzel, VORWORT), davor))
}

test('knows its options', () => {
  const { namen, schalter, werte } = parseCheck(['a', '--zahlen', '--json', '--erklaere', 'doppelwort'])
  expect({ namen, schalter: [...schalter], werte: [...werte] }).toEqual({
    namen: ['a'],
    schalter: ['zahlen', 'json'],
    werte: [['erklaere', 'doppelwort']],
  })
})

test('--zahlen prints the Zahlenspiegel as a table', async () => {
  const { code, konsole } = await check('klein', '--zahlen')
  expect(konsole.stderr).toBe('')
  expect(code).toBe(0)
  expect(konsole.stdout).toMatch(/^Zahlenspiegel klein\n\n +Gedruckt {2}Wo /)
  expect(konsole.stdout).toMatch(/\n\n18 Zahlen: 16 aus Datenblättern \(davon 6 errechnet\), 2 ungebunden\.\n$/)
})

test('--zahlen --json prints one array', async () => {
  const { code, konsole } = await check('--zahlen', '--json')
  expect(code).toBe(0)
  const zahlen = JSON.parse(konsole.stdout) as object[]
  expect(zahlen).toHaveLength(18)
  expect(Object.keys(zahlen[0] ?? {})).toEqual(['gedruckt', 'wo', 'blatt', 'zelle', 'formel', 'herkunft'])
})

test('--zahlen hands on nothing while there are errors', async () => {
  await withText('Es sind {{zahl haushalt.egd.2023}}.', async () => {
    const { code, konsole } = await check('klein', '--zahlen')
    expect(code).toBe(1)
    expect(konsole.stdout).toBe('')
    expect(konsole.stderr).toContain('ausdruck-unbekannt')
    expect(konsole.stderr).toMatch(/Kein Zahlenspiegel, solange es Fehler gibt: 1 Fehler in 1 Datei\.\n$/)
  })
})

test('a chart that its values cannot become is found without building', async () => {
  await withText(
    '::diagramm{daten=haushalt typ=gestapelt-100 zeilen="egt" titel="T" alt="Anteile des Eingliederungstitels"}',
    async () => {
      const { code, konsole } = await check('klein')
      expect(code).toBe(1)
      expect(konsole.stdout).toContain(
        'fehler diagramm: Das Diagramm „T“ zeigt als „gestapelt-100“ 2 bis 8 Reihen, hat aber 1.',
      )
    },
  )
})

test('a box written as a line is told once, not also of its layout', async () => {
  await withText('::fazit{titel="F"}', async () => {
    const { konsole } = await check('klein')
    expect(konsole.stdout.match(/fehler [a-z-]+:/g)).toEqual(['fehler attribut-ungueltig:'])
  })
})
