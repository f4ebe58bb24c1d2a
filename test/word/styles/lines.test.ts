import { describe, expect, it } from 'vitest'
import { isClose, lineDistance } from '../../../src/word/styles/lines.js'
import type { Style } from '../../../src/word/styles/looks/style.js'
import { formatStyles } from '../../../src/word/styles/styles.js'
import { readGestaltung } from '../fixtures.js'

describe('the distance of lines', () => {
  it('is that of print though sizes are written in half points', () => {
    expect(lineDistance(9.8, 1.45, 1.175)).toBeCloseTo(14.21)
    expect(lineDistance(10, 'einfach', 1.175)).toBeCloseTo(11.75)
  })

  it('is the natural one of the font where it is near to that, never a little less', () => {
    expect(lineDistance(10.2, 1.38, 1.424)).toBeCloseTo(14.24)
    expect(isClose(10.2, 1.38, 1.424)).toBe(false)
  })

  it('is close where the font asks for more', () => {
    expect(isClose(8, 1.3, 1.424)).toBe(true)
    expect(isClose(8, 'einfach', 1.424)).toBe(false)
    expect(lineDistance(8, 1.3, 1.424)).toBeCloseTo(10.4)
  })
})

it('a style whose lines are close says so in points, as does one that only changes their size; one with a picture or a high sign does not', () => {
  const { groessen } = readGestaltung()
  const gestaltung = { ...readGestaltung(), groessen: { ...groessen, text: 10, zeilenhoehe: 1.42 } }
  const styles: Style[] = [
    { id: 'Normal', name: 'Normal', paragraph: { line: 1.42 } },
    { id: 'Kennzahl', name: 'Kennzahl', paragraph: { line: 1.1 }, run: { size: 20 } },
    { id: 'KennzahlEng', name: 'Kennzahl eng', basedOn: 'Kennzahl', run: { size: 10 } },
    { id: 'Abbildung', name: 'Abbildung', paragraph: { line: 'einfach' } },
    { id: 'Heading1', name: 'heading 1', paragraph: { line: 1.18, sign: 40 }, run: { size: 20 } },
  ]
  const xml = formatStyles({ gestaltung, lineHeight: 1.424 }, styles)
  const lines = styles.map(({ id }) => {
    const [, line, rule] = new RegExp(`w:styleId="${id}".*?w:line="(\\d+)" w:lineRule="(\\w+)"`).exec(xml) ?? []
    return [line, rule]
  })
  expect(lines).toEqual([
    ['240', 'auto'],
    ['440', 'exact'],
    ['220', 'exact'],
    ['240', 'auto'],
    ['199', 'auto'],
  ])
})
