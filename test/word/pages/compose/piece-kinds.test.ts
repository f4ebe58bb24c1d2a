import { expect, it } from 'vitest'
import { kindOf } from '../../../../src/word/pages/compose/piece-kinds.js'
import type { DocxNode } from '../../../../src/word/pages/docx-nodes.js'
import { paragraph, run } from '../nodes.js'

const band = (...styles: string[]): DocxNode => ({
  'w:tbl': [{ 'w:tr': styles.map((style) => ({ 'w:tc': [paragraph(style, run('12'))] })) }],
})

it('a lead, a motto and a band of figures open a chapter, but are none of its text', () => {
  const opening = [
    paragraph('Einstieg', run('x')),
    paragraph('Vorspann', run('x')),
    paragraph('Motto', run('x')),
    band('Kennzahl', 'Kennzahlname', 'KennzahlEng'),
  ]
  expect(opening.map(kindOf)).toEqual(['adorning', 'adorning', 'adorning', 'adorning'])
})

it('a table is text, and so is a field with figures beside others', () => {
  const read = [band('Tabellentext', 'Tabellenzahl'), band('Kennzahl', 'Normal'), paragraph('Normal', run('x'))]
  expect(read.map(kindOf)).toEqual(['text', 'text', 'text'])
})
