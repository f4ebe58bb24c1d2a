import { expect, it } from 'vitest'
import { measureParagraph } from '../../../../src/word/pages/measure/paragraph-measure.js'
import { OUTLINE } from '../../../../src/word/styles/lists.js'
import { attr, context, run, style } from '../nodes.js'

it('a high number makes the first line of a heading higher, but none that stands outside the count', () => {
  const styles = new Map(context.styles).set('Heading1', {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: { line: 1.2, sign: 40, list: { reference: OUTLINE, level: 0 } },
    run: { size: 20 },
  })
  const first = (...properties: ReturnType<typeof attr>[]) => {
    const heading = { 'w:p': [style('Heading1', ...properties), run('Ziele')] }
    return measureParagraph(heading, 8000, { ...context, styles }).lines[0]?.height
  }
  expect(first()).toBeCloseTo(48)
  expect(first(attr('w:numPr', {}))).toBeCloseTo(24)
})
