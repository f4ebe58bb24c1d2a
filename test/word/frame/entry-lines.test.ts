import { expect, it } from 'vitest'
import { breakBeforeNumber } from '../../../src/word/frame/entry-lines.js'

/** Letters of width one, a line of twenty, three of them for the number. */
const divide = (text: string, begin = 0) =>
  breakBeforeNumber(text, { room: 20, begin, number: 3 }, ({ length }) => length)

it('takes the last word to the next line where the number does not fit behind it', () => {
  expect(divide('Markt und Chancen hier')).toEqual(['Markt und Chancen', 'hier'])
  expect(divide('Markt und Chancen Überschuss')).toEqual(['Markt und Chancen Überschuss'])
  expect(divide('Markt und Chancenn')).toEqual(['Markt und', 'Chancenn'])
  expect(divide('Markt und Chancen')).toEqual(['Markt und Chancen'])
  expect(divide('Eine längere Zeile Markt und Chancenn')).toEqual(['Eine längere Zeile Markt und', 'Chancenn'])
})

it('counts what stands before the text, and leaves a line of one word alone', () => {
  expect(divide('Markt und Chancen', 1)).toEqual(['Markt und', 'Chancen'])
  expect(divide('Arbeitsmarktprogramm')).toEqual(['Arbeitsmarktprogramm'])
})
