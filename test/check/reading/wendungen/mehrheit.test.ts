import { expect, test } from 'vitest'
import { findMehrheiten } from '../../../../src/check/reading/wendungen/mehrheit.js'
import { said } from './gesagt.js'

test.each([
  ['Frauen waren mit 49,7 % in der Mehrheit.', '49,7 %: „Minderheit“'],
  ['Junge Menschen sind mit 58 % in der Minderheit.', '58 %: „Mehrheit“'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findMehrheiten, text)).toEqual([richtig])
})

test.each([
  'Frauen waren mit 50,7 % in der Mehrheit.',
  'Junge Menschen sind mit 42 % in der Minderheit.',
  // Another is meant, or not said, or a relative one.
  'Frauen waren mit 49,7 % nicht in der Mehrheit.',
  'Während die Frauen mit 49,7 % vertreten sind, sind die anderen in der Mehrheit.',
  'Mit 34 % stellte die Gruppe die relative Mehrheit.',
  // Two shares.
  'Mit 49,7 % nach 48 % sind Frauen in der Mehrheit.',
])('silent: %s', async (text) => {
  expect(await said(findMehrheiten, text)).toEqual([])
})
