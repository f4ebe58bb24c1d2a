import { expect, test } from 'vitest'
import { sayTime } from '../../src/werkstatt/zeitangabe.js'

test('a moment is told by its day, and today and yesterday as such', () => {
  const jetzt = new Date(2026, 10, 30, 14, 0)
  expect(sayTime(new Date(2026, 10, 30, 9, 5), jetzt)).toBe('heute, 9:05 Uhr')
  expect(sayTime(new Date(2026, 10, 29, 23, 59), jetzt)).toBe('gestern, 23:59 Uhr')
  expect(sayTime(new Date(2026, 10, 27, 8, 0), jetzt)).toBe('Fr., 27. November 2026, 8:00 Uhr')
})
