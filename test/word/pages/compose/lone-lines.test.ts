import { describe, expect, it } from 'vitest'
import { costOfFoot, costOfHead } from '../../../../src/word/pages/compose/lone-lines.js'
import type { DocxNode } from '../../../../src/word/pages/docx-nodes.js'
import type { BreakPiece } from '../../../../src/word/pages/page-breaks.js'
import { paragraph, run } from '../nodes.js'

/** The lines of paragraphs: the style of each, and how many lines it has. */
const lines = (...blocks: [string, number][]): BreakPiece[] =>
  blocks.flatMap(([style, count]) => linesOf(paragraph(style, run('x')), count))

function linesOf(source: DocxNode, count: number): BreakPiece[] {
  const piece = { source, height: 14, before: 0, sticks: false, pageBreakBefore: false, anchor: [], notes: [], head: 0 }
  return Array.from({ length: count }, () => ({ ...piece }))
}

describe('the foot of a page', () => {
  const cost = (end: number, ...blocks: [string, number][]) => costOfFoot(lines(...blocks), 0, end)

  it('has three lines of a section that goes on behind it, and two below a statement', () => {
    expect(cost(7, ['Normal', 4], ['Heading2', 1], ['Normal', 6])).toBeGreaterThan(0)
    expect(cost(8, ['Normal', 4], ['Heading2', 1], ['Normal', 6])).toBe(0)
    expect(cost(6, ['Normal', 4], ['Hervorhebungbreit', 1], ['Normal', 1], ['Normal', 5])).toBeGreaterThan(0)
    expect(cost(7, ['Normal', 4], ['Hervorhebungbreit', 1], ['Normal', 2], ['Normal', 5])).toBe(0)
  })

  it('may end a section of one line, and what heads the page is weighed elsewhere', () => {
    expect(cost(6, ['Normal', 4], ['Heading2', 1], ['Normal', 1], ['Heading2', 1], ['Normal', 3])).toBe(0)
    expect(cost(2, ['Heading2', 1], ['Normal', 6])).toBe(0)
    expect(cost(2, ['Normal', 1], ['Heading1', 1], ['Normal', 6])).toBe(0)
  })

  it('has a motto that is no line of text', () => {
    expect(cost(9, ['Normal', 4], ['Heading2', 1], ['Motto', 2], ['Normal', 6])).toBeGreaterThan(0)
  })
})

describe('the head of a page', () => {
  const cost = (...blocks: [string, number][]) => costOfHead(lines(['Normal', 4], ...blocks), 4)

  it('is no paragraph of one line, and no note to what stands on the page before', () => {
    expect(cost(['Normal', 1], ['Normal', 3])).toBeGreaterThan(0)
    expect(cost(['Anmerkung', 4])).toBeGreaterThan(0)
    expect(costOfHead(lines(['Anmerkung', 4], ['AnmerkungFolge', 4]), 4)).toBeGreaterThan(0)
  })

  it('may be a paragraph of more lines, a heading, a point', () => {
    expect(cost(['Normal', 2], ['Normal', 3])).toBe(0)
    expect(cost(['Heading2', 1], ['Normal', 3])).toBe(0)
    expect(cost(['ListBullet', 1], ['ListBullet', 1])).toBe(0)
  })
})
