import { expect, test } from 'vitest'
import { jahrStand } from '../../../src/check/rules/jahr-stand.js'
import { befunde, findOf, imJahr } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'

/** A programme for 2023 with a stand and a field of the Impressum. */
function mitStand(stand: string, feld: string): Record<string, string> {
  const dateien = imJahr('2023', 'Text.', stand)
  return {
    ...dateien,
    'programm.yaml': (dateien['programm.yaml'] ?? '').replace(
      '{ Herausgeber: Jobcenter }',
      `{ Herausgeber: Jobcenter, ${feld} }`,
    ),
  }
}

test.each([
  [
    '2023-04',
    'Erstellungsdatum: April 2022',
    '„April 2022“, stand: ist 2023-04. Eine der Angaben ist stehen geblieben; stimmt stand:, gehört 04.2023',
  ],
  ['2023-04-26', 'Stand: 21.02.2023', 'gehört 26.04.2023 ins Impressum'],
  ['2023', 'Redaktionsschluss: "31. Oktober 2022"', 'stand: ist 2023'],
  ['2021-11', 'Telefon: "1"', 'stand: 2021-11 liegt mehr als ein Jahr vor dem Zeitraum 2023'],
])('%s beside %s', async (stand, feld, text) => {
  expect(await befunde(jahrStand, mitStand(stand, feld))).toEqual([expect.stringContaining(text)])
})

test.each([
  ['2023-04', 'Erstellungsdatum: April 2023'],
  ['2023', 'Erstellungsdatum: 26. April 2023'],
  ['2022-10-28', 'Stand: 28. Oktober 2022'],
  ['2023-04', 'Stand: Frühjahr'],
  ['2023-04', 'Gegründet: Januar 2005'],
])('%s agrees with %s', async (stand, feld) => {
  expect(await befunde(jahrStand, mitStand(stand, feld))).toEqual([])
})

test('the day of the year before has been left', async () => {
  const pruefling = await probe(mitStand('2022-12', 'Telefon: "1"'))
  const vorjahr = await probe(imJahr('2022', 'Text.', '2022-12'))
  expect(await findOf(jahrStand, { ...pruefling, vorjahr })).toEqual([
    expect.stringContaining('stand: 2022-12 ist auch der Stand des Programms 2022'),
  ])
})

const MIT_BLATT = (stand: string, spalten: string) => ({
  ...imJahr('2025', 'Text.'),
  'daten/b.yaml': `titel: Bestand\nstand: ${stand}\nspalten: ${spalten}\nzeilen:\n  elb: { name: eLB, werte: [101, 98] }\n`,
})

test.each([
  ['2022-06', '[2023, 2024]', 'die Spalte „2023“ ist später'],
  ['2022-12', '[Dezember 2022, Dezember 2023]', 'die Spalte „Dezember 2023“ ist später'],
])('a sheet of %s with %s', async (stand, spalten, text) => {
  expect(await befunde(jahrStand, MIT_BLATT(stand, spalten))).toEqual([expect.stringContaining(text)])
})

test.each([
  ['2024-06', '[2023, 2024]'],
  ['2024-10', '[2024, 2025]'],
  ['2022-06', '[Ist 2022, Prognose 2023]'],
  ['19.10.2024', '[2023, 2024]'],
])('a sheet of %s may have %s', async (stand, spalten) => {
  expect(await befunde(jahrStand, MIT_BLATT(stand, spalten))).toEqual([])
})
