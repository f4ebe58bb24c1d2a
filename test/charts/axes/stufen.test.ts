import { expect, it } from 'vitest'
import { computeStufen } from '../../../src/charts/axes/stufen.js'

it('hängt Schritte aneinander und stellt Summen auf die Nulllinie', () => {
  const reihen = [{ name: 'a', werte: [10, -4, 2, 8, -9] }]
  expect(computeStufen({ reihen, summen: [true, false, false, true, false] }, 2)).toEqual([
    { von: 0, bis: 5, stand: 5, summe: true },
    { von: 5, bis: 3, stand: 3, summe: false },
    { von: 3, bis: 4, stand: 4, summe: false },
    { von: 0, bis: 4, stand: 4, summe: true },
    { von: 4, bis: -0.5, stand: -0.5, summe: false },
  ])
})
