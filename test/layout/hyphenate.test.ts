import { describe, expect, it } from 'vitest'
import { hyphenate } from '../../src/layout/hyphenate.js'

describe('hyphenate', () => {
  it.each([
    ['Grundsicherung', 'Grund|si|che|rung'],
    ['Eingliederungsleistung', 'Ein|glie|de|rungs|leis|tung'],
  ])('divides %s', (wort, erwartet) => expect(hyphenate(wort).replaceAll('\u00ad', '|')).toBe(erwartet))

  it('leaves short words and figures alone', () => {
    expect(hyphenate('Arbeit 26.751.166 € § 16i')).toBe('Arbeit 26.751.166 € § 16i')
  })
})
