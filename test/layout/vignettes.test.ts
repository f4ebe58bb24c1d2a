import { expect, it } from 'vitest'
import { chooseVignette } from '../../src/layout/vignettes.js'

const HEIGHTS = [50, 70, 120]
const choose = (room: number, shown: readonly number[] = [], heights: readonly number[] = HEIGHTS) =>
  chooseVignette({ heights, room, page: 240, kept: 0.75, shown })

it('of drawings the one is chosen that fills the room best, whole if it can be', () => {
  expect([45, 55, 68, 80, 105, 119, 200].map((room) => choose(room))).toEqual([0, 0, 1, 1, 1, 2, 2])
  expect(choose(37)).toBeUndefined()
  expect(choose(100, [], [])).toBeUndefined()
})

it('one that was shown gives way to others that fill the room nearly as well, and the last one to all', () => {
  expect(choose(80, [1, 0])).toBe(1)
  expect(choose(80, [1, 2])).toBe(0)
  expect(choose(80, [0, 1])).toBe(0)
  expect(choose(160, [2, 0])).toBe(2)
  expect(choose(160, [2, 2, 0])).toBe(1)
  expect(choose(55, [0])).toBe(1)
  expect(choose(45, [0])).toBeUndefined()
  expect(choose(55, [0], [50])).toBe(0)
})
