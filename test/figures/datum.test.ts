import { expect, test } from 'vitest'
import { formatDatum, parseDatum } from '../../src/figures/ausdruck/datum.js'
import { Meldungen } from '../../src/message.js'

test.each([
  ['26.4.2023', '2023-04-26'],
  ['26. 04. 2023', '2023-04-26'],
  ['26. April 2023', '2023-04-26'],
  ['6. märz 2023', '2023-03-06'],
  ['10/2021', '2021-10'],
  ['10.2021', '2021-10'],
  [' Oktober 2021 ', '2021-10'],
  ['2021-10-28', '2021-10-28'],
  ['2021', '2021'],
  ['Herbst 2022', 'Herbst 2022'],
  ['Stand Oktober 2021', 'Stand Oktober 2021'],
  ['28.10.21', '28.10.21'],
  ['', ''],
])('„%s“ is read as %s', (getippt, datum) => {
  expect(parseDatum(getippt)).toBe(datum)
})

test('what is printed is read again', () => {
  const ort = { datei: '', zeile: 1, spalte: 1 }
  for (const datum of ['2023-04-26', '2023-12', '2023'])
    expect(parseDatum(formatDatum(datum, ort, new Meldungen()) ?? '')).toBe(datum)
})
