import { expect, test } from 'vitest'
import { findMittel } from '../../../src/check/tabellensatz/mittel.js'
import { said } from './gesagt.js'

const BLAETTER = {
  q: {
    titel: 'Arbeitslosenquote',
    kopf: 'einheit: Prozent\n',
    spalten: '[2020, 2021, 2022, 2023]',
    zeilen: ['alq: { name: Arbeitslosenquote, werte: [6.9, 6.4, 6.6, 6.1] }'],
  },
}

test.each([
  ['Im Mittel der Jahre 2021 bis 2023 betrug die Arbeitslosenquote 6,8 Prozent.', '6,8 Prozent: 6,4 %'],
  ['Im Durchschnitt dieser vier Jahre lag die Arbeitslosenquote bei 6,9 Prozent.', '6,9 Prozent: 6,5 %'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findMittel, text, BLAETTER)).toEqual([richtig])
})

test.each([
  'Im Mittel der Jahre 2021 bis 2023 betrug die Arbeitslosenquote 6,4 Prozent.',
  // No mean, or one of something else.
  'In den Jahren 2021 bis 2023 betrug die Arbeitslosenquote 6,8 Prozent.',
  'Im Mittel der Jahre 2021 bis 2023 betrug die Integrationsquote 6,8 Prozent.',
  'Im Mittel der Jahre 2021 bis 2023 betrug die Arbeitslosenquote der Frauen 6,8 Prozent.',
  'Im Mittel der Jahre 2021 bis 2023 betrug die Arbeitslosenquote 16,8 Prozent.',
])('silent: %s', async (text) => {
  expect(await said(findMittel, text, BLAETTER)).toEqual([])
})
