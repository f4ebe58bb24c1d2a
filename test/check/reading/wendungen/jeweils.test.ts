import { expect, test } from 'vitest'
import { findJeweils } from '../../../../src/check/reading/wendungen/jeweils.js'
import { said } from './gesagt.js'

test.each([
  ['Es gibt Kurse an zwei Standorten mit je 18 Plätzen, insgesamt 38 Plätze.', '38: 36'],
  ['Angeboten werden vier Kurse à 15 Plätze, zusammen 64 Plätze.', '64: 60'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findJeweils, text)).toEqual([richtig])
})

test.each([
  'Es gibt Kurse an zwei Standorten mit je 18 Plätzen, insgesamt 36 Plätze.',
  // One of several products.
  'Es gibt zwei Kurse mit je 18 Plätzen und drei mit je 12 Plätzen, insgesamt 38 Plätze.',
  'Neben einem Kurs mit 20 Plätzen gibt es zwei mit je 18 Plätzen, insgesamt 56 Plätze.',
  // Other things, and no whole.
  'Es gibt Kurse an zwei Standorten mit je 18 Plätzen, insgesamt 38 Teilnehmende.',
  'Es gibt Kurse an zwei Standorten mit je 18 Plätzen, davon 38 Plätze belegt.',
  'Es gibt Kurse an zwei Standorten mit je 18 Plätzen und 38 Plätze in der Stadt.',
])('silent: %s', async (text) => {
  expect(await said(findJeweils, text)).toEqual([])
})
