import { expect, test } from 'vitest'
import { findHaelftenanteile } from '../../../../src/check/reading/wendungen/haelftenanteil.js'
import { said } from './gesagt.js'

test.each([
  [
    'Im SGB II waren es 3.000, im SGB III 2.000. Damit entfallen drei Viertel aller Arbeitslosen auf das SGB II.',
    'drei Viertel: 60,0 % (drei Fünftel)',
  ],
  ['Vom Land kommen 240.000 €, vom Kreis 60.000 €. Der Landesanteil beträgt 70 %.', '70 %: 80 %'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findHaelftenanteile, text)).toEqual([richtig])
})

test.each([
  'Im SGB II waren es 3.000, im SGB III 1.000. Damit entfallen drei Viertel aller Arbeitslosen auf das SGB II.',
  'Vom Land kommen 240.000 €, vom Kreis 60.000 €. Der Landesanteil beträgt 80 %.',
  // A share of something else, and a change.
  'Vom Land kommen 240.000 €, vom Kreis 60.000 €. Der Frauenanteil beträgt 70 %.',
  'Vom Land kommen 240.000 €, vom Kreis 60.000 €. Der Landesanteil stieg um 70 %.',
  // Far off it is of something else.
  'Vom Land kommen 240.000 €, vom Kreis 60.000 €. Der Landesanteil beträgt 7 %.',
  // Different units make no whole.
  'Vom Land kommen 240.000 €, vom Kreis 60 Stellen. Der Landesanteil beträgt 70 %.',
])('silent: %s', async (text) => {
  expect(await said(findHaelftenanteile, text)).toEqual([])
})
