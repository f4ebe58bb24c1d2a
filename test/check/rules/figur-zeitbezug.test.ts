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
