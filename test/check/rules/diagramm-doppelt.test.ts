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
const inhalt = (text: string) => ({ 'abschnitte/probe.md': `# Probe\n\n${text}\n`, 'daten/betriebe.yaml': BLATT })
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
    'a part of both',
    '::tabelle{daten=betriebe spalten=b}\n\n::diagramm{daten=betriebe spalten="b" typ=ring alt="Ring"}',
  ],
])('also with %s', async (_wie, text) => {
  expect(await places(diagrammDoppelt, inhalt(text))).toHaveLength(1)
})

test.each([
  [
    'the table shows more',
    '::tabelle{daten=betriebe}\n\n::diagramm{daten=betriebe zeilen="klein,gross" typ=balken alt="B"}',
  ],
  ['a heading stands between', `::tabelle{daten=betriebe}\n\n## Zwei\n\n${DIAGRAMM}`],
  ['they stand apart', `::tabelle{daten=betriebe}\n\nEins.\n\nZwei.\n\n${DIAGRAMM}`],
  ['the chart stands alone', DIAGRAMM],
])('is silent where %s', async (_wo, text) => {
  expect(await places(diagrammDoppelt, inhalt(text))).toEqual([])
})
