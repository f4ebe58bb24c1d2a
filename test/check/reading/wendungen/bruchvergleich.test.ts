import { expect, test } from 'vitest'
import { findBruchvergleiche } from '../../../../src/check/reading/wendungen/bruchvergleich.js'
import { said } from './gesagt.js'

test.each([
  [
    'Nach 1.000 Eintritten im Jahr 2022 waren es 2023 1.500, also ein Drittel mehr.',
    'ein Drittel: 50,0 % (die Hälfte)',
  ],
  ['Nach 800 Fällen im Vorjahr wurden 2023 600 gezählt, ein Drittel weniger.', 'ein Drittel: 25,0 % (ein Viertel)'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findBruchvergleiche, text)).toEqual([richtig])
})

test.each([
  'Nach 1.000 Eintritten im Jahr 2022 waren es 2023 1.500, also die Hälfte mehr.',
  'Nach 1.200 Fällen im Vorjahr wurden 2023 600 gezählt, die Hälfte weniger.',
  // A third value: nobody knows which two are meant.
  'Nach 900 im Jahr 2021 und 1.000 im Jahr 2022 waren es 2023 1.500, also ein Drittel mehr.',
  // No word compares.
  'Nach 1.000 Eintritten im Jahr 2022 waren es 2023 1.500, davon ein Drittel Frauen.',
  // Both of no time.
  'In Nord sind es 1.000 und in Süd 1.500, ein Drittel mehr.',
])('silent: %s', async (text) => {
  expect(await said(findBruchvergleiche, text)).toEqual([])
})
