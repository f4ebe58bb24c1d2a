import { expect, test } from 'vitest'
import { findLaufzeiten } from '../../../../src/check/reading/wendungen/laufzeit.js'
import { said } from './gesagt.js'

test.each([
  ['Das Projekt kostet jährlich 180.000 €, über drei Jahre demnach 560.000 €.', '560.000 €: 540.000 €'],
  ['Im Jahr stehen pro Jahr 50.000 € bereit, in den vier Jahren insgesamt 250.000 €.', '250.000 €: 200.000 €'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findLaufzeiten, text)).toEqual([richtig])
})

test.each([
  'Das Projekt kostet jährlich 180.000 €, über drei Jahre demnach 540.000 €.',
  // Amounts that differ.
  'Das Projekt kostet jährlich bis zu 180.000 €, über drei Jahre demnach 560.000 €.',
  'Das Projekt kostet zunächst jährlich 180.000 €, über drei Jahre demnach 560.000 €.',
  // No year, no total, a figure of the year again.
  'Das Projekt kostet 180.000 €, über drei Jahre demnach 560.000 €.',
  'Das Projekt kostet jährlich 180.000 €, über drei Jahre kamen 560.000 € vom Land.',
  'Das Projekt kostet jährlich 180.000 €, in drei Jahren insgesamt jährlich 560.000 €.',
])('silent: %s', async (text) => {
  expect(await said(findLaufzeiten, text)).toEqual([])
})
