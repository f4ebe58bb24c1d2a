import { expect, test } from 'vitest'
import { findSchluessel } from '../../../../src/check/reading/wendungen/schluessel.js'
import { said } from './gesagt.js'

test.each([
  ['Bei einem Schlüssel von 1:75 und 900 jungen Menschen sind dafür 15 Fachkräfte erforderlich.', '15: 12'],
  ['Der Schlüssel liegt bei 1:150, für 1.050 Personen werden rechnerisch 9 Vermittler benötigt.', '9: 7'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findSchluessel, text)).toEqual([richtig])
})

test.each([
  'Bei einem Schlüssel von 1:75 und 900 jungen Menschen sind dafür 12 Fachkräfte erforderlich.',
  // What is there need not be what is needed.
  'Bei einem Schlüssel von 1:75 und 900 jungen Menschen sind derzeit 15 Fachkräfte erforderlich.',
  'Bei einem Schlüssel von 1:75 und 900 jungen Menschen arbeiten hier 15 Fachkräfte.',
  // No staff, about so many, far off.
  'Bei einem Schlüssel von 1:75 und 900 jungen Menschen sind dafür 15 Räume erforderlich.',
  'Bei einem Schlüssel von 1:75 und 900 jungen Menschen sind dafür rund 15 Fachkräfte erforderlich.',
  'Bei einem Schlüssel von 1:75 und 900 jungen Menschen sind dafür 40 Fachkräfte erforderlich.',
])('silent: %s', async (text) => {
  expect(await said(findSchluessel, text)).toEqual([])
})
