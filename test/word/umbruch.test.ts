import { beforeAll, describe, expect, it } from 'vitest'
import { readFonts } from '../../src/word/fonts/fonts.js'
import { breakLines, type RunPiece } from '../../src/word/pages/measure/line-breaks.js'
import { TextMeasurer } from '../../src/word/pages/measure/text-measure.js'
import { readGestaltung } from './fixtures.js'

const gestaltung = readGestaltung()
const BREITE = 8787
const SATZ =
  'Die Zusammenarbeit mit den Arbeitgebern der Region bleibt der wichtigste Zugang zu Beschäftigungsverhältnissen; Weiterbildungsmaßnahmen, Eingliederungsvereinbarungen und Arbeitsgelegenheiten begleiten sie. '
let textMeasure: TextMeasurer

beforeAll(async () => {
  textMeasure = new TextMeasurer(readFonts(gestaltung))
})

describe('measuring', () => {
  it('goes by the fonts of the design', () => {
    expect(textMeasure.measure('Jobcenter', 10)).toBeGreaterThan(textMeasure.measure('Jobcenter', 9))
    expect(textMeasure.measure('Jobcenter', 10, 'halbfett')).toBeGreaterThan(textMeasure.measure('Jobcenter', 10))
    expect(textMeasure.measure('iii', 10)).toBeLessThan(textMeasure.measure('mmm', 10))
    // 497 thousandths of the size for every figure.
    expect(textMeasure.measure('2023', 10)).toBe(Math.round(4 * 0.497 * 200))
  })

  it('takes a guess for characters that the font lacks', () => {
    expect(textMeasure.measure('\u4e2d', 10)).toBe(110)
  })
})

describe('breaking lines', () => {
  const text = (content: string): RunPiece => ({ text: content, face: 'normal' })
  const breakText = (pieces: RunPiece[], hyphenate: boolean, width = BREITE) =>
    breakLines(pieces, { width, size: 10.5, hyphenate }, textMeasure)

  it('keeps what fits in one line, and ends no line with a space too many', () => {
    const content = 'Jobcenter Mittelsachsen '
    expect(breakText([text(content)], false, textMeasure.measure(content.trim(), 10.5))).toHaveLength(1)
    expect(breakText([text(content)], false, textMeasure.measure(content.trim(), 10.5) - 20)).toHaveLength(2)
  })

  it('divides words where that is wanted', () => {
    const pieces = [text(SATZ.repeat(6))]
    expect(breakText(pieces, true, 3000).length).toBeLessThan(breakText(pieces, false, 3000).length)
  })

  it('does not break inside a word of several faces', () => {
    const width = textMeasure.measure('Wort Zah', 10.5)
    const lines = breakText([text('Wort Zahl'), { text: 'wort', face: 'halbfett' }], true, width)
    expect(lines).toHaveLength(2)
  })

  it('leaves marks in the line of their word', () => {
    const lines = breakText([text(SATZ), { mark: 1 }, text(` ${SATZ}`), { mark: 3 }], false)
    expect(lines.flatMap(({ marks }) => marks)).toEqual([1, 3])
    expect(lines.at(-1)?.marks).toEqual([3])
  })
})
