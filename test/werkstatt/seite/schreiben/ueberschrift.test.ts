import { expect, test } from 'vitest'
import { signBelow } from '../../../../src/werkstatt/seite/schreiben/ueberschrift.js'

const TEXT = ['# Kapitel', '', '## Erstens', '', 'Wort', '#kein Titel', '', '#### Viertens', '', 'Wort']

test.each([
  [1, '##'],
  [2, '##'],
  [3, '##'],
  [6, '##'],
  [8, '####'],
  [10, '####'],
])('below line %i a heading begins with %s', (zeile, zeichen) => {
  expect(signBelow(TEXT, zeile)).toBe(zeichen)
})

test('a text without a heading begins its first section', () => {
  expect(signBelow(['Wort'], 1)).toBe('##')
})
