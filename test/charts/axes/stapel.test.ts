import { expect, it } from 'vitest'
import { computeStapel } from '../../../src/charts/axes/stapel.js'

it('summiert die Teile; wo einer fehlt oder ein negativer das Ende verdeckt, gibt es keine Summe', () => {
  expect(
    computeStapel([
      [1, -1, 2, null, 0],
      [3, -2, -1, 4, 0],
    ]),
  ).toEqual([
    { unten: 0, oben: 4, gesamt: 4 },
    { unten: -3, oben: 0, gesamt: -3 },
    { unten: -1, oben: 2, gesamt: null },
    { unten: 0, oben: 4, gesamt: null },
    { unten: 0, oben: 0, gesamt: 0 },
  ])
})
