import { describe, expect, it } from 'vitest'
import { readFonts } from '../../../src/word/fonts/fonts.js'
import { joinAsNeeded, joinComposed } from '../../../src/word/pages/continuation.js'
import type { DocxNode } from '../../../src/word/pages/docx-nodes.js'
import { TextMeasurer } from '../../../src/word/pages/measure/text-measure.js'
import { breakPages, type PageSequence } from '../../../src/word/pages/page-breaks.js'
import { readGestaltung } from '../fixtures.js'

const context = {
  styles: new Map(),
  textMeasure: new TextMeasurer(readFonts(readGestaltung())),
  size: 10,
  line: 1.4,
  lineHeight: 1.25,
  hyphenation: false,
}

/** A chapter so high on pages of 100 points. */
function chapter(anchor: string, height: number): PageSequence {
  const area: DocxNode = { 'w:sectPr': [{ 'w:type': { _attr: { 'w:val': 'nextPage' } } }] }
  const piece = {
    source: {},
    before: 10,
    beforeTop: 10,
    sticks: false,
    pageBreakBefore: false,
    anchor: [anchor],
    notes: [],
    head: 0,
  }
  return { nodes: [], pieces: [{ ...piece, height }], height: 100, area, continues: false }
}

/** How the sections begin when chapters of these heights may go on, and on how many pages all stand. */
function begin(...heights: number[]): [string[], number] {
  const sequences = heights.map((height, index) => chapter(`k${index}`, height))
  const free = { note: () => 0, stroke: 0 }
  const may = new Set(sequences.slice(1).map((_, index) => `k${index + 1}`))
  const joined = joinAsNeeded(sequences, may, context, (die) => breakPages(die, free))
  const kinds = sequences.map(({ area }) => (JSON.stringify(area).includes('continuous') ? 'weiter' : 'neu'))
  return [kinds, breakPages(joined, free).count]
}

describe('a chapter that begins a page as needed', () => {
  it('goes on where the page before has room to spare, and begins one where that is well filled', () => {
    expect(begin(30, 40)).toEqual([['neu', 'weiter'], 1])
    expect(begin(80, 10)).toEqual([['neu', 'neu'], 2])
  })

  it('is decided after those before it', () => {
    expect(begin(30, 40, 10)).toEqual([['neu', 'weiter', 'neu'], 2])
    expect(begin(80, 30, 10)).toEqual([['neu', 'neu', 'weiter'], 2])
  })

  it('goes on, too, where the page before has come to have room, but not behind pages of another height', () => {
    const may = new Set(['k1'])
    const kindAfter = (fill: number | undefined, height = 100) => {
      const [before, after] = [chapter('k0', 80), { ...chapter('k1', 10), height }]
      const joined = joinComposed([before, after], may, [fill, 0.1])
      return [joined, JSON.stringify(after.area).includes('continuous')]
    }
    expect(kindAfter(0.5)).toEqual([true, true])
    expect(kindAfter(0.8)).toEqual([false, false])
    expect(kindAfter(undefined)).toEqual([false, false])
    expect(kindAfter(0.5, 90)).toEqual([false, false])
  })
})
