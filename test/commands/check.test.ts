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
  const { namen, schalter, werte } = parseCheck(['a', '--json', '--erklaere', 'doppelwort'])
  expect({ namen, schalter: [...schalter], werte: [...werte] }).toEqual({
    namen: ['a'],
    schalter: ['json'],
    werte: [['erklaere', 'doppelwort']],
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
