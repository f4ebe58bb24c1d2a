import { expect, test } from 'vitest'
import { runRules } from '../../src/check/check.js'
import { Meldungen } from '../../src/message.js'
import { probe } from './werkstatt.js'

async function run(
  inhalt: string | Record<string, string>,
): Promise<{ stillgelegt: number; funde: string[]; hinweise: string[] }> {
  const meldungen = new Meldungen()
  const stillgelegt = await runRules(await probe(inhalt), meldungen)
  // Rules for figures have tests of their own and may find something here.
  const sortiert = meldungen.sortiert().filter(({ regel }) => !/^(?:figur|jahr|begriff)-/.test(regel))
  return {
    stillgelegt,
    funde: sortiert.map(({ regel, datei, zeile, spalte }) => `${datei.split('/').at(-1)}:${zeile}:${spalte} ${regel}`),
    hinweise: sortiert.map(({ rat }) => rat),
  }
}

test('a silence covers the next block only', async () => {
  const { stillgelegt, funde } = await run(
    '::ausnahme{regel=doppelwort grund="Eigenname"}\n\nDer der Weg,\nder Weg Weg.\n\nDas Das Ende Ende.\n',
  )
  expect(funde).toEqual(['probe.md:8:5 doppelwort', 'probe.md:8:14 doppelwort'])
  expect(stillgelegt).toBe(2)
})

test('it covers lists, tables and boxes, and only its own rule; several may stand in a row', async () => {
  const { stillgelegt, funde } = await run(
    '::ausnahme{regel=doppelwort grund="Eigenname"}\n\n::ausnahme{regel=leerzeichen grund="wie im Gesetz"}\n\n:::fazit\n- Weg Weg\n- Nach §16i "so"\n:::\n\n::ausnahme{regel=leerzeichen grund="Platz"}\n\n| 15% | a |\n|---|---|\n| 16% | b |\n',
  )
  expect(stillgelegt).toBe(4)
  expect(funde).toEqual(['probe.md:9:13 anfuehrungszeichen'])
})

test('inside of a box it covers what follows there', async () => {
  const { stillgelegt, funde } = await run(
    ':::fazit\n::ausnahme{regel=doppelwort grund="Eigenname"}\n\nWeg Weg\n\nZiel Ziel\n:::',
  )
  expect(stillgelegt).toBe(1)
  expect(funde).toEqual(['probe.md:8:6 doppelwort'])
})

test('without reason, for an unknown rule or for an error of reading it has no effect', async () => {
  const { stillgelegt, funde, hinweise } = await run(
    '::ausnahme{regel=doppelwort}\n\nWeg Weg\n\n::ausnahme{regel=doppelwrot grund="x"}\n\nText\n\n::ausnahme{regel=yaml-syntax grund="x"}\n\nText',
  )
  expect(stillgelegt).toBe(0)
  expect(funde).toEqual([
    'probe.md:3:1 ausnahme-grund',
    'probe.md:5:5 doppelwort',
    'probe.md:7:1 ausnahme-regel',
    'probe.md:11:1 ausnahme-regel',
  ])
  expect(hinweise[2]).toBe('Meinten Sie „doppelwort“?')
})

test('one that silences nothing is told', async () => {
  const { funde } = await run(
    '::ausnahme{regel=doppelwort grund="Eigenname"}\n\nText\n\n::ausnahme{regel=doppelwort grund="Ende"}',
  )
  expect(funde).toEqual(['probe.md:3:1 ausnahme-unbenutzt', 'probe.md:7:1 ausnahme-unbenutzt'])
})

test('comments silence in YAML: on the line, on the line before, over the whole entry, and in a described table', async () => {
  const { stillgelegt, funde } = await run({
    'programm.yaml':
      'titel: Weg Weg # ausnahme doppelwort: Eigenname\nzeitraum: 2023\njobcenter: { name: Berg Berg }\ngestaltung: standard\nimpressum:\n  # ausnahme doppelwort: so heißt die Straße\n  Hinweis: >-\n    Erste Zeile,\n    Ort Ort.\n  Rest: "Ziel Ziel # ausnahme doppelwort: kein Kommentar"\nabschnitte: [probe]\n',
    'daten/x.yaml': '# ausnahme leerzeichen: aus dem Fachverfahren\ndatei: x.csv\ntitel: Nach §16i\n',
    'daten/x.csv': 'Nach §16i;2022\nNach §16e;5\n',
  })
  expect(funde).toEqual(['x.yaml:3:13 leerzeichen', 'programm.yaml:3:25 doppelwort', 'programm.yaml:10:15 doppelwort'])
  expect(stillgelegt).toBe(3)
})

test('a comment without reason is told', async () => {
  const { funde } = await run({
    'daten/x.yaml': 'titel: Weg Weg # ausnahme doppelwort\nspalten: [a]\nzeilen: { b: { werte: [1] } }\n',
  })
  expect(funde).toEqual(['x.yaml:1:12 doppelwort', 'x.yaml:1:16 ausnahme-grund'])
})

test('a programme without slips has no messages', async () => {
  expect(await run('Ein guter Satz mit {{jahr}} und „Zitat“.')).toEqual({ stillgelegt: 0, funde: [], hinweise: [] })
})
