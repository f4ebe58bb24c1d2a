import { expect, it } from 'vitest'
import {
  addAttribute,
  attributeIn,
  propertiesOf,
  setAttribute,
  textIn,
  wordsIn,
} from '../../../src/word/pages/docx-nodes.js'
import { attr, paragraph, run } from './nodes.js'

/** Elements as `docx` writes them: with attributes alone, and with children beside them. */
const BOTH = [
  ['alone', () => attr('w:cols', { 'w:num': 2 })],
  ['beside children', () => ({ 'w:cols': [attr('w:col', { 'w:num': 9 }), { _attr: { 'w:num': 2 } }] })],
] as const

it.each(BOTH)('attributes that stand %s are read, changed and added', (_, create) => {
  const columns = create()
  expect(attributeIn(columns, 'w:cols', 'w:num')).toBe('2')
  setAttribute(columns, 'w:cols', '3', 'w:num')
  addAttribute(columns, 'w:cols', 'w:space', 400)
  expect([attributeIn(columns, 'w:cols', 'w:num'), attributeIn(columns, 'w:cols', 'w:space')]).toEqual(['3', '400'])
})

it('what an element does not have is empty', () => {
  const empty = { 'w:tab': {} }
  addAttribute(empty, 'w:tab', 'w:val', 1)
  setAttribute(empty, 'w:tab', '1')
  expect(empty).toEqual({ 'w:tab': {} })
  expect([attributeIn(empty, 'w:tab'), attributeIn(undefined, 'w:tab'), wordsIn(empty, 'w:tab')]).toEqual(['', '', ''])
})

it('the words of a paragraph are those of its runs and links', () => {
  const link = { 'w:hyperlink': [{ _attr: { 'r:id': 'rId1' } }, run('dort')] }
  expect(textIn(paragraph('Normal', run('Hier ', { 'w:tab': {} }), link))).toBe('Hier dort')
})

it('a paragraph that says nothing of itself is none of ours', () => {
  expect(propertiesOf(paragraph('Normal'))).toEqual([attr('w:pStyle', { 'w:val': 'Normal' })])
  expect(() => propertiesOf({ 'w:p': [run('x')] })).toThrow('Einem Absatz fehlen seine Eigenschaften')
})
