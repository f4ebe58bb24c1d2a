import fc from 'fast-check'
import { expect, it } from 'vitest'
import { computeAxis, listTicks } from '../../../src/charts/axes/achse.js'

it.each([
  [0, 874, { from: 0, to: 1000, step: 200, stellen: 0 }],
  [0, 0, { from: 0, to: 1, step: 1, stellen: 0 }],
  [6.8, 7.2, { from: 6.8, to: 7.2, step: 0.1, stellen: 1 }],
  [-12, 11, { from: -15, to: 15, step: 5, stellen: 0 }],
])('von %s bis %s', (smallest, largest, erwartet) => {
  const axis = computeAxis(smallest, largest)
  expect(axis.stellen).toBe(erwartet.stellen)
  for (const field of ['from', 'to', 'step'] as const) expect(axis[field]).toBeCloseTo(erwartet[field], 9)
})

it('umschließt die Werte mit wenigen Schritten', () => {
  const number = fc
    .double({ min: -1e9, max: 1e9, noNaN: true })
    .filter((value) => value === 0 || Math.abs(value) > 1e-3)
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [smallest, largest] = [Math.min(a, b), Math.max(a, b)]
      fc.pre(largest === smallest || largest - smallest > 1e-6 * Math.max(Math.abs(a), Math.abs(b)))
      const axis = computeAxis(smallest, largest)
      expect(axis.from).toBeLessThanOrEqual(smallest + 1e-6 * axis.step)
      expect(axis.to).toBeGreaterThanOrEqual(largest - 1e-6 * axis.step)
      expect(listTicks(axis).length).toBeLessThanOrEqual(8)
    }),
  )
})
