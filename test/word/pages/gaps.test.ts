import { describe, expect, it } from 'vitest'
import { attributeIn, type DocxNode, findIn, textIn } from '../../../src/word/pages/docx-nodes.js'
import { readSequences } from '../../../src/word/pages/flow.js'
import { fillGaps } from '../../../src/word/pages/gaps/fill-gaps.js'
import { breakPages } from '../../../src/word/pages/page-breaks.js'
import { area, attr, context, paragraph, run, SATZ, style } from './nodes.js'

const lines = (name: string, count: number) => paragraph('Normal', run(`${name} ${SATZ.repeat(count)}`))
const row = (text: string, kept: boolean): DocxNode => ({
  'w:tr': [
    {
      'w:tc': [
        { 'w:tcPr': [attr('w:tcW', { 'w:w': 8000 })] },
        { 'w:p': [style('Tabellentext', ...(kept ? [{ 'w:keepNext': {} }] : [])), run(text)] },
      ],
    },
  ],
})
const table = (rows: number): DocxNode => ({
  'w:tbl': [
    { 'w:tblPr': [attr('w:tblStyle', { 'w:val': 'Programmtabelle' })] },
    ...Array.from({ length: rows }, (_, index) => row(`Zeile ${index}`, index < rows - 1)),
  ],
})
const caption = paragraph('Caption', run('Tabelle 1'))

/** The blocks as they stand once gaps are filled, and how many pages they take. */
function fill(...nodes: DocxNode[]) {
  const content = [...nodes, area('nextPage')]
  const read = () => {
    const sequences = readSequences({ 'w:body': content }, context)
    return { sequences, layout: breakPages(sequences, { note: () => 0, stroke: 0 }) }
  }
  const { layout } = fillGaps(content, read(), read)
  const nameOf = (node: DocxNode) => ('w:tbl' in node ? 'table' : textIn(node).split(' ')[0])
  const styleOf = (node: DocxNode) => attributeIn(findIn(node, 'w:p', 'w:pPr', 'w:pStyle'), 'w:pStyle')
  return { names: content.slice(0, -1).map(nameOf), styles: content.slice(0, -1).map(styleOf), count: layout.count }
}

const ABOVE = [lines('A', 10), lines('B', 8)]

describe('gaps before tables and figures', () => {
  it('take the text that follows, which keeps its distance', () => {
    const following = [
      paragraph('NachTabelle', run(`C ${SATZ.repeat(2)}`)),
      lines('D', 4),
      lines('E', 4),
      lines('F', 9),
    ]
    const { names, styles } = fill(...ABOVE, caption, table(15), ...following)
    expect(names.slice(0, 3)).toEqual(['A', 'B', 'C'])
    expect(names.indexOf('Tabelle')).toBeGreaterThan(2)
    expect(names.indexOf('table')).toBe(names.indexOf('Tabelle') + 1)
    expect([...names].sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'Tabelle', 'table'])
    expect(styles[2]).toBe('Normal')
    expect(styles[names.indexOf('table') + 1]).toBe('NachTabelle')
  })

  it('take text with what hangs on it in the column, and no text without what it stays with', () => {
    const hanging = { 'w:p': [style('Normal', { 'w:framePr': {} }), run('R')] }
    const beside = (name: string) => paragraph(name, run(`C ${SATZ.repeat(2)}`))
    const { names, styles } = fill(...ABOVE, table(15), hanging, beside('NormalNebenRand'), lines('D', 30))
    expect(names).toEqual(['A', 'B', 'R', 'C', 'table', 'D'])
    expect(styles.at(-1)).toBe('Normal')
    const kept = fill(...ABOVE, table(15), beside('NachTabelleNebenRand'), lines('D', 30))
    expect(kept.names).toEqual(['A', 'B', 'table', 'C', 'D'])
  })

  it('leave a paragraph between two tables, which would be one without it', () => {
    const { names } = fill(...ABOVE, table(15), lines('C', 2), lines('D', 2), table(3), lines('E', 9))
    expect(names.slice(0, 3)).toEqual(['A', 'B', 'C'])
    expect(names.slice(3, 6)).toEqual(['table', 'D', 'table'])
  })

  it('stay where all fits, where nothing but a heading or a list follows, and before what is announced', () => {
    const order = (...nodes: DocxNode[]) => fill(...nodes).names.join(' ')
    expect(order(lines('A', 4), caption, table(6), lines('C', 2))).toBe('A Tabelle table C')
    expect(order(...ABOVE, caption, table(15), paragraph('Heading2', run('H')), lines('C', 2))).toBe(
      'A B Tabelle table H C',
    )
    const item = paragraph('ListBullet', run('c'))
    expect(order(...ABOVE, caption, table(15), paragraph('Normal', run('Wir wollen:')), item, item)).toBe(
      'A B Tabelle table Wir c c',
    )
  })
})
