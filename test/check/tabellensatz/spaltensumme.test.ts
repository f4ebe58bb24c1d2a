import { expect, test } from 'vitest'
import { findSpaltensummen } from '../../../src/check/tabellensatz/spaltensumme.js'
import { said } from './gesagt.js'

const BLAETTER = {
  b: {
    titel: 'Bewegungen',
    spalten: '{ zu: { name: Zugänge }, ab: { name: Abgänge } }',
    zeilen: ['nord: { name: Nordstadt, werte: [400, 450] }', 'sued: { name: Südstadt, werte: [453, 413] }'],
  },
}

test.each([
  ['Im Jahr standen 853 Zugängen 893 Abgänge gegenüber.', '893: 863'],
  ['Es gab 883 Zugänge und 863 Abgänge.', '883: 853'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findSpaltensummen, text, BLAETTER)).toEqual([richtig])
})

test.each([
  'Im Jahr standen 853 Zugängen 863 Abgänge gegenüber.',
  // Neither is right, so the sentence may speak of others.
  'Im Jahr standen 850 Zugängen 893 Abgänge gegenüber.',
  // Other nouns, one figure alone, far off.
  'Im Jahr standen 853 Zugängen 893 Beratungen gegenüber.',
  'Im Jahr gab es 893 Abgänge.',
  'Im Jahr standen 853 Zugängen 93 Abgänge gegenüber.',
])('silent: %s', async (text) => {
  expect(await said(findSpaltensummen, text, BLAETTER)).toEqual([])
})
