import { describe, expect, it } from 'vitest'
import { beginPages } from '../../../../src/word/pages/compose/begin-page.js'
import { setCloser } from '../../../../src/word/pages/compose/closer.js'
import { composePages, type Plan } from '../../../../src/word/pages/compose/compose.js'
import { isLongTable, partTable } from '../../../../src/word/pages/compose/part-table.js'
import { attributeIn, type DocxNode, findIn, textIn } from '../../../../src/word/pages/docx-nodes.js'
import { readSequences } from '../../../../src/word/pages/flow.js'
import { breakPages } from '../../../../src/word/pages/page-breaks.js'
import { area, attr, paragraph, run, SATZ, sharing, style } from '../nodes.js'

const notes = { note: () => 0, stroke: 0 }
/** Paragraphs of five lines: each takes some 13 % of a page, a heading 6 %. */
const text = (name: string, count: number): DocxNode[] =>
  Array.from({ length: count }, (_, index) => paragraph('Normal', run(`${name}${index} ${SATZ.repeat(4)}`)))
const chapter = (name: string, count: number) => [paragraph('Heading1', run(name)), ...text(name, count)]
const row = (kept: boolean): DocxNode => ({
  'w:tr': [
    {
      'w:tc': [
        { 'w:tcPr': [attr('w:tcW', { 'w:w': 8000 })] },
        { 'w:p': [style('Tabellenzahl', ...(kept ? [{ 'w:keepNext': {} }] : [])), run('Zeile')] },
      ],
    },
  ],
})
const table = (rows: number): DocxNode => ({
  'w:tbl': [
    { 'w:tblPr': [attr('w:tblStyle', { 'w:val': 'Programmtabelle' })] },
    ...Array.from({ length: rows }, (_, index) => row(index < rows - 1)),
  ],
})

/** What is planned for a document, by name, and on how many pages it stands before and then. */
function compose(...nodes: DocxNode[]) {
  const body = [...nodes, area('nextPage')]
  const read = () => readSequences({ 'w:body': body }, sharing)
  const layout = () => breakPages(read(), notes)
  const before = layout()
  const { closer, begins, parted }: Plan = composePages(read, notes)
  setCloser(closer)
  beginPages(body, begins)
  for (const one of parted) partTable(one)
  const names = (set: ReadonlySet<DocxNode>) => [...set].map((node) => textIn(node).split(' ')[0])
  return { begins: names(begins), closer: names(closer), parted: parted.size, before, after: layout() }
}

describe('the pages of a flow', () => {
  it('stay as they are where each is well filled', () => {
    const { begins, closer, parted, before } = compose(...chapter('A', 11))
    expect(before.sequences).toMatchObject([{ pages: 2 }])
    expect([begins, closer, parted]).toEqual([[], [], 0])
  })

  it('are set closer where that wins a page of a few lines', () => {
    const { begins, closer, before, after } = compose(...chapter('A', 15))
    expect(before.sequences[0]?.fill).toBeLessThan(0.1)
    expect([before.count, after.count]).toEqual([3, 2])
    expect(begins).toEqual([])
    expect(closer.length).toBeGreaterThan(0)
  })

  it('are set closer all through where only that wins one of many pages', () => {
    const { closer, before, after } = compose(...chapter('A', 63))
    expect([before.count, after.count]).toEqual([9, 8])
    expect(closer).toHaveLength(64)
  })

  it('are left by a chapter rather than end in a stub', () => {
    const { begins, closer, before, after } = compose(...chapter('A', 4), ...chapter('B', 5))
    expect(before.sequences[0]?.fill).toBeLessThan(0.4)
    expect([begins, closer]).toEqual([['B'], []])
    expect(after.sequences[0]?.fill).toBeGreaterThan(0.6)
    expect(after.count).toBe(2)
  })

  it('have no chapter that begins with two lines at the foot', () => {
    expect(compose(...chapter('A', 6), ...chapter('B', 6)).begins).toEqual(['B'])
  })

  it('have no chapter that begins with a row of logos and a statement at the foot', () => {
    const opening = (kind: string) => [
      paragraph('Heading1', run('B')),
      paragraph(kind, run(`Logos ${SATZ}`)),
      paragraph(kind, run(`Wort ${SATZ.repeat(4)}`)),
      ...text('B', 5),
    ]
    expect(compose(...chapter('A', 5), ...opening('Aussage')).begins).toEqual(['B'])
    expect(compose(...chapter('A', 5), ...opening('Normal')).begins).toEqual([])
  })

  it('have no two lines above the heading of a chapter', () => {
    const { begins, closer } = compose(...chapter('A', 15), ...chapter('B', 5))
    expect(begins).toEqual(['B'])
    expect(closer).toContain('A9')
  })

  it('are left as they are where what goes on below stands on other paper', () => {
    const wide = area('continuous')
    const parts = wide['w:sectPr'] as DocxNode[]
    parts.splice(1, 1, attr('w:pgSz', { 'w:w': 14000, 'w:h': 10000 }))
    const body = [...chapter('A', 15), { 'w:p': [style('Normal', area('nextPage'))] }, ...text('B', 2), wide]
    const { closer, begins, fills } = composePages(() => readSequences({ 'w:body': body }, sharing), notes)
    expect([closer.size, begins.size, fills]).toEqual([0, 0, [undefined, undefined]])
  })

  it('part a table only where all of its rows are kept together', () => {
    const long = table(12)
    ;(long['w:tbl'] as DocxNode[]).splice(6, 1, row(false))
    const kept = JSON.stringify(long).split('w:keepNext').length - 1
    partTable(long)
    expect(JSON.stringify(long).split('w:keepNext').length - 1).toBe(kept - 3)
  })

  it('take the first rows of a long table, but not of a short one', () => {
    const caption = paragraph('Caption', run('Tabelle'))
    const keptIn = (one: DocxNode) => JSON.stringify(one).split('w:keepNext').length - 1
    const short = table(18)
    const closing = text('B', 3)
    expect(compose(...chapter('A', 5), caption, short, ...closing).parted).toBe(0)
    expect(keptIn(short)).toBe(17)
    const long = table(20)
    expect(compose(...chapter('A', 4), caption, long, ...closing).parted).toBe(1)
    // Three rows on either side of where it may part stay with their neighbours.
    expect(keptIn(long)).toBe(7)
  })

  it('part a table of sentences after two rows, but not one of five rows', () => {
    const ofSentences = (rows: number) =>
      JSON.parse(JSON.stringify(table(rows)).replaceAll('Tabellenzahl', 'Tabellentext'))
    const [short, long] = [ofSentences(5), ofSentences(6)]
    expect([short, long].map(isLongTable)).toEqual([false, true])
    const kept = JSON.stringify(long).split('w:keepNext').length
    partTable(long)
    expect(JSON.stringify(long).split('w:keepNext').length).toBe(kept - 2)
  })
})

describe('what begins a page', () => {
  const headed = (kind: string) => {
    const one = area(kind)
    ;(one['w:sectPr'] as DocxNode[]).unshift(attr('w:headerReference', { 'r:id': 'rId1' }))
    return one
  }
  const typeOf = (one: DocxNode) => attributeIn(findIn(one, 'w:sectPr', 'w:type'), 'w:type')

  it('does so by its section where a chapter has one with a running head', () => {
    const [own, shared] = [headed('continuous'), area('continuous')]
    const [first, second] = [paragraph('Heading1', run('A')), paragraph('Heading1', run('B'))]
    const end = { 'w:p': [{ 'w:pPr': [own] }] }
    beginPages([first, end, second, shared], new Set([first, second]))
    expect([typeOf(own), typeOf(shared)]).toEqual(['nextPage', 'continuous'])
    expect(findIn(first, 'w:p', 'w:pPr', 'w:pageBreakBefore')).toBeUndefined()
    expect(findIn(second, 'w:p', 'w:pPr', 'w:pageBreakBefore')).toBeDefined()
  })

  it('keeps no distance at the head, its properties in the order of the schema', () => {
    const heading = paragraph('Heading2', run('A'))
    const properties = findIn(heading, 'w:p', 'w:pPr')?.['w:pPr'] as DocxNode[]
    properties.push({ 'w:keepNext': {} }, attr('w:ind', { 'w:left': 0 }))
    beginPages([paragraph('Normal', run('x')), heading, area('nextPage')], new Set([heading]))
    expect(properties.flatMap(Object.keys)).toEqual([
      'w:pStyle',
      'w:keepNext',
      'w:pageBreakBefore',
      'w:spacing',
      'w:ind',
    ])
    expect(attributeIn(findIn(heading, 'w:p', 'w:pPr', 'w:spacing'), 'w:spacing', 'w:before')).toBe('0')
  })
})
