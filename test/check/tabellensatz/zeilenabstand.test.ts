import { expect, test } from 'vitest'
import { findZeilenabstaende } from '../../../src/check/tabellensatz/zeilenabstand.js'
import { said } from './gesagt.js'

const BLAETTER = {
  b: {
    titel: 'Bestand',
    spalten: '[2022, 2023]',
    zeilen: ['alt: { name: Altstadt, werte: [400, 417] }', 'neu: { name: Neustadt, werte: [500, 538] }'],
  },
}

test.each([
  ['Der Bestand stieg in Altstadt um 17, in Neustadt um 83.', '83: 38'],
  ['Der Bestand stieg in Altstadt um 27 und in Neustadt um 38.', '27: 17'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findZeilenabstaende, text, BLAETTER)).toEqual([richtig])
})

test.each([
  'Der Bestand stieg in Altstadt um 17, in Neustadt um 38.',
  // Neither is right.
  'Der Bestand stieg in Altstadt um 18, in Neustadt um 83.',
  // Another way of counting, another place, far off.
  'Der Bestand stieg monatlich in Altstadt um 17, in Neustadt um 83.',
  'Der Bestand stieg in Altstadt um 17, in Weststadt um 83.',
  'Der Bestand stieg in Altstadt um 17, in Neustadt um 183.',
  // What is there is no step.
  'In Altstadt sind es 17, in Neustadt 83.',
])('silent: %s', async (text) => {
  expect(await said(findZeilenabstaende, text, BLAETTER)).toEqual([])
})
