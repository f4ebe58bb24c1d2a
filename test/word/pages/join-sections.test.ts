import { describe, expect, it } from 'vitest'
import type { DocxNode } from '../../../src/word/pages/docx-nodes.js'
import { joinSections } from '../../../src/word/pages/join-sections.js'

const attr = (name: string, attributes: Record<string, unknown>) => ({ [name]: { _attr: attributes } })

/** What a section says of itself; `mark` tells it from others. */
function area(mark: string, kind: string, { columns = 1, width = 100 } = {}): DocxNode {
  return {
    'w:sectPr': [
      attr('w:headerReference', { 'r:id': mark }),
      attr('w:type', { 'w:val': kind }),
      attr('w:pgSz', { 'w:w': width }),
      attr('w:cols', { 'w:num': columns }),
    ],
  }
}

const end = (section: DocxNode): DocxNode => ({ 'w:p': [{ 'w:pPr': [section] }] })

/** The sections of a body after joining: their marks. */
function join(...sections: DocxNode[]): string[] {
  const [last, ...others] = [...sections].reverse()
  const body = [...others.reverse().map(end), ...(last ? [last] : [])]
  joinSections(body)
  return [...JSON.stringify(body).matchAll(/"r:id":"(\w+)"/g)].map(([, mark]) => mark ?? '')
}

describe('sections that go on on the same page', () => {
  it('become one with the one before, which says how it is', () => {
    expect(join(area('a', 'nextPage'), area('b', 'continuous'), area('c', 'nextPage'))).toEqual(['a', 'c'])
    expect(join(area('a', 'nextPage'), area('b', 'continuous'), area('c', 'continuous'))).toEqual(['a'])
  })

  it('stay where they begin a page, or stand in columns or on other paper', () => {
    expect(join(area('a', 'nextPage'), area('b', 'nextPage'))).toEqual(['a', 'b'])
    const columns = area('b', 'continuous', { columns: 2 })
    expect(join(area('a', 'nextPage'), columns, area('c', 'continuous'))).toEqual(['a', 'b', 'c'])
    expect(join(area('a', 'nextPage'), area('b', 'continuous', { width: 200 }))).toEqual(['a', 'b'])
  })
})
