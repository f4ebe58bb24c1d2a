import { expect, test } from 'vitest'
import { findVeraenderungen } from '../../../src/check/tabellensatz/veraenderung.js'
import { QUOTE, said } from './gesagt.js'

test.each([
  ['Die Arbeitslosenquote sank 2023 um 0,7 Prozentpunkte.', '0,7 Prozentpunkte: 0,5 Prozentpunkte'],
  ['Gegenüber 2020 ist die Arbeitslosenquote um 0,9 Prozentpunkte gefallen.', '0,9 Prozentpunkte: 0,8 Prozentpunkte'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findVeraenderungen, text, QUOTE)).toEqual([richtig])
})

test.each([
  'Die Arbeitslosenquote sank 2023 um 0,5 Prozentpunkte.',
  'Die Arbeitslosenquote sank 2023 um {{punkte q.alq.2022 q.alq.2023}}.',
  // Others, and what is to be.
  'Die Arbeitslosenquote der Frauen sank 2023 um 0,7 Prozentpunkte.',
  'Die Arbeitslosenquote soll 2023 um 0,7 Prozentpunkte sinken.',
  'Die Integrationsquote sank 2023 um 0,7 Prozentpunkte.',
  // A time that the table does not have.
  'Die Arbeitslosenquote sank 2019 um 0,7 Prozentpunkte.',
  // Far off it is of something else.
  'Die Arbeitslosenquote sank 2023 um 9,7 Prozentpunkte.',
])('silent: %s', async (text) => {
  expect(await said(findVeraenderungen, text, QUOTE)).toEqual([])
})
