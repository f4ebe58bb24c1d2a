import { expect, it } from 'vitest'
import type { DocxNode } from '../../../../src/word/pages/docx-nodes.js'
import { measureParagraph } from '../../../../src/word/pages/measure/paragraph-measure.js'
import { context, paragraph, run, SATZ } from '../nodes.js'

it('what is known of a paragraph holds for its style and width alone; what it stays with is asked each time', () => {
  const known = { ...context, known: new WeakMap() }
  const node = paragraph('Normal', run(SATZ.repeat(3)))
  const properties = (node['w:p'] as DocxNode[])[0]?.['w:pPr'] as DocxNode[]
  const measured = () => [measureParagraph(node, 8000, known), measureParagraph(node, 4000, known)]
  const fresh = () => [measureParagraph(node, 8000, context), measureParagraph(node, 4000, context)]
  expect(measured()).toEqual(fresh())
  expect(measured()[0]?.lines).toBe(measured()[0]?.lines)
  properties.splice(0, 1, { 'w:pStyle': { _attr: { 'w:val': 'NormalEng' } } })
  properties.push({ 'w:keepNext': {} }, { 'w:spacing': { _attr: { 'w:after': 0 } } })
  expect(measured()).toEqual(fresh())
  expect(measured()[0]).toMatchObject({ style: 'NormalEng', keepNext: true, format: { after: 0 } })
})
