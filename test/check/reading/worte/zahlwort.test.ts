import { expect, test } from 'vitest'
import { findBrueche, findZahlworte, parseZahlwort, percentOf } from '../../../../src/check/reading/worte/zahlwort.js'

test.each([
  ['zwölf', 12],
  ['siebenundzwanzig', 27],
  ['hundert', 100],
  ['zweihundertfünfzig', 250],
  ['eintausendzweihundert', 1200],
  ['anderthalb', 1.5],
  ['zweieinhalb', 2.5],
])('%s is %d', (wort, wert) => {
  expect(parseZahlwort(wort)).toBe(wert)
})

test('articles, ordinals and other words are no numbers', () => {
  for (const wort of ['ein', 'eine', 'zweite', 'dreißiger', 'vierteljährlich', 'achten', 'zehntel', 'hundertfach'])
    expect(parseZahlwort(wort)).toBeUndefined()
  expect(findZahlworte('Eine Maßnahme für zwei Jahre und Dreißigjährige, achtmal geprüft.')).toEqual([
    { von: 18, bis: 22, wert: 2 },
  ])
})

test.each([
  ['ein Viertel der Kunden', '25'],
  ['mehr als zwei Drittel sind', '66.67'],
  ['über die Hälfte der Betriebe', '50'],
  ['jede vierte Kundin', '25'],
  ['nahezu 2/3 (67 %)', '66.67'],
  ['zur Hälfte finanziert', '50'],
])('%s', (text, prozent) => {
  const [bruch, ...weitere] = findBrueche(text)
  expect(weitere).toEqual([])
  expect(bruch && percentOf(bruch).toDecimalPlaces(2).toString()).toBe(prozent)
})

test('no fractions: quarters of a town, of a year, dates, sides of a street', () => {
  for (const text of [
    'im Viertel',
    'das letzte Drittel',
    'vierteljährlich',
    'am 3/4/2022',
    '12/2021',
    'Bericht 18/23',
    'halb so viel',
  ])
    expect(findBrueche(text)).toEqual([])
})
