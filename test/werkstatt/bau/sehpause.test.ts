import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Sehpause } from '../../../src/werkstatt/bau/sehpause.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function ended(pause: Promise<void>): Promise<boolean> {
  let isDone = false
  void pause.then(() => {
    isDone = true
  })
  await Promise.resolve()
  await Promise.resolve()
  return isDone
}

it('ends when the page has shown what it was sent, and nothing is left of it', async () => {
  const sehpause = new Sehpause()
  const pause = sehpause.wait(new AbortController().signal)
  expect(await ended(pause)).toBe(false)
  sehpause.end()
  expect(await ended(pause)).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

it('ends by itself where the page draws nothing', async () => {
  const pause = new Sehpause().wait(new AbortController().signal)
  vi.advanceTimersByTime(100)
  expect(await ended(pause)).toBe(false)
  vi.advanceTimersByTime(100)
  expect(await ended(pause)).toBe(true)
})

it('ends at once for a newer version, and for the one that is shown next', async () => {
  const sehpause = new Sehpause()
  const newer = new AbortController()
  const pause = sehpause.wait(newer.signal)
  newer.abort()
  expect(await ended(pause)).toBe(true)
  expect(await ended(sehpause.wait(newer.signal))).toBe(true)
  const before = sehpause.wait(new AbortController().signal)
  void sehpause.wait(new AbortController().signal)
  expect(await ended(before)).toBe(true)
  sehpause.end()
  expect(vi.getTimerCount()).toBe(0)
})
