import { expect, test } from 'vitest'
import { letterOf, lettersOf } from '../../src/worddatei/symbole.js'

test.each([
  ['Wingdings', 'F0FC', '✓'],
  ['Wingdings', '00fc', '✓'],
  // Others of the name have other signs at these places.
  ['Wingdings 2', 'F0FC', undefined],
  ['Wingdings 3', '0075', undefined],
  ['Webdings', '0061', undefined],
  ['Symbol', 'F0B7', '•'],
  ['Symbol', 'F061', 'α'],
  ['Symbol', '0057', 'Ω'],
  ['Symbol', 'F07A', 'ζ'],
  ['Symbol', 'F05A', 'Ζ'],
  ['Symbol', 'F033', '3'],
  ['Symbol', 'F0FF', undefined],
  ['Symbol', 'F07F', undefined],
  ['Segoe UI Symbol', '2610', '☐'],
  ['MS Gothic', '2612', '☒'],
  ['Arial', '1F600', '😀'],
  ['Arial', 'E000', undefined],
  ['Arial', 'F8FF', undefined],
  ['Arial', 'F900', '\uf900'],
  // No signs at all.
  ['Arial', '', undefined],
  ['Arial', '0', undefined],
  ['Arial', 'D800', undefined],
  ['Arial', 'FFFFFFFF', undefined],
])('a sign of %s at %s is %s', (schrift, code, letter) => expect(letterOf(schrift, code)).toBe(letter))

test('signs within a text become letters; those that nobody knows are left out and told', () => {
  let unbekannt = 0
  const lies = (text: string, schrift: string) => lettersOf(text, schrift, () => unbekannt++)
  expect(lies('a\uf0b7b', '')).toBe('a•b')
  expect(unbekannt).toBe(0)
  expect(lies('\uf0fc\uf001c', 'Wingdings')).toBe('✓c')
  expect(unbekannt).toBe(1)
})
