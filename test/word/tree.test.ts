import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, it } from 'vitest'
import { isElement } from '../../src/layout/document/tree.js'
import { answerTo, elementsOf, nameOf, unexpected } from '../../src/word/tree.js'

const read = (html: string) => fromHtml(html, { fragment: true })
const only = (html: string): Element => read(html).children.filter(isElement)[0] ?? ({} as Element)

it('text that stands between blocks would be lost: it fails by name and place', () => {
  expect(elementsOf(read('<p>Eins</p>\n<p>Zwei</p>')).map(({ tagName }) => tagName)).toEqual(['p', 'p'])
  expect(() => elementsOf(read('<p>Eins</p> lose '))).toThrow('Word: Text „lose“ steht lose in dem Dokument')
  expect(() => elementsOf(only('<ul>lose<li>Eins</li></ul>'))).toThrow('Word: Text „lose“ steht lose in <ul>')
})

it('an element in a place that it must not have is named with it', () => {
  expect(nameOf(only('<p class="motto laut">x</p>'))).toBe('<p class="motto laut">')
  expect(unexpected(only('<hr>'), 'einer Zelle').message).toBe('Word kennt <hr> in einer Zelle nicht')
  expect(unexpected(only('<hr>'), only('<li>x</li>')).message).toBe('Word kennt <hr> in <li> nicht')
  expect(unexpected(only('<hr>'), read('')).message).toBe('Word kennt <hr> in dem Dokument nicht')
})

it('a node has the answer of its place; where that has none, it fails by name', () => {
  const source = only('<p class="quelle">x</p>')
  expect(answerTo({ 'p.quelle': 1 }, source, 'dem Text')).toBe(1)
  expect(() => answerTo({ p: 1 }, only('<hr>'), 'dem Text')).toThrow('Word kennt <hr> in dem Text nicht')
})
