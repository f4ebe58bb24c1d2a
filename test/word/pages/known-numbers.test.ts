import { expect, it } from 'vitest'
import { WordContext } from '../../../src/word/context.js'
import { takePageNumbers } from '../../../src/word/pages/page-numbers.js'
import { abschnittFrom } from '../fixtures.js'
import { context } from './nodes.js'

/** What `docx` hands over besides, which nobody looks at. */
const NOTHING = {} as Parameters<ReturnType<typeof takePageNumbers>>[1]

it('page numbers that somebody else has found out stand at the bookmarks of their headings; of others none is needed', () => {
  const word = new WordContext(abschnittFrom('<h2 id="a-2">Lage</h2>'), context.textMeasure)
  const found = takePageNumbers(
    word,
    new Map([
      ['a-1', 3],
      ['a-2', 4],
      ['anderswo', 9],
    ]),
  )({}, NOTHING)
  expect(found).toEqual({
    bookmarks: new Map([
      ['a_1', '3'],
      ['a_2', '4'],
    ]),
    pageCount: 9,
  })
  expect(takePageNumbers(word, new Map())({}, NOTHING)).toEqual({ bookmarks: new Map(), pageCount: 1 })
  word.listed.push('a_1')
  expect(() => takePageNumbers(word, new Map())({}, NOTHING)).toThrow(
    'Für „a_1“ im Inhaltsverzeichnis ist keine Seitenzahl bekannt',
  )
})
