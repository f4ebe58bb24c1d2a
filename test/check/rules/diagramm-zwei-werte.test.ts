import { expect, test } from 'vitest'
import { diagrammZweiWerte } from '../../../src/check/rules/diagramm-zwei-werte.js'
import { findings, places } from '../werkstatt.js'

const BLATT = `titel: Betriebe
spalten: { a: { name: "2022" } }
zeilen:
  klein: { name: Klein, werte: [10] }
  mittel: { name: Mittel, werte: [5] }
  gross: { name: Groß, werte: [3] }
`
const inhalt = (text: string) => ({ 'abschnitte/probe.md': `# Probe\n\n${text}\n`, 'daten/betriebe.yaml': BLATT })

test('finds a ring of two values', async () => {
  expect(
    await findings(diagrammZweiWerte, inhalt('::diagramm{daten=betriebe zeilen="klein,gross" typ=ring alt="Ring"}')),
  ).toEqual(['probe.md:3:1 Das Diagramm hat nur zwei Werte.'])
})

test.each([
  '::diagramm{daten=betriebe typ=ring alt="Ring"}',
  '::diagramm{daten=betriebe zeilen="klein,gross" typ=anteil alt="A"}',
])('is silent about %s', async (text) => {
  expect(await places(diagrammZweiWerte, inhalt(text))).toEqual([])
})
