import { expect, it } from 'vitest'
import { spreadLabels } from '../../../src/charts/labels/verteilung.js'

it('lässt stehen, was Platz hat', () => {
  expect(
    spreadLabels(
      [
        { middle: 20, height: 10 },
        { middle: 60, height: 10 },
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
        { middle: 98, height: 10 },
        { middle: 97, height: 10 },
        { middle: 2, height: 10 },
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
        { middle: 5, height: 60 },
        { middle: 5, height: 60 },
      ],
      0,
      100,
    ),
  ).toBeNull()
})
