import { describe, expect, it } from 'vitest'
import type { PageLayout } from '../../../src/word/pages/page-breaks.js'
import { tightenSequences } from '../../../src/word/pages/tighter.js'

const paragraph = (style: string) => ({ 'w:p': [{ 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': style } } }] }] })
const styleOf = (node: ReturnType<typeof paragraph>) => node['w:p'][0]?.['w:pPr'][0]?.['w:pStyle']._attr['w:val']
const position = (...sequences: [seiten: number, fuellung: number][]): PageLayout => ({
  pages: new Map(),
  movedUp: new Set(),
  count: sequences.reduce((total, [pages]) => total + pages, 0),
  sequences: sequences.map(([pages, fill]) => ({ pages, fill, breaks: [] })),
})

/** The styles of a chapter's paragraphs, once it is one of the flows of a document. */
function stylesAfter(before: PageLayout, after: PageLayout, styles = ['Heading2', 'Normal', 'ListBullet']) {
  const nodes = styles.map(paragraph)
  const sequences = before.sequences.map(() => ({ nodes, pieces: [], height: 700, area: {}, continues: false }))
  const ergebnis = tightenSequences(sequences, before, () => after)
  return { styles: nodes.map(styleOf), ergebnis }
}

describe('a chapter with a few lines on its last page', () => {
  it('is set closer where that wins the page', () => {
    const after = position([1, 0.99])
    const { styles, ergebnis } = stylesAfter(position([2, 0.05]), after)
    expect(styles).toEqual(['Heading2', 'NormalEng', 'ListBulletEng'])
    expect(ergebnis).toBe(after)
  })

  it('stays as it is where nothing is won', () => {
    expect(stylesAfter(position([2, 0.05]), position([2, 0.01])).styles).toEqual(['Heading2', 'Normal', 'ListBullet'])
  })

  it('is let alone with more on that page, with one page', () => {
    for (const before of [position([2, 0.3]), position([1, 0.05])])
      expect(stylesAfter(before, position([1, 0.9])).styles).toEqual(['Heading2', 'Normal', 'ListBullet'])
  })

  it('is set closer on its last pages only where it is long', () => {
    const nodes = Array.from({ length: 9 }, () => paragraph('Normal'))
    const piece = { height: 10, before: 0, sticks: false, pageBreakBefore: false, anchor: [], notes: [], head: 0 }
    const pieces = nodes.map((source) => ({ ...piece, source }))
    const breaks = nodes.slice(1).map((_, index) => ({ piece: index + 1, free: 0 }))
    const before: PageLayout = { ...position([9, 0.05]), sequences: [{ pages: 9, fill: 0.05, breaks }] }
    const sequence = { nodes, pieces, height: 10, area: {}, continues: false }
    tightenSequences([sequence], before, () => position([8, 0.9]))
    expect(nodes.map(styleOf)).toEqual([...Array(3).fill('Normal'), ...Array(6).fill('NormalEng')])
  })

  it('is set closer, too, where the last page is full to the brim', () => {
    expect(stylesAfter(position([1, 0.97]), position([1, 0.93])).styles).toEqual([
      'Heading2',
      'NormalEng',
      'ListBulletEng',
    ])
  })
})
