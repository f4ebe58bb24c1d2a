import { expect, it } from 'vitest'
import { spreadLabels } from '../../../src/charts/labels/verteilung.js'

it('lässt stehen, was Platz hat', () => {
  expect(
    spreadLabels(
      [
        { mitte: 20, hoehe: 10 },
        { mitte: 60, hoehe: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([20, 60])
})

it('rückt auseinander und bleibt in den Grenzen und in der Reihenfolge der Wünsche', () => {
  expect(
    spreadLabels(
      [
        { mitte: 98, hoehe: 10 },
        { mitte: 97, hoehe: 10 },
        { mitte: 2, hoehe: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([95, 85, 5])
})

it('sagt, wenn der Platz nicht reicht', () => {
  expect(
    spreadLabels(
      [
        { mitte: 5, hoehe: 60 },
        { mitte: 5, hoehe: 60 },
      ],
      0,
      100,
    ),
  ).toBeNull()
})
