import { expect, test } from 'vitest'
import { findFolgen } from '../../../../src/check/reading/wendungen/folge.js'
import { said } from './gesagt.js'

test.each([
  [
    'Der Bestand sank zum vierten Mal in Folge: 2020 waren es 4.055, 2021 3.940, 2022 3.982 und 2023 3.800.',
    '3.982: ein Wert unter 3.940',
  ],
  [
    'Die Quote stieg stetig: 2021 lag sie bei 24,1 %, 2022 bei 25,0 %, 2023 bei 24,8 %.',
    '24,8 %: ein Wert über 25,0 %',
  ],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findFolgen, text)).toEqual([richtig])
})

test.each([
  'Der Bestand sank zum vierten Mal in Folge: 2020 waren es 4.055, 2021 3.940, 2022 3.882 und 2023 3.800.',
  // Nothing says that each step goes one way.
  'Der Bestand sank: 2020 waren es 4.055, 2021 3.940, 2022 3.982 und 2023 3.800.',
  // Not said, and two ways at once.
  'Der Bestand sank nicht stetig: 2020 waren es 4.055, 2021 3.940, 2022 3.982.',
  'Der Bestand sank und stieg stetig: 2020 waren es 4.055, 2021 3.940, 2022 3.982.',
  // Two values are no row, and years out of order are none either.
  'Der Bestand sank stetig: 2021 waren es 3.940, 2022 3.982.',
  'Der Bestand sank stetig: 2022 waren es 3.982, 2021 3.940, 2020 4.055.',
])('silent: %s', async (text) => {
  expect(await said(findFolgen, text)).toEqual([])
})
