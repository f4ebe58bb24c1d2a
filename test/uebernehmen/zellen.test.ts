import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../src/commands/uebernehmen.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'
import { putWord, track, type } from './wordrunde.js'

const BESTAND = `# Ein Kommentar, der bleibt.
titel: Bestand
quelle: Statistik der Agentur
spalten:
  a: { name: Anzahl }
  b: { name: Quote, einheit: "%", stellen: 1 }
  c: { name: Bemerkung, art: text }
zeilen:
  elb: { name: Leistungsberechtigte, werte: [10159, 12.5, geschätzt] } # so gezählt
  nef: { name: Nicht erwerbsfähige, werte: [3160, "7,5", gezählt] }
  alle: { name: Alle zusammen, summe: [elb, nef], werte: { b: fehlt, c: gezählt } }
`
const CSV = `name;2022;2023
Frauen;1.234;2.345
Männer;1.111;2.222
`
const TEXT = `# Zahlen

::tabelle{daten=bestand}

::tabelle{daten=personen titel="Personen"}
`

async function home(...changes: readonly ((xml: string) => string)[]) {
  const wurzel = arbeitsordner({
    'content/p/programm.yaml': programmYaml(),
    'content/p/abschnitte/eins.md': TEXT,
    'content/p/daten/bestand.yaml': BESTAND,
    'content/p/daten/personen.yaml': 'datei: personen.csv\nzahlen: deutsch\n',
    'content/p/daten/personen.csv': CSV,
  })
  const konsole = mitschrift(wurzel)
  const code = await run([await putWord(wurzel, 'p', ...changes), '--anwenden'], konsole)
  const lies = (datei: string) => readFileSync(join(wurzel, 'content/p/daten', datei), 'utf8')
  return { code, said: konsole.stdout, yaml: lies('bestand.yaml'), csv: lies('personen.csv') }
}

it('typed cells, names, titles and sources are changed in their sheet, in the way they are typed', async () => {
  const { code, yaml, said } = await home(
    type('10.159', '10.200'),
    track('12,5', '13,0'),
    type('7,5', '7,9'),
    type('geschätzt', 'hochgerechnet'),
    type('Nicht erwerbsfähige', 'Nicht Erwerbsfähige'),
    type('Statistik der Agentur', 'Statistik der BA'),
  )
  expect(said).toContain('content/p/daten/bestand.yaml:9')
  expect([code, yaml]).toEqual([
    0,
    BESTAND.replace('10159', '10200')
      .replace('12.5', '13.0')
      .replace('7,5', '7,9')
      .replace('geschätzt', 'hochgerechnet')
      .replace('Nicht erwerbs', 'Nicht Erwerbs')
      .replace('der Agentur', 'der BA'),
  ])
})

it('cells of CSV keep their points', async () => {
  const { csv } = await home(type('1.234', '1.243'), type('Frauen', 'Weiblich'))
  expect(csv).toBe(CSV.replace('1.234', '1.243').replace('Frauen', 'Weiblich'))
})

it('a computed cell is told with its formula, and nothing is typed', async () => {
  const { yaml, said } = await home(type('13.319', '13.400'))
  expect(yaml).toBe(BESTAND)
  expect(said).toContain(
    'bestand.yaml:11: In Word wurde aus der Zelle bestand.alle.a „13.319“ „13.400“. Sie ist errechnet',
  )
})

it('a total that was changed with its cells follows them', async () => {
  const { yaml, said } = await home(type('10.159', '10.200'), type('13.319', '13.360'))
  expect(yaml).toBe(BESTAND.replace('10159', '10200'))
  expect(said).toContain('Das ergibt sich aus den anderen Änderungen')
  expect(said).not.toContain('errechnet')
})

it('a cell that holds no figure any more is told', async () => {
  const { yaml, said } = await home(type('10.159', 'unbekannt'))
  expect(yaml).toBe(BESTAND)
  expect(said).toContain('keine Zahl')
})

it('cells of a table in parts are those of their own columns', async () => {
  const wurzel = arbeitsordner({
    'content/p/programm.yaml': programmYaml(),
    'content/p/abschnitte/eins.md': '# Zahlen\n\n::tabelle{daten=bestand teile=2}\n',
    'content/p/daten/bestand.yaml':
      'titel: Bestand\nspalten: [2020, 2021, 2022]\nzeilen:\n  a: { name: Alle, werte: [101, 104, 107] }\n  b: { name: Frauen, werte: [202, 205, 208] }\n',
  })
  const konsole = mitschrift(wurzel)
  const code = await run([await putWord(wurzel, 'p', type('208', '209'), type('104', '103')), '--anwenden'], konsole)
  const yaml = readFileSync(join(wurzel, 'content/p/daten/bestand.yaml'), 'utf8')
  expect([code, yaml.split('\n').slice(3, 5)]).toEqual([
    0,
    ['  a: { name: Alle, werte: [101, 103, 107] }', '  b: { name: Frauen, werte: [202, 205, 209] }'],
  ])
})
