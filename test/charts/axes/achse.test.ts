import fc from 'fast-check'
import { expect, it } from 'vitest'
import { computeAchse, listTeilstriche } from '../../../src/charts/axes/achse.js'

it.each([
  [0, 874, { von: 0, bis: 1000, schritt: 200, stellen: 0 }],
  [0, 0, { von: 0, bis: 1, schritt: 1, stellen: 0 }],
  [6.8, 7.2, { von: 6.8, bis: 7.2, schritt: 0.1, stellen: 1 }],
  [-12, 11, { von: -15, bis: 15, schritt: 5, stellen: 0 }],
])('von %s bis %s', (kleinster, groesster, erwartet) => {
  const achse = computeAchse(kleinster, groesster)
  expect(achse.stellen).toBe(erwartet.stellen)
  for (const feld of ['von', 'bis', 'schritt'] as const) expect(achse[feld]).toBeCloseTo(erwartet[feld], 9)
})

it('umschließt die Werte mit wenigen Schritten', () => {
  const zahl = fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((wert) => wert === 0 || Math.abs(wert) > 1e-3)
  fc.assert(
    fc.property(zahl, zahl, (a, b) => {
      const [kleinster, groesster] = [Math.min(a, b), Math.max(a, b)]
      fc.pre(groesster === kleinster || groesster - kleinster > 1e-6 * Math.max(Math.abs(a), Math.abs(b)))
      const achse = computeAchse(kleinster, groesster)
      expect(achse.von).toBeLessThanOrEqual(kleinster + 1e-6 * achse.schritt)
      expect(achse.bis).toBeGreaterThanOrEqual(groesster - 1e-6 * achse.schritt)
      expect(listTeilstriche(achse).length).toBeLessThanOrEqual(8)
    }),
  )
})
