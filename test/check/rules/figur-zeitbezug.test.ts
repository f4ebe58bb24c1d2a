import { expect, test } from 'vitest'
import { figurZeitbezug } from '../../../src/check/rules/figur-zeitbezug.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

const DATEN = blatt('[2021, 2022, 2023]', [
  'g: { name: Gesamtbudget, einheit: €, werte: [29433199, 27332616, 26751166] }',
])
const pruefe = (satz: string) => befunde(figurZeitbezug, mitText(satz, DATEN))

test.each([
  ['Im Haushaltsjahr 2023 stehen {{mio blatt.g.2022}} bereit.', '26,75 Mio. €: blatt.g.2023'],
  ['2022 standen insgesamt {{euro blatt.g.2021}} zur Verfügung.', '27.332.616 €: blatt.g.2022'],
  ['Für {{jahr}} sind {{mio blatt.g.2022}} geplant.', '26,75 Mio. €'],
])('wrong: %s', async (satz, soll) => {
  const [befund, ...weitere] = await pruefe(satz)
  expect(weitere).toEqual([])
  expect(befund).toMatch(/^warnung probe\.md:3 Der Satz spricht von /)
  expect(befund).toContain(soll)
})

test.each([
  'Im Haushaltsjahr 2023 stehen {{mio blatt.g.2023}} bereit, 2022 waren es {{mio blatt.g.2022}}.',
  'Gegenüber 2022 sinkt das Budget auf {{mio blatt.g.2023}}.',
  'Seit 2021 ist es von {{mio blatt.g.2021}} auf {{mio blatt.g.2023}} gesunken.',
  '2023 sind es {{mio blatt.g.2023}} (Vorjahr: {{mio blatt.g.2022}}).',
  'Von {{mio blatt.g.2021}} im Jahr 2021 sank es auf {{mio blatt.g.2023}}.',
  'Das Budget beträgt {{mio blatt.g.jahr}}, im Vorjahr {{mio blatt.g.vorjahr}}.',
])('right: %s', async (satz) => {
  expect(await pruefe(satz)).toEqual([])
})

const ALTER = blatt('{ w: { name: Durchschnittsalter, einheit: Jahre, stellen: 1 } }', [
  '2014: { name: "2014", werte: ["47,5"] }',
  'v1: { name: "2025, Variante 1", werte: ["48,7"] }',
])
const KENNZAHLEN = blatt('{ ist: { name: Ist 2021 }, plan: { name: Plan 2022 } }', [
  'elb: { name: ELB, werte: [4554, 4230] }',
])

test.each([
  // Rows may be times, too.
  ['Bereits 2014 waren die Menschen im Durchschnitt {{zahl blatt.v1.w}} alt.', ALTER, '47,5 Jahre: blatt.2014.w'],
  ['Im Jahr 2021 bezogen {{zahl blatt.elb.plan}} Menschen Leistungen.', KENNZAHLEN, '4.554: blatt.elb.ist'],
])('another time of rows, a plan for what was: %s', async (satz, daten, soll) => {
  const [befund, ...weitere] = await befunde(figurZeitbezug, mitText(satz, daten))
  expect(weitere).toEqual([])
  expect(befund).toContain(soll)
})

test.each([
  ['Bereits 2014 waren die Menschen im Durchschnitt {{zahl blatt.2014.w}} alt.', ALTER],
  ['Für 2025 rechnet man mit {{zahl blatt.v1.w}}.', ALTER],
  ['Geplant waren im Jahr 2021 für das Folgejahr {{zahl blatt.elb.plan}} Menschen.', KENNZAHLEN],
])('right by rows and plans: %s', async (satz, daten) => {
  expect(await befunde(figurZeitbezug, mitText(satz, daten))).toEqual([])
})
