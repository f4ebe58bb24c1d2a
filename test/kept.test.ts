import { describe, expect, it } from 'vitest'
import { Kept, startRound } from '../src/kept.js'

describe('Kept', () => {
  it('makes a value once for each key', () => {
    const kept = new Kept<string>(2)
    let made = 0
    const get = (key: string) => kept.get(key, () => `${key}${++made}`)
    expect(['a', 'b', 'a', 'b'].map(get)).toEqual(['a1', 'b2', 'a1', 'b2'])
  })

  it('keeps undefined as well as any other value', () => {
    const kept = new Kept<undefined>(2)
    let made = 0
    for (let i = 0; i < 3; i++)
      kept.get('a', () => {
        made++
        return undefined
      })
    expect(made).toBe(1)
  })

  it('lets go what was not asked for the longest', () => {
    const kept = new Kept<string>(2)
    let made = 0
    const get = (key: string) => kept.get(key, () => `${key}${++made}`)
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['a1', 'b2', 'a1', 'c3', 'a1', 'b4'])
  })

  it('lets go what was asked for in neither of the last two rounds', () => {
    const kept = new Kept<string>(9)
    let made = 0
    const get = (key: string) => kept.get(key, () => `${key}${++made}`)
    expect(['a', 'b'].map(get)).toEqual(['a1', 'b2'])
    startRound()
    expect(['a', 'c'].map(get)).toEqual(['a1', 'c3'])
    startRound()
    expect(['a', 'b', 'c'].map(get)).toEqual(['a1', 'b4', 'c3'])
  })

  it('keeps nothing of what was thrown', () => {
    const kept = new Kept<number>(2)
    const fail = () => {
      throw new Error('no')
    }
    expect(() => kept.get('a', fail)).toThrow('no')
    expect(kept.get('a', () => 1)).toBe(1)
  })
})
