import { describe, expect, it } from 'vitest'
import type { DocxNode } from '../../../src/word/pages/docx-nodes.js'
import { readSequences } from '../../../src/word/pages/flow.js'
import { area, attr, context, paragraph, read, run, SATZ, style } from './nodes.js'

const piecesOf = (...nodes: DocxNode[]) => read(...nodes)[0]?.pieces ?? []

describe('readFolgen', () => {
  it('knows the height of the page without its margins', () => {
    expect(read(paragraph('Normal', run('x')))).toMatchObject([{ height: 600, continues: false, pieces: [{}] }])
  })

  it('knows that the numeral of a step is higher than its text', () => {
    const heights = piecesOf(paragraph('Schritt', run(SATZ.repeat(2)))).map(
      ({ height }) => Math.round(height * 10) / 10,
    )
    expect(heights[0]).toBeGreaterThan(25)
    expect(heights.slice(1).every((height) => height < 20)).toBe(true)
  })

  it('makes lines of a paragraph; the first two and the last two stay together', () => {
    const pieces = piecesOf(paragraph('Normal', run(SATZ.repeat(5))))
    expect(pieces.length).toBeGreaterThan(4)
    expect(pieces.map(({ sticks }) => sticks)).toEqual(
      pieces.map((_, index) => index === 0 || index === pieces.length - 2),
    )
  })

  it('keeps headings with what follows, and captions with their table', () => {
    expect(
      piecesOf(paragraph('Heading2', run('Eins')), paragraph('Normal', run('x'))).map(({ sticks }) => sticks),
    ).toEqual([true, false])
    const direkt = { 'w:p': [style('Normal', { 'w:keepNext': {} }), run('x')] }
    expect(piecesOf(direkt)[0]?.sticks).toBe(true)
  })

  it('breaks lines where the author does, and reads values of fields but not their commands', () => {
    expect(piecesOf(paragraph('Normal', run('a', { 'w:br': {} }, 'b')))).toHaveLength(2)
    const field = [
      run(attr('w:fldChar', { 'w:fldCharType': 'begin' })),
      run({ 'w:instrText': ['REF x'] }, { 'w:t': [SATZ.repeat(3)] }),
      run(attr('w:fldChar', { 'w:fldCharType': 'separate' })),
      run('Tabelle 2'),
      run(attr('w:fldChar', { 'w:fldCharType': 'end' })),
    ]
    expect(piecesOf(paragraph('Normal', ...field))).toHaveLength(1)
    expect(piecesOf(paragraph('Normal', { 'w:hyperlink': [run(SATZ.repeat(3))] })).length).toBeGreaterThan(2)
  })

  it('leaves bookmarks and notes in their lines', () => {
    const label = attr('w:bookmarkStart', { 'w:id': 1, 'w:name': 'a' })
    const note = run(attr('w:footnoteReference', { 'w:id': 7 }))
    const pieces = piecesOf(paragraph('Normal', label, run(SATZ.repeat(2)), note))
    expect(pieces[0]?.anchor).toEqual(['a'])
    expect(pieces.at(-1)?.notes).toEqual([7])
  })

  it('finds the note at the very beginning, and holds what stands on either side of a hyphen that does not break', () => {
    const note = run(attr('w:footnoteReference', { 'w:id': 7 }))
    expect(piecesOf(paragraph('Normal', note, run(SATZ)))[0]?.notes).toEqual([7])
    // Two words that share a line by themselves and need two where they are longer by one that cannot part.
    const words = 'm'.repeat(20)
    const count = (...parts: (string | DocxNode)[]) => piecesOf(paragraph('Normal', run(`${words} `, ...parts))).length
    expect(count(words)).toBe(1)
    expect(count(words, { 'w:noBreakHyphen': {} }, words)).toBe(2)
    expect(count(words, { 'w:noBreakHyphen': {} })).toBe(1)
  })

  it('passes over sections in which nothing takes room', () => {
    const framed = { 'w:p': [style('Normal', { 'w:framePr': {} }, area('continuous')), run('x')] }
    const first = { 'w:p': [style('Normal', area('nextPage')), run('x')] }
    const [flow, ...others] = readSequences({ 'w:body': [first, framed, area('continuous', 2)] }, context)
    expect(others).toEqual([])
    expect([flow?.nodes.length, flow?.pieces.length]).toEqual([2, 1])
    const alone = { 'w:p': [style('Normal', { 'w:framePr': {} }, area('nextPage')), run('x')] }
    expect(readSequences({ 'w:body': [alone, area('nextPage')] }, context).map(({ pieces }) => pieces)).toEqual([
      [],
      [],
    ])
  })

  it('makes a line as high as the picture in it', () => {
    const image = { 'w:drawing': [{ 'wp:inline': [{ _attr: {} }, attr('wp:extent', { cx: 1, cy: 12700 * 200 })] }] }
    const [piece] = piecesOf(paragraph('Abbildung', run(image)))
    expect(piece?.height).toBe(200)
  })

  it('takes no room for what hangs on the page', () => {
    const gerahmt = { 'w:p': [style('Normal', { 'w:framePr': { _attr: {} } }), run(SATZ)] }
    expect(piecesOf(gerahmt, paragraph('Normal', run('x')))).toHaveLength(1)
  })

  it('makes a row of a table as high as its highest cell; a cell over several rows does not count', () => {
    const cell = (text: string, ...more: DocxNode[]) => ({
      'w:tc': [{ 'w:tcPr': [attr('w:tcW', { 'w:w': 2000 }), ...more] }, paragraph('Tabellentext', run(text))],
    })
    const line = (...cells: DocxNode[]) => ({ 'w:tr': cells })
    const head = { 'w:tr': [{ 'w:trPr': [{ 'w:tblHeader': {} }] }, cell('Kopf')] }
    const table = {
      'w:tbl': [
        { 'w:tblPr': [attr('w:tblStyle', { 'w:val': 'Programmtabelle' })] },
        head,
        line(cell('a'), cell('b')),
        line(cell('a'), cell(SATZ)),
        line(cell('a'), cell(SATZ, attr('w:vMerge', { 'w:val': 'restart' }))),
      ],
    }
    const [top, one, tall, joined] = piecesOf(table)
    expect(top).toMatchObject({ sticks: true, head: 0 })
    expect(one?.head).toBe(top?.height)
    expect(tall?.height).toBeGreaterThan((one?.height ?? 0) * 1.5)
    expect(joined?.height).toBe(one?.height)
  })

  it('makes columns beside each other one piece as high as the highest', () => {
    const umbruch = run(attr('w:br', { 'w:type': 'column' }))
    const ends = (kind: string, columns?: number) => ({ 'w:p': [{ 'w:pPr': [area(kind, columns)] }] })
    const before = [paragraph('Normal', run('davor')), ends('nextPage')]
    const columns = [
      paragraph('Normal', run(SATZ.repeat(2))),
      paragraph('Normal', umbruch, run('b')),
      ends('continuous', 2),
    ]
    const [sequence, ...others] = readSequences({ 'w:body': [...before, ...columns] }, context)
    expect(others).toEqual([])
    const hoch = sequence?.pieces.at(-1)?.height ?? 0
    expect(sequence?.pieces.at(-1)?.sticks).toBe(false)
    expect(hoch).toBeGreaterThan(14 * 3)
    expect(hoch).toBeLessThan(14 * 9)
  })
})
