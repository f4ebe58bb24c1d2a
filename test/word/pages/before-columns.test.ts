import { describe, expect, it } from 'vitest'
import { turnBeforeColumns } from '../../../src/word/pages/before-columns.js'

const area = (kind: string, columns = 1) => ({
  'w:sectPr': [{ 'w:type': { _attr: { 'w:val': kind } } }, { 'w:cols': { _attr: { 'w:num': columns } } }],
})
const paragraph = (style: string, anchor = '', end?: ReturnType<typeof area>) => ({
  'w:p': [
    { 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': style } } }, ...(end ? [end] : [])] },
    ...(anchor ? [{ 'w:bookmarkStart': { _attr: { 'w:name': anchor } } }] : []),
  ],
})

/** The kinds of the sections, in order, once headings are turned. */
function typesAfter(movedUp: string[], blocks: ReturnType<typeof paragraph>[], trailer = area('continuous', 2)) {
  const body = [...blocks, trailer]
  turnBeforeColumns(body, new Set(movedUp))
  return [...JSON.stringify(body).matchAll(/"w:type":\{"_attr":\{"w:val":"(\w+)"/g)].map(([, kind]) => kind)
}

describe('a heading before columns', () => {
  const KAPITEL = () => [
    paragraph('Heading1', 'eins'),
    paragraph('Normal'),
    paragraph('Heading2', 'zwei', area('nextPage')),
  ]

  it('begins a page where it would stand alone at the foot of one', () => {
    expect(typesAfter(['zwei'], KAPITEL())).toEqual(['nextPage', 'nextPage', 'continuous'])
  })

  it('takes the heading above it along', () => {
    const blocks = [
      paragraph('Normal'),
      paragraph('Heading2', 'zwei'),
      paragraph('Heading3', 'drei', area('continuous')),
    ]
    expect(typesAfter(['zwei', 'drei'], blocks)).toEqual(['continuous', 'nextPage', 'continuous'])
  })

  it('stays where its columns have room on the page', () => {
    expect(typesAfter([], KAPITEL())).toEqual(['nextPage', 'continuous'])
  })

  it('stays where nothing before it can end a section: behind a table, and behind the end of one', () => {
    const heading = () => paragraph('Heading2', 'zwei', area('nextPage'))
    const table = { 'w:tbl': [] } as unknown as ReturnType<typeof paragraph>
    expect(typesAfter(['zwei'], [table, heading()])).toEqual(['nextPage', 'continuous'])
    const ended = paragraph('Normal', '', area('nextPage'))
    expect(typesAfter(['zwei'], [ended, heading()])).toEqual(['nextPage', 'nextPage', 'continuous'])
  })

  it('stays where the section below does not say how many columns it has', () => {
    const plain = { 'w:sectPr': [{ 'w:type': { _attr: { 'w:val': 'continuous' } } }] } as ReturnType<typeof area>
    expect(typesAfter(['zwei'], KAPITEL(), plain)).toEqual(['nextPage', 'continuous'])
  })

  it('stays where no columns follow', () => {
    expect(typesAfter(['zwei'], KAPITEL(), area('nextPage', 1))).toEqual(['nextPage', 'nextPage'])
    expect(typesAfter(['zwei'], KAPITEL(), area('continuous', 1))).toEqual(['nextPage', 'continuous'])
  })
})
