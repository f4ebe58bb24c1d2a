import { expect, test } from 'vitest'
import { findTeilVonGanzem } from '../../../../src/check/reading/wendungen/teil-von.js'
import { said } from './gesagt.js'

test.each([
  ['Mit 88 von 110 Plätzen war die Maßnahme zu 88 % ausgelastet.', '88 %: 80 %'],
  ['Besetzt waren 45 von insgesamt 60 Plätzen, eine Auslastung von 70 %.', '70 %: 75 %'],
  ['Die Eingliederungsquote lag bei 48,2 %: Von 520 Teilnehmenden waren 240 in Arbeit.', '48,2 %: 46,2 %'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findTeilVonGanzem, text)).toEqual([richtig])
})

test.each([
  'Mit 88 von 110 Plätzen war die Maßnahme zu 80 % ausgelastet.',
  // What is not used is a share of the same two.
  'Mit 88 von 110 Plätzen war die Maßnahme nicht voll belegt, die Auslastung fehlt zu 20 %.',
  // Of another time, a goal, a change.
  'Mit 88 von 110 Plätzen war die Maßnahme belegt, das Ziel einer Auslastung war 88 %.',
  'Mit 88 von 110 Plätzen war die Maßnahme belegt, im Vorjahr war sie zu 88 % ausgelastet.',
  // No word ties the share to them.
  'Von 88 von 110 Plätzen sprachen 88 % der Befragten.',
])('silent: %s', async (text) => {
  expect(await said(findTeilVonGanzem, text)).toEqual([])
})
