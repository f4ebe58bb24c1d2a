import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { atMost, createLane } from '../src/lane.js'

test('a lane does one thing after the other, and goes on after one that failed', async () => {
  const lane = createLane()
  const notes: string[] = []
  const work = (name: string, ms: number) => async () => {
    notes.push(`${name} beginnt`)
    await setTimeout(ms)
    notes.push(`${name} endet`)
    if (name === 'b') throw new Error(name)
    return name
  }
  const all = await Promise.allSettled([lane(work('a', 10)), lane(work('b', 1)), lane(work('c', 1))])
  expect(notes).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} beginnt`, `${name} endet`]))
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('no more than so many items are at work at once, and results stand in the order of the items', async () => {
  let now = 0
  let most = 0
  const results = await atMost(3, [9, 1, 5, 2, 7, 3], async (item) => {
    most = Math.max(most, ++now)
    await setTimeout(item)
    now--
    return item * 2
  })
  expect(results).toEqual([18, 2, 10, 4, 14, 6])
  expect(most).toBe(3)
})

test('after a failure nothing is begun, and what had begun ends first', async () => {
  const begun: number[] = []
  const ended: number[] = []
  const work = atMost(2, [1, 2, 3, 4], async (item) => {
    begun.push(item)
    await setTimeout(item === 1 ? 1 : 20)
    if (item === 1) throw new Error('eins')
    ended.push(item)
  })
  await expect(work).rejects.toThrow('eins')
  expect(begun).toEqual([1, 2])
  expect(ended).toEqual([2])
})
