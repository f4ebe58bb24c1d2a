import { expect, test } from 'vitest'
import { findDamals } from '../../../../src/check/reading/wendungen/damals.js'
import { said } from './gesagt.js'

test.each([
  ['2023 zählten wir 7.230 Personen, 2,4 % mehr als ein Jahr zuvor. Damals waren es 7.600.', '7.600: 7.061'],
  ['Im Mai waren es 450 Fälle, 10 % weniger als im Vorjahr. Damals wurden 480 gezählt.', '480: 500'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findDamals, text)).toEqual([richtig])
})

test.each([
  '2023 zählten wir 7.230 Personen, 2,4 % mehr als ein Jahr zuvor. Damals waren es 7.060.',
  // The next sentence is of something else.
  '2023 zählten wir 7.230 Personen, 2,4 % mehr als ein Jahr zuvor. Im Nachbarkreis waren es 7.600.',
  // Another unit.
  '2023 zählten wir 7.230 Personen, 2,4 % mehr als ein Jahr zuvor. Damals waren es 7.600 €.',
  // A span is no figure to reckon with.
  '2023 zählten wir 7.230 Personen, 2 bis 3 % mehr als ein Jahr zuvor. Damals waren es 7.600.',
])('silent: %s', async (text) => {
  expect(await said(findDamals, text)).toEqual([])
})
