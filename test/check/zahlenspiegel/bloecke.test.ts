import { expect, test } from 'vitest'
import { collectZahlenspiegel } from '../../../src/check/zahlenspiegel.js'
import { probe } from '../werkstatt.js'

const BLATT =
  'titel: Plätze bei 1.111 Trägern\nhinweise: [Hinweis mit 22.222]\nquelle: Plan, Seite 76\nspalten: { z22: { name: 2022 }, note: { name: Anmerkung, art: text } }\nzeilen:\n  a: { name: A, werte: [2000, ab Mai mit 24 Plätzen] }\n  b: { name: B, werte: [50, "–"] }\n'

const rows = async (abschnitt: string, blatt = BLATT) =>
  collectZahlenspiegel(await probe({ 'abschnitte/probe.md': abschnitt, 'daten/d.yaml': blatt })).map(
    ({ gedruckt, wo, nachweis, satz }) => [wo.abschnitt, wo.stelle, gedruckt, nachweis, satz],
  )

test('what a table prints of its sheet stands in the table’s chapter, in the order of the page', async () => {
  expect(
    await rows('# Probe\n\n## Plan\n\nVorher 7.777 Personen.\n\n::tabelle{daten=d}\n\nNachher 8.888 Personen.\n'),
  ).toEqual([
    ['Plan', '', '7.777', 'unbelegt', 'Vorher 7.777 Personen.'],
    ['Plan', 'Tabelle 1: Titel', '1.111', 'unbelegt', 'Plätze bei 1.111 Trägern'],
    ['Plan', 'Tabelle 1: A / 2022', '2.000', 'gebunden', ''],
    ['Plan', 'Tabelle 1: A / Anmerkung', '24', 'gebunden', 'ab Mai mit 24 Plätzen'],
    ['Plan', 'Tabelle 1: B / 2022', '50', 'gebunden', ''],
    ['Plan', 'Tabelle 1: Hinweis', '22.222', 'unbelegt', 'Hinweis mit 22.222'],
    ['Plan', '', '8.888', 'unbelegt', 'Nachher 8.888 Personen.'],
  ])
})

test('only what is shown: rows and columns that the block selects, its own title instead of the sheet’s', async () => {
  expect(await rows('# Probe\n\n::tabelle{daten=d zeilen=b spalten=z22 titel="Nur 5.555"}\n')).toEqual([
    ['Probe', 'Tabelle 1: B / 2022', '50', 'gebunden', ''],
    ['Probe', 'Titel', '5.555', 'unbelegt', 'Nur 5.555'],
    ['Probe', 'Tabelle 1: Hinweis', '22.222', 'unbelegt', 'Hinweis mit 22.222'],
  ])
})

test('a sheet shown twice prints its notes twice, one that is not shown prints nothing', async () => {
  const zweimal = await rows('# Probe\n\n::tabelle{daten=d}\n\n::tabelle{daten=d}\n')
  expect(zweimal.filter(([, stelle]) => stelle?.endsWith('Hinweis')).map(([, stelle]) => stelle)).toEqual([
    'Tabelle 1: Hinweis',
    'Tabelle 2: Hinweis',
  ])
  expect(await rows('# Probe\n\nText.\n')).toEqual([])
})

test('no key of a file is shown: the cover’s figures are named as readers call them', async () => {
  const pruefling = await probe({
    'programm.yaml':
      'titel: Programm 4.444\nuntertitel: Für 28.282 Menschen\nleitspruch: Seit 27.272 Tagen\nmuster: Nach 26.262 Mustern\nzeitraum: 2023\ntitelseite: { definition: Für 25.252 Personen }\njobcenter: { name: Jobcenter Musterland }\ngestaltung: standard\nimpressum: { Telefon: 03727 9966700 }\nabschnitte: [probe]\n',
  })
  expect(collectZahlenspiegel(pruefling).map(({ wo, gedruckt }) => [wo.abschnitt, wo.stelle, gedruckt])).toEqual([
    ['', 'Titel', '4.444'],
    ['', 'Untertitel', '28.282'],
    ['', 'Leitspruch', '27.272'],
    ['', 'Vermerk', '26.262'],
    ['', 'Erklärung auf der Titelseite', '25.252'],
  ])
})

test('a fraction in digits is a figure; a month, an edition and round the clock are none', async () => {
  const zahlen = await rows(
    '# Probe\n\nRund 1/5 des Bestands und 3/4 aller, Stand 06/2022, 2021/22, Heft 18/23, rund um die Uhr: 24/7 erreichbar. Sie sagte: „Rund 2/3 der Leute und fast drei Viertel der Frauen.“\n',
  )
  expect(zahlen.map(([, , gedruckt]) => gedruckt)).toEqual(['1/5', '3/4', '2/3', 'drei Viertel'])
})
