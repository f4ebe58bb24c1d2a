import { expect, test } from 'vitest'
import { findZeilenquoten } from '../../../src/check/tabellensatz/zeilenquote.js'
import { said } from './gesagt.js'

const BLAETTER = {
  q: {
    titel: 'Eintritte',
    spalten: '{ tn: { name: Teilnehmende }, ab: { name: Abbrüche } }',
    zeilen: ['b: { name: Bergau, werte: [200, 12] }', 'a: { name: Auheim, werte: [300, 12] }'],
  },
}

test.each([
  ['Die Abbruchquote liegt in Bergau bei 6,0 %, in Auheim bei 5,0 %.', '5,0 %: 4,0 %'],
  ['In Bergau liegt sie bei 5,0 %, in Auheim bei 4,0 %.', '5,0 %: 6,0 %'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findZeilenquoten, text, BLAETTER)).toEqual([richtig])
})

test.each([
  'Die Abbruchquote liegt in Bergau bei 6,0 %, in Auheim bei 4,0 %.',
  // Neither is right, one alone, another place, a change.
  'Die Abbruchquote liegt in Bergau bei 7,0 %, in Auheim bei 5,0 %.',
  'Die Abbruchquote liegt in Auheim bei 5,0 %.',
  'Die Abbruchquote liegt in Bergau bei 6,0 %, in Talheim bei 5,0 %.',
  'Die Abbruchquote liegt in Bergau bei 6,0 %, in Auheim stieg sie um 5,0 %.',
])('silent: %s', async (text) => {
  expect(await said(findZeilenquoten, text, BLAETTER)).toEqual([])
})
