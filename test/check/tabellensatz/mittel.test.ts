import { expect, test } from 'vitest'
import { findMittel } from '../../../src/check/tabellensatz/mittel.js'
import { QUOTE, said } from './gesagt.js'

test.each([
  ['Im Mittel der Jahre 2021 bis 2023 betrug die Arbeitslosenquote 6,8 Prozent.', '6,8 Prozent: 6,4 %'],
  ['Im Durchschnitt dieser vier Jahre lag die Arbeitslosenquote bei 6,9 Prozent.', '6,9 Prozent: 6,5 %'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findMittel, text, QUOTE)).toEqual([richtig])
})

test.each([
  'Im Mittel der Jahre 2021 bis 2023 betrug die Arbeitslosenquote 6,4 Prozent.',
  // No mean, or one of something else.
  'In den Jahren 2021 bis 2023 betrug die Arbeitslosenquote 6,8 Prozent.',
  'Im Mittel der Jahre 2021 bis 2023 betrug die Integrationsquote 6,8 Prozent.',
  'Im Mittel der Jahre 2021 bis 2023 betrug die Arbeitslosenquote der Frauen 6,8 Prozent.',
  'Im Mittel der Jahre 2021 bis 2023 betrug die Arbeitslosenquote 16,8 Prozent.',
])('silent: %s', async (text) => {
  expect(await said(findMittel, text, QUOTE)).toEqual([])
})
