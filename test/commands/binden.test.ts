import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '../../src/commands/binden.js'
import { mitschrift } from '../cli/konsole.js'

const BESTAND = `titel: Bestand
spalten: [2022, 2023]
zeilen:
  elb: { name: Erwerbsfähige Leistungsberechtigte (eLB), werte: [10159, 9842] }
  lzb: { name: Langzeitleistungsbeziehende (LZB), werte: [6120, 5987] }
`
const BUDGET = `titel: Budget
einheit: €
spalten: [2023]
zeilen:
  egt: { name: Eingliederungsmittel, werte: [11194865] }
`

/** A workspace with one programme "probe" of one section. */
function werkstatt(text: string): { wurzel: string; datei: string } {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-binden-'))
  onTestFinished(() => rmSync(wurzel, { recursive: true, force: true }))
  const dateien = {
    'programm.yaml':
      'titel: Programm\nzeitraum: 2023\njobcenter: { name: Jobcenter Musterland }\ngestaltung: standard\nimpressum: { Herausgeber: Jobcenter }\nabschnitte: [probe]\n',
    'abschnitte/probe.md': `# Probe\n\n${text}\n\n::tabelle{daten=bestand titel="Bestand"}\n`,
    'daten/bestand.yaml': BESTAND,
    'daten/budget.yaml': BUDGET,
  }
  for (const [name, inhalt] of Object.entries(dateien)) {
    const pfad = join(wurzel, 'content/probe', name)
    mkdirSync(dirname(pfad), { recursive: true })
    writeFileSync(pfad, inhalt)
  }
  return { wurzel, datei: join(wurzel, 'content/probe/abschnitte/probe.md') }
}

async function binden(wurzel: string, ...argv: string[]) {
  const konsole = mitschrift(wurzel)
  return { code: await run(argv, konsole), ...konsole }
}

const SATZ = 'Im Jahr 2023 zählten wir 9.842 erwerbsfähige Leistungsberechtigte (eLB), 2022 waren es 10.159 eLB.'

test('shows the bound lines as a diff and writes nothing', async () => {
  const { wurzel, datei } = werkstatt(SATZ)
  const { code, stdout } = await binden(wurzel)
  expect(code).toBe(0)
  expect(stdout).toContain(`@@ Zeile 3 @@\n- ${SATZ}\n+ Im Jahr 2023 zählten wir {{zahl bestand.elb.2023}} erwerbs`)
  expect(stdout).toContain('2022 waren es {{zahl bestand.elb.2022}} eLB.')
  expect(stdout).toContain('probe: 2 Zahlen zu binden')
  expect(readFileSync(datei, 'utf8')).toContain(SATZ)
})

test('writes the whole file, and then finds nothing more', async () => {
  const { wurzel, datei } = werkstatt(`${SATZ}\n\nFür Eingliederungsmittel stehen 2023 11,19 Mio. € bereit.`)
  expect((await binden(wurzel, 'probe', '--anwenden')).code).toBe(0)
  const text = readFileSync(datei, 'utf8')
  expect(text).toContain('{{zahl bestand.elb.2023}}')
  expect(text).toContain('2023 {{mio budget.egt.2023}} bereit.')
  expect(text).toMatch(/^# Probe\n\nIm Jahr[\s\S]*::tabelle\{daten=bestand titel="Bestand"\}\n$/)
  expect(readdirSync(dirname(datei))).toEqual(['probe.md'])
  expect((await binden(wurzel)).stdout).toBe('probe: 0 Zahlen zu binden (mit --anwenden).\n')
})

test.each([
  ['another value', 'Im Jahr 2023 zählten wir 9.824 erwerbsfähige Leistungsberechtigte.'],
  ['another year', 'Im Jahr 2021 zählten wir 9.842 erwerbsfähige Leistungsberechtigte.'],
  ['no year, where the cells have one', 'Wir zählen 9.842 erwerbsfähige Leistungsberechtigte.'],
  ['another thing', 'Im Jahr 2023 fuhren 9.842 Busse.'],
  ['a part of it', 'Im Jahr 2023 zählten wir 9.842 erwerbsfähige Leistungsberechtigte unter 25 Jahren.'],
  ['rounded by a word', 'Im Jahr 2023 zählten wir rund 9.842 erwerbsfähige Leistungsberechtigte.'],
  ['already bound', 'Im Jahr 2023 zählten wir {{zahl bestand.elb.2023}} erwerbsfähige Leistungsberechtigte.'],
])('leaves %s', async (_was, satz) => {
  const { wurzel } = werkstatt(satz)
  expect((await binden(wurzel)).stdout).toContain('probe: 0 Zahlen')
})

test('says why it binds nothing', async () => {
  const { wurzel, datei } = werkstatt(
    'Wir zählen 9.842 erwerbsfähige Leistungsberechtigte. Im Ort fuhren 48 Busse, dazu 17 Bahnen.',
  )
  const { stdout } = await binden(wurzel)
  expect(stdout).toBe(
    [
      'probe: 0 Zahlen zu binden (mit --anwenden).',
      '  „9.842“ (abschnitte/probe.md, Zeile 3) bleibt getippt: steht in bestand.elb.2023, der Satz nennt aber Zeile oder Zeit nicht eindeutig.',
      '  2 weitere getippte Zahlen stehen in keinem Datenblatt.\n',
    ].join('\n'),
  )
  writeFileSync(join(wurzel, 'content/probe/daten/bestand.yaml'), BESTAND.replace('5987', '9842'))
  expect((await binden(wurzel)).stdout).toContain('mehrdeutig, steht in bestand.elb.2023, bestand.lzb.2023.')
  writeFileSync(datei, readFileSync(datei, 'utf8').replace('9.842 erwerbsfähige', 'viele'))
  expect((await binden(wurzel)).stdout).toContain('  Keine der 2 getippten Zahlen steht in einem Datenblatt.\n')
})

test('binds nothing to sheets with errors', async () => {
  const { wurzel, datei } = werkstatt(SATZ)
  writeFileSync(join(wurzel, 'content/probe/daten/budget.yaml'), BUDGET.replace('[11194865]', '[1, 2, 3]'))
  const { code, stderr, stdout } = await binden(wurzel, '--anwenden')
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('budget.yaml')
  expect(readFileSync(datei, 'utf8')).toContain(SATZ)
})
