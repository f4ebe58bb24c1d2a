import { expect, test } from 'vitest'
import { diagrammDoppelt } from '../../../src/check/rules/diagramm-doppelt.js'
import { findings, places } from '../werkstatt.js'

const BLATT = `titel: Betriebe
spalten: { a: { name: "2022" }, b: { name: "2023" } }
zeilen:
  klein: { name: Klein, werte: [10, 12] }
  gross: { name: Groß, werte: [3, 4] }
  alle: { name: Alle, summe: [klein, gross] }
`
const VIELBLATT = `titel: Jahre
spalten: [2022, 2023]
zeilen:
  a: { name: A, werte: [1, 2] }
  b: { name: B, werte: [3, 4] }
  c: { name: C, werte: [5, 6] }
  d: { name: D, werte: [7, 8] }
  alle: { name: Alle, summe: [a, b, c, d] }
`
const VIELE_TABELLE = '::tabelle{daten=jahre}'
const VIELE = '::diagramm{daten=jahre zeilen="a,b,c,d" typ=balken alt="B"}'
const inhalt = (text: string) => ({
  'abschnitte/probe.md': `# Probe\n\n${text}\n`,
  'daten/betriebe.yaml': BLATT,
  'daten/jahre.yaml': VIELBLATT,
})
const DIAGRAMM = '::diagramm{daten=betriebe typ=balken alt="Balken"}'

test('finds a table and a chart beside it with the same figures', async () => {
  expect(await findings(diagrammDoppelt, inhalt(`::tabelle{daten=betriebe}\n\n${DIAGRAMM}`))).toEqual([
    'probe.md:5:1 Tabelle und Diagramm zu „Betriebe“ zeigen nebeneinander dieselben 6 Zahlen.',
  ])
})

test.each([
  ['a paragraph between', `::tabelle{daten=betriebe}\n\nText.\n\n${DIAGRAMM}`],
  ['the chart first', `${DIAGRAMM}\n\n::tabelle{daten=betriebe}`],
  [
    'few figures in the chart, all of them in the table',
    '::tabelle{daten=betriebe}\n\n::diagramm{daten=betriebe zeilen="klein,gross" typ=balken alt="B"}',
  ],
  ['six figures of a longer table', `${VIELE_TABELLE}\n\n${VIELE.replace('c,d', 'c')}`],
  [
    'a part of both',
    '::tabelle{daten=betriebe spalten=b}\n\n::diagramm{daten=betriebe spalten="b" typ=ring alt="Ring"}',
  ],
])('also with %s', async (_wie, text) => {
  expect(await places(diagrammDoppelt, inhalt(text))).toHaveLength(1)
})

test.each([
  ['the table shows more than a chart of many figures', `${VIELE_TABELLE}\n\n${VIELE}`],
  [
    'each shows what the other does not',
    '::tabelle{daten=betriebe zeilen="klein,gross"}\n\n::diagramm{daten=betriebe zeilen="gross,alle" typ=balken alt="B"}',
  ],
  ['a heading stands between', `::tabelle{daten=betriebe}\n\n## Zwei\n\n${DIAGRAMM}`],
  ['they stand apart', `::tabelle{daten=betriebe}\n\nEins.\n\nZwei.\n\n${DIAGRAMM}`],
  ['the chart stands alone', DIAGRAMM],
])('is silent where %s', async (_wo, text) => {
  expect(await places(diagrammDoppelt, inhalt(text))).toEqual([])
})
