import { expect, test } from 'vitest'
import { proseOf } from '../../src/check/prosa.js'
import { evaluateAusdruck, parseAusdruck } from '../../src/figures/ausdruck.js'
import { Meldungen } from '../../src/message.js'
import { probe } from '../check/werkstatt.js'
import { compute, row } from './programm.js'

test('the words of the year are operands of a sheet, in rows and columns', async () => {
  const { blaetter, zeilen } = await compute({
    h: `titel: H
spalten: { 2022: "2022", 2023: "2023", 2024: "2024", v: { name: Veränderung, veraenderung: [vorjahr, jahr] }, p: { name: Plan, differenz: [jahr, folgejahr] } }
zeilen:
  egt: { name: EGT, werte: [100, 110, 130] }
  rest: { name: Rest, werte: { 2022: 1, 2023: { differenz: [h.egt.vorjahr, h.egt.jahr] }, 2024: 5 } }
`,
  })
  expect(zeilen).toEqual([])
  expect(row(blaetter.get('h'), 'egt')).toEqual(['100', '110', '130', '+10,0 %', '+20'])
  expect(row(blaetter.get('h'), 'rest')?.[1]).toBe('10')
})

test('columns called by the words meet columns called by the years of another sheet', async () => {
  const { blaetter, zeilen } = await compute({
    a: 'titel: A\nspalten: [vorjahr, jahr]\nzeilen:\n  x: { name: X, werte: [3, 4] }\n',
    b: 'titel: B\nspalten: [2022, 2023]\nzeilen:\n  y: { name: Y, summe: [a.x, z] }\n  z: { name: Z, werte: [1, 2] }\n',
  })
  expect(zeilen).toEqual([])
  expect(row(blaetter.get('b'), 'y')).toEqual(['4', '6'])
})

test('a year that the sheet lacks is told', async () => {
  const { zeilen } = await compute({
    a: 'titel: A\nspalten: { 2021: "2021", 2022: "2022", v: { name: V, veraenderung: [vorjahr, jahr] } }\nzeilen:\n  x: { name: X, werte: [3, 4] }\n',
  })
  expect(zeilen).toEqual([expect.stringContaining('nennt eine Spalte „jahr“, die es im Datenblatt „a“ nicht gibt')])
})

test('a column called by a word prints the year and is read by either name', async () => {
  const { programm, blaetter, ...rest } = await probe({
    'abschnitte/probe.md': '# Probe\n\n{{zahl a.x.2023}}, {{zahl a.x.jahr}}, {{zahl a.x.vorjahr}}, {{folgejahr}}\n',
    'daten/a.yaml': 'titel: A\nspalten: [vorjahr, jahr]\nzeilen:\n  x: { name: X, werte: [3, 4] }\n',
  })
  expect(blaetter.get('a')?.spalten.map(({ name }) => name)).toEqual(['2022', '2023'])
  expect(proseOf({ programm, blaetter, ...rest }).map(({ text }) => text)).toContain('4, 4, 3, 2024')
  const still = new Meldungen()
  const baum = parseAusdruck('zahl a.x.folgejahr', { datei: 'x', zeile: 1, spalte: 1 }, still)
  expect(baum && evaluateAusdruck(baum, { blaetter, blattnamen: new Set(['a']), jahr: 2023 }, still)).toBeUndefined()
  expect(still.liste[0]?.text).toContain('keine Spalte „2024“')
})
