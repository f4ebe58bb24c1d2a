import { expect, test } from 'vitest'
import { findRichtungen } from '../../../src/check/tabellensatz/richtung.js'
import { QUOTE, said } from './gesagt.js'

test.each([
  ['Seit 2020 ist die Arbeitslosenquote gestiegen.', 'Wort: gesunken'],
  ['Die Arbeitslosenquote sank 2023 zum dritten Mal in Folge.', 'Wort: ersten'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findRichtungen, text, QUOTE)).toEqual([richtig])
})

test.each([
  'Seit 2020 ist die Arbeitslosenquote gesunken.',
  'Die Arbeitslosenquote ist 2023 nicht gestiegen.',
  'Im Nachbarkreis stieg die Arbeitslosenquote dagegen seit 2020.',
  'Die Arbeitslosenquote soll seit 2020 steigen.',
  'Seit 2020 ist die Integrationsquote gestiegen.',
])('silent: %s', async (text) => {
  expect(await said(findRichtungen, text, QUOTE)).toEqual([])
})
