import { expect, it } from 'vitest'
import { computeSteps } from '../../../src/charts/axes/stufen.js'

it('hängt Schritte aneinander und stellt Summen auf die Nulllinie', () => {
  const reihen = [{ name: 'a', werte: [10, -4, 2, 8, -9] }]
  expect(computeSteps({ reihen, summen: [true, false, false, true, false] }, 2)).toEqual([
    { from: 0, to: 5, level: 5, total: true },
    { from: 5, to: 3, level: 3, total: false },
    { from: 3, to: 4, level: 4, total: false },
    { from: 0, to: 4, level: 4, total: true },
    { from: 4, to: -0.5, level: -0.5, total: false },
  ])
})
