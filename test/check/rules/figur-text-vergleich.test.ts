import { expect, test } from 'vitest'
import { figurTextVergleich } from '../../../src/check/rules/figur-text-vergleich.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

const HAUSHALT = blatt(
  '[2020, 2021, 2022]',
  [
    'gesamt: { name: Gesamtbudget, werte: [31216226, 29433199, 27332616] }',
    'egt: { name: Eingliederungsleistung (EGT), werte: [13805457, 12935112, 11814751] }',
  ],
  'einheit: €\n',
)
const pruefe = (satz: string) =>
  befunde(figurTextVergleich, mitText(`::haushaltstabelle{daten=blatt titel="T"}\n\n${satz}`, HAUSHALT))

test.each([
  ['Geplant sind 27,33 Mill. Euro. Das ist eine Reduzierung gegenüber 2021 um 7,5 Prozent.', '7,1 %'],
  ['Das Gesamtbudget sinkt um 7,5 %.', '7,1 %'],
  ['Das Gesamtbudget sinkt gegenüber 2020 um 7,1 %.', '12,4 %'],
  ['Der EGT sinkt 2022 um 8 Prozent.', '9 %'],
  ['Das Jobcenter plant mit {{mio blatt.gesamt.2022}}, also 7,5 % weniger als 2021.', '7,1 %'],
])('wrong: %s', async (satz, richtig) => {
  expect(await pruefe(satz)).toEqual([expect.stringContaining(`Richtig ist ${richtig}, wenn die Tabelle stimmt`)])
})

test.each([
  'Geplant sind 27,33 Mill. Euro. Das ist eine Reduzierung gegenüber 2021 um 7,1 Prozent.',
  'Das Gesamtbudget sinkt um rund 7 %.',
  'Die Preise sind um 7,5 % gestiegen.',
  'Das Gesamtbudget und der EGT sinken um 7,5 %.',
  'Das Gesamtbudget sinkt nicht um 7,5 %.',
  'Vom Gesamtbudget sind 7,5 % gebunden.',
  'Das Gesamtbudget sinkt um {{prozent (veraenderung blatt.gesamt.2021 blatt.gesamt.2022)}}.',
])('right: %s', async (satz) => {
  expect(await pruefe(satz)).toEqual([])
})

test.each([
  'Das Gesamtbudget sank von 2020 bis 2022 um 12,4 Prozent.',
  'Seit 2020 sank das Gesamtbudget um 12,4 Prozent.',
  'In den letzten beiden Jahren ist das Gesamtbudget um 12,4 Prozent gesunken.',
  '2021 sank das Gesamtbudget um 5,7 Prozent.',
  'Die Personalkosten im Gesamtbudget steigen um 4 Prozent.',
  'Ohne den EGT wäre der Rückgang um 5,2 % größer ausgefallen.',
  'Das Gesamtbudget sinkt um 5,7 %.',
])('another span or subject: %s', async (satz) => {
  expect(await pruefe(satz)).toEqual([])
})

test.each([
  ['Das Gesamtbudget sank von 2020 bis 2022 um 21,4 Prozent.', '12,4 %'],
  ['Seit 2020 sank das Gesamtbudget um 14,2 Prozent.', '12,4 %'],
  ['2021 sank das Gesamtbudget um 7,5 Prozent.', '5,7 %'],
])('wrong over the span it names: %s', async (satz, richtig) => {
  expect(await pruefe(satz)).toEqual([expect.stringContaining(`Richtig ist ${richtig}, wenn die Tabelle stimmt`)])
})

test('of a quota the points are named, not the change of the percentage in percent', async () => {
  const quoten = blatt('[2022, 2023]', ['iq: { name: Integrationsquote, werte: [21.4, 22.9] }'], 'einheit: Prozent\n')
  const satz = (um: string) =>
    mitText(`::tabelle{daten=blatt}\n\nDie Integrationsquote ist von 2022 auf 2023 um ${um} gestiegen.`, quoten)
  expect(await befunde(figurTextVergleich, satz('1,5 %'))).toEqual([
    expect.stringMatching(/Richtig ist 1,5 Prozentpunkte, .*\{\{punkte blatt\.iq\.2022 blatt\.iq\.2023\}\}/),
  ])
  expect(await befunde(figurTextVergleich, satz('1,5 Prozentpunkte'))).toEqual([])
})

const ORTE = blatt('[2023, 2024]', [
  'a: { name: Brandfelde, werte: [486, 502] }',
  'b: { name: Hohenried, werte: [139, 121] }',
  'c: { name: Ostermoor, werte: [372, 403] }',
])

test('the one row that goes the way that a sentence says is named', async () => {
  const satz = (ort: string) =>
    mitText(
      `Die Zahl der Kinder stieg fast überall. Eine Ausnahme bildet ${ort}, wo ihre Zahl zurückging.\n\n::tabelle{daten=blatt titel="Kinder"}`,
      ORTE,
    )
  const gefunden = await befunde(figurTextVergleich, satz('Brandfelde'))
  expect(gefunden).toEqual([expect.stringContaining('In der Tabelle sinkt nur „Hohenried“')])
  expect(await befunde(figurTextVergleich, satz('Hohenried'))).toEqual([])
})

const sheet = (titel: string, ...werte: readonly number[]): string =>
  `titel: Bildung und Teilhabe, ${titel}\neinheit: Tsd. €\nspalten: [2024]\nzeilen:\n  m: { name: Mittagsverpflegung, werte: [${werte[0]}] }\n  l: { name: Lernförderung, werte: [${werte[1]}] }\n`
const PLAN = { 'daten/ansatz.yaml': sheet('Ansatz', 310, 76), 'daten/ergebnis.yaml': sheet('Ergebnis', 348, 85) }

test.each([
  [
    'Bei der Mittagsverpflegung lagen die Ausgaben um 38 Tsd. € über dem Ansatz, bei der Lernförderung wurde der Ansatz um 9 Tsd. € unterschritten.',
    'Richtig ist „überschritten“',
  ],
  ['Bei der Lernförderung wurde der Ansatz um 6 Tsd. € überschritten.', 'Richtig ist 9 Tsd. €'],
])('what was planned and what came of it stand in two sheets: %s', async (satz, soll) => {
  expect(await befunde(figurTextVergleich, mitText(satz, PLAN))).toEqual([expect.stringContaining(soll)])
})

test.each([
  'Bei der Mittagsverpflegung lagen die Ausgaben um 38 Tsd. € über dem Ansatz, bei der Lernförderung wurde der Ansatz um 9 Tsd. € überschritten.',
  'Bei der Schülerbeförderung wurde der Ansatz um 9 Tsd. € unterschritten.',
  'Im Jahr davor wurde der Ansatz der Lernförderung um 40 Tsd. € überschritten.',
])('right, or of something else: %s', async (satz) => {
  expect(await befunde(figurTextVergleich, mitText(satz, PLAN))).toEqual([])
})
