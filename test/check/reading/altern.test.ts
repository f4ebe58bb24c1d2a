import { expect, test } from 'vitest'
import { altert } from '../../../src/check/reading/altern.js'

test.each([
  'Die Leitung hat Frau Muster.',
  'Drei Standorte gehören dazu.',
  'Zum zweiten Mal findet der Tag statt.',
  'Die Nachfrage ist rückläufig.',
  'Das Angebot ist noch nicht eingeführt.',
  'Aus dem Teilhabechancengesetz wird es bezahlt.',
  'Plan 2024',
])('%s is likely to be out of date a year later', (text) => {
  expect(altert(text)).toBe(true)
})

test.each([
  'Wir beraten gern und auf Augenhöhe.',
  'Wir vermitteln auf den ersten Arbeitsmarkt.',
  'In erster Linie geht es um Vertrauen.',
  'Das Zweite Buch Sozialgesetzbuch gibt den Rahmen.',
  'Leipzig ist einzigartig.',
  'Frau und Mann sind gleichgestellt.',
  'Eingesetzte Mittel wirken.',
  // Heads of columns that mean another year in another programme by themselves.
  'vorjahr',
  'jahr',
])('%s is not', (text) => {
  expect(altert(text)).toBe(false)
})
