import { describe, expect, it } from 'vitest'
import { balancedHeight, stackedHeight } from '../../../src/word/pages/balance.js'

const pieces = (...heights: number[]) =>
  heights.map((height) => ({
    height,
    before: 6,
    sticks: false,
    head: 0,
    pageBreakBefore: false,
    anchor: [],
    notes: [],
  }))

describe('balancedHeight', () => {
  it('cuts no piece: seven in three columns are three high', () => {
    const drei = stackedHeight(pieces(24, 24, 24))
    const height = balancedHeight(pieces(24, 24, 24, 24, 24, 24, 24), 3)
    expect(height).toBeGreaterThanOrEqual(drei)
    expect(height).toBeLessThan(drei + 2)
  })

  it('is that of the highest piece where the others fit beside it, and of all in one column', () => {
    expect(balancedHeight(pieces(100, 20, 20), 3)).toBe(100)
    expect(balancedHeight(pieces(30, 30), 1)).toBe(66)
    expect(balancedHeight([], 3)).toBe(0)
  })
})
