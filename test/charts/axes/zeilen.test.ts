import { expect, it } from 'vitest'
import { placeRows } from '../../../src/charts/axes/zeilen.js'

const rowsOf = (count: number) => ({
  names: Array.from({ length: count }, (_, i) => (i % 3 === 0 ? ['Bergbau,', 'Energie'] : ['Handel'])),
  width: 100,
  height: 35,
})

it('stellt viele Zeilen so dicht, wie ihr Name es zulässt, wenige gleich hoch', () => {
  const { heights, middles, total } = placeRows(rowsOf(12), 14)
  expect(new Set(heights)).toEqual(new Set([35, 21]))
  expect(total).toBe(4 * 35 + 8 * 21)
  expect(middles.slice(0, 3)).toEqual([17.5, 45.5, 66.5])
  expect(new Set(placeRows(rowsOf(10), 14).heights)).toEqual(new Set([35]))
})

it('macht keine Zeile höher, als auf der Seite Platz ist', () => {
  expect(placeRows({ ...rowsOf(12), height: 18 }, 14).total).toBe(12 * 18)
})
