import { expect, it } from 'vitest'
import { estimateHeight } from '../../../../src/word/pages/measure/height.js'
import type { ParagraphFormat } from '../../../../src/word/styles/looks/style.js'
import { readGestaltung } from '../../fixtures.js'
import { context } from '../nodes.js'

const gestaltung = readGestaltung()
const { text, zeilenhoehe } = gestaltung.groessen
const IDS = ['Normal', 'Motto'] as const
const heightOf = (...paragraphs: ParagraphFormat[]) =>
  estimateHeight(
    paragraphs.map((_, index) => ({ style: IDS[index] ?? '', text: 'Kurz' })),
    paragraphs.flatMap((paragraph, index) => IDS.slice(index, index + 1).map((id) => ({ id, name: id, paragraph }))),
    context.textMeasure,
    5000,
    gestaltung,
  )

it('lines are as far apart as their style says, else as those of the text', () => {
  expect(heightOf({})).toBeCloseTo(text * zeilenhoehe)
  expect(heightOf({ line: 3 })).toBeCloseTo(text * 3)
  expect(heightOf({ exactLine: 40 })).toBe(40)
})

it('of two distances between paragraphs the larger counts', () => {
  expect(heightOf({ exactLine: 10, after: 6 }, { exactLine: 10, before: 9, after: 2 })).toBe(31)
})
