import { describe, expect, it } from 'vitest'
import type { DocxNode } from '../../../../src/word/pages/docx-nodes.js'
import { measureRows } from '../../../../src/word/pages/measure/table-measure.js'
import { attr, context, paragraph, run, SATZ } from '../nodes.js'

const cell = (content: readonly DocxNode[], ...properties: DocxNode[]): DocxNode => ({
  'w:tc': [{ 'w:tcPr': [attr('w:tcW', { 'w:w': 4000 }), ...properties] }, ...content],
})
const row = (...cells: DocxNode[]): DocxNode => ({ 'w:tr': cells })
const table = (...rows: DocxNode[]): DocxNode => ({ 'w:tbl': rows })
const text = (count: number, name = 'Tabellentext') => paragraph(name, run(SATZ.repeat(count)))
const JOINED: DocxNode = { 'w:vMerge': {} }
const heightsOf = (...rows: DocxNode[]) => measureRows(table(...rows), context).map(({ height }) => height)

describe('the height of a row', () => {
  it('is that of its highest cell; one that goes on below takes no room, but where all do', () => {
    const [high = 0, low = 0, joined = 0, all = 0] = heightsOf(
      row(cell([text(1)]), cell([text(5)])),
      row(cell([text(1)])),
      row(cell([text(1)]), cell([text(5)], JOINED)),
      row(cell([text(5)], JOINED)),
    )
    expect(high).toBeGreaterThan(low)
    expect(joined).toBe(low)
    expect(all).toBe(high)
  })

  it('is that of a table in it, with what the paragraph before asks for below itself', () => {
    const inner = table(row(cell([text(2)])), row(cell([text(3)])))
    const parts = heightsOf(row(cell([text(2)])), row(cell([text(3)]))).reduce((sum, height) => sum + height, 0)
    const [whole = 0, empty = 0, below = 0, plain = 0] = heightsOf(
      row(cell([inner])),
      row(cell([])),
      row(cell([text(1, 'Normal'), inner])),
      row(cell([text(1, 'Normal')])),
    )
    expect(whole - empty).toBeCloseTo(parts)
    expect(below - plain).toBeCloseTo(parts)
  })

  it('has the bookmarks and notes of a table in it', () => {
    const label = attr('w:bookmarkStart', { 'w:id': 1, 'w:name': 'a' })
    const note = run('x', attr('w:footnoteReference', { 'w:id': 7 }))
    const inner = table(row(cell([paragraph('Tabellentext', label, note)])))
    expect(measureRows(table(row(cell([inner]))), context)).toMatchObject([{ anchor: ['a'], notes: [7] }])
  })
})
