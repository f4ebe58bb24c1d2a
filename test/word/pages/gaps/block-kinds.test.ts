import { expect, it } from 'vitest'
import type { DocxNode } from '../../../../src/word/pages/docx-nodes.js'
import { isOfFigure } from '../../../../src/word/pages/gaps/block-kinds.js'
import { ARRANGEMENT } from '../../../../src/word/tables/arrangement-name.js'
import { attr, paragraph, run, style } from '../nodes.js'

const field = (name: string): DocxNode => ({ 'w:tc': [paragraph(name, run('x'))] })
const table = (caption: string, ...styles: string[]): DocxNode => ({
  'w:tbl': [{ 'w:tblPr': [attr('w:tblCaption', { 'w:val': caption })] }, { 'w:tr': styles.map(field) }],
})

it('a table that only arranges stands with figures where it holds such and nothing else', () => {
  expect(isOfFigure(table('Tabelle 1', 'Normal'))).toBe(true)
  expect(isOfFigure(table(ARRANGEMENT, 'AbbildungImFeld', 'QuelleImFeld', 'Fuge'))).toBe(true)
  expect(isOfFigure(table(ARRANGEMENT, 'AbbildungImFeld', 'Tabellentext', 'Tabellenzahl'))).toBe(true)
  expect(isOfFigure(table(ARRANGEMENT, 'AbbildungImFeld', 'Normal'))).toBe(false)
  expect(isOfFigure(table(ARRANGEMENT, 'Kachel', 'Kachel'))).toBe(false)
})

it('what ends a section stands with no figure', () => {
  expect(isOfFigure(paragraph('Quelle'))).toBe(true)
  expect(isOfFigure({ 'w:p': [style('Quelle', { 'w:sectPr': [] })] })).toBe(false)
})
