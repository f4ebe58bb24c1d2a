import { expect, test } from 'vitest'
import { findWortlisten } from '../../../../src/check/reading/wendungen/wortliste.js'
import { said } from './gesagt.js'

test.each([
  ['Insgesamt gab es 14 Maßnahmen: sechs für Jugendliche, fünf für Erwachsene und vier für Selbstständige.', '14: 15'],
  ['Wir haben acht Standorte: vier im Norden, zwei im Süden und drei in der Stadt.', 'acht: 9'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findWortlisten, text)).toEqual([richtig])
})

test.each([
  'Insgesamt gab es 15 Maßnahmen: sechs für Jugendliche, fünf für Erwachsene und vier für Selbstständige.',
  // A choice, not all.
  'Insgesamt gab es 14 Maßnahmen: darunter sechs für Jugendliche, fünf für Erwachsene und vier für Selbstständige.',
  // No list, no colon, no number words.
  'Insgesamt gab es 14 Maßnahmen: sechs für Jugendliche. Fünf kamen dazu und vier für Selbstständige.',
  'Insgesamt gab es 14 Maßnahmen, sechs für Jugendliche, fünf für Erwachsene und vier für Selbstständige.',
  'Insgesamt gab es rund 14 Maßnahmen: sechs für Jugendliche, fünf für Erwachsene und vier für Selbstständige.',
  // More than one whole before the colon.
  'Insgesamt gab es 14 Maßnahmen an drei Orten: sechs für Jugendliche, fünf für Erwachsene und vier für Selbstständige.',
])('silent: %s', async (text) => {
  expect(await said(findWortlisten, text)).toEqual([])
})
