import { expect, it } from 'vitest'
import { computeStacks } from '../../../src/charts/axes/stapel.js'

it('summiert die Teile; wo einer fehlt oder ein negativer das Ende verdeckt, gibt es keine Summe', () => {
  expect(
    computeStacks([
      [1, -1, 2, null, 0],
      [3, -2, -1, 4, 0],
    ]),
  ).toEqual([
    { bottom: 0, top: 4, total: 4 },
    { bottom: -3, top: 0, total: -3 },
    { bottom: -1, top: 2, total: null },
    { bottom: 0, top: 4, total: null },
    { bottom: 0, top: 0, total: 0 },
  ])
})
