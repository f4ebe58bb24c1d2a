import { expect, test } from 'vitest'
import { findWechsel } from '../../../../src/check/reading/wendungen/wechsel.js'
import { said } from './gesagt.js'

test.each([
  ['2022 nahmen 58 von 245 Personen teil. 2023 waren es 47 von 238. Die Zahl nahm damit um 21 ab.', '21: 11'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findWechsel, text)).toEqual([richtig])
})

test.each([
  '2022 nahmen 58 von 245 Personen teil. 2023 waren es 47 von 238. Die Zahl nahm damit um 11 ab.',
  // No word says that it follows.
  '2022 nahmen 58 von 245 Personen teil. 2023 waren es 47 von 238. Die Zahl der Kurse nahm um 21 ab.',
  // So far off, something else has changed.
  '2022 nahmen 58 von 245 Personen teil. 2023 waren es 47 von 238. Die Zahl nahm damit um 100 ab.',
  // Three values.
  '2021 nahmen 60 teil. 2022 nahmen 58 von 245 Personen teil, 2023 waren es 47 von 238. Die Zahl nahm damit um 21 ab.',
  // At one time.
  'In Nord nahmen 58 von 245 Personen teil. In Süd waren es 47 von 238. Die Zahl nahm damit um 21 ab.',
])('silent: %s', async (text) => {
  expect(await said(findWechsel, text)).toEqual([])
})
