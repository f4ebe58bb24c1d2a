import { expect, test } from 'vitest'
import { findGruppen } from '../../../../src/check/reading/wendungen/gruppen.js'
import { said } from './gesagt.js'

test.each([
  ['Die 24 Teilnehmenden verteilen sich auf drei Gruppen zu je neun.', 'neun: 8'],
  ['25 Jugendliche verteilen sich auf drei Gruppen zu je acht.', '25: 24'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findGruppen, text)).toEqual([richtig])
})

test.each([
  'Die 24 Teilnehmenden verteilen sich auf drei Gruppen zu je acht.',
  // About so many.
  'Die rund 24 Teilnehmenden verteilen sich auf drei Gruppen zu je neun.',
  // Nobody is divided.
  'Die 24 Teilnehmenden besuchen drei Gruppen zu je neun.',
  'Die 24 Teilnehmenden verteilen sich auf drei Gruppen, neun sind neu.',
])('silent: %s', async (text) => {
  expect(await said(findGruppen, text)).toEqual([])
})
