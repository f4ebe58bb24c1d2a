import { describe, expect, it } from 'vitest'
import { balancedHeight, stackedHeight } from '../../../src/word/pages/ausgleich.js'

const pieces = (...hoehen: number[]) =>
  hoehen.map((hoehe) => ({ hoehe, davor: 6, klebt: false, kopf: 0, neueSeite: false, anker: [], noten: [] }))

describe('balancedHeight', () => {
  it('cuts no piece: seven in three columns are three high', () => {
    const drei = stackedHeight(pieces(24, 24, 24))
    const hoehe = balancedHeight(pieces(24, 24, 24, 24, 24, 24, 24), 3)
    expect(hoehe).toBeGreaterThanOrEqual(drei)
    expect(hoehe).toBeLessThan(drei + 2)
  })

  it('is that of the highest piece where the others fit beside it, and of all in one column', () => {
    expect(balancedHeight(pieces(100, 20, 20), 3)).toBe(100)
    expect(balancedHeight(pieces(30, 30), 1)).toBe(66)
    expect(balancedHeight([], 3)).toBe(0)
  })
})
