import { expect, test } from 'vitest'
import { findZeilenanteile } from '../../../src/check/tabellensatz/zeilenanteil.js'
import { said } from './gesagt.js'

const BLAETTER = {
  s: {
    titel: 'Stellen',
    spalten: '{ zahl: { name: Stellen } }',
    zeilen: [
      'v: { name: Vermittlung, werte: [52] }',
      'l: { name: Leistung, werte: [65] }',
      'k: { name: Verwaltung, werte: [13] }',
    ],
  },
}

test.each([
  ['Von den 130 Stellen entfallen 45,5 % auf die Vermittlung.', '45,5 %: 40,0 %'],
  ['Bei 130 Stellen stellt die Leistung einen Anteil von 45 %.', '45 %: 50 %'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findZeilenanteile, text, BLAETTER)).toEqual([richtig])
})

test.each([
  'Von den 130 Stellen entfallen 40,0 % auf die Vermittlung.',
  // The whole is not that of the column.
  'Von den 140 Stellen entfallen 45,5 % auf die Vermittlung.',
  // No row, a change, no word of shares, far off.
  'Von den 130 Stellen entfallen 45,5 % auf die Beratung.',
  'Von den 130 Stellen sind die der Vermittlung um 45,5 % gestiegen.',
  'Bei 130 Stellen ist die Vermittlung zu 45,5 % zufrieden.',
  'Von den 130 Stellen entfallen 4,5 % auf die Vermittlung.',
])('silent: %s', async (text) => {
  expect(await said(findZeilenanteile, text, BLAETTER)).toEqual([])
})
