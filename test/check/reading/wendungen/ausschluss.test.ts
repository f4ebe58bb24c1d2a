import { expect, test } from 'vitest'
import { findAusschluesse } from '../../../../src/check/reading/wendungen/ausschluss.js'
import { said } from './gesagt.js'

test.each([
  [
    '62 % der Befragten haben keinen Berufsabschluss; 48 % verfügen über einen Berufsabschluss.',
    '48 %: höchstens 38 %',
  ],
  ['55,5 % verfügen über eine abgeschlossene Ausbildung, 52,0 % sind ohne Abschluss.', '52,0 %: höchstens 44,5 %'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findAusschluesse, text)).toEqual([richtig])
})

test.each([
  '62 % der Befragten haben keinen Berufsabschluss; 38 % verfügen über einen Berufsabschluss.',
  // Another thing, another group, another year.
  '62 % haben keinen Berufsabschluss; 48 % verfügen über einen Führerschein.',
  '62 % der Frauen haben keinen Berufsabschluss; 48 % der Männer verfügen über einen Berufsabschluss.',
  '62 % haben 2022 keinen Berufsabschluss; 48 % verfügen 2023 über einen Berufsabschluss.',
  // A change is no share of a whole, and an upper bound leaves room.
  'Weniger als 62 % haben keinen Berufsabschluss; 48 % verfügen über einen Berufsabschluss.',
])('silent: %s', async (text) => {
  expect(await said(findAusschluesse, text)).toEqual([])
})
