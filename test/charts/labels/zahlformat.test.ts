import { expect, it } from 'vitest'
import { formatNumber, formatWithEinheit } from '../../../src/charts/labels/zahlformat.js'

it.each([
  [26751166, 0, '26.751.166'],
  [26.751166, 1, '26,8'],
  [-1.25, 2, '−1,25'],
  [-0.04, 1, '0,0'],
  [-0, 0, '0'],
  [0.01, 2, '0,01'],
])('%s mit %s Stellen ist %s', (value, stellen, text) => expect(formatNumber(value, stellen)).toBe(text))

it('gibt Veränderungen ihr Vorzeichen, null keines', () => {
  expect([121, -7, 0, 0.04].map((value) => formatNumber(value, 0, true))).toEqual(['+121', '−7', '0', '0'])
})

it('hält Zahl und Einheit zusammen', () => {
  expect(formatWithEinheit(62.1, 1, '%')).toBe('62,1\u00a0%')
  expect(formatWithEinheit(5, 0, '')).toBe('5')
})
