import { fromHtml } from 'hast-util-from-html'
import { expect, it } from 'vitest'
import { walk } from '../../src/layout/document/tree.js'
import { isStacked } from '../../src/web/narrow-tables.js'

const LONG = 'Finanz- und Versicherungsdienstleistungen'
const figures = (count: number, figure = '1.482', name = 'zahl') => `<td class="${name}">${figure}</td>`.repeat(count)

function stacks(head: string, line: string): boolean {
  const html = `<div class="tabelle"><table><thead><tr><td></td>${head}</tr></thead><tbody><tr>${line}</tr></tbody></table></div>`
  const [box] = walk(fromHtml(html, { fragment: true }))
  if (!box) throw new Error('a table')
  return isStacked(box)
}

it('sets long names above their figures where four columns leave them little room', () => {
  expect(stacks(figures(4), `<th>${LONG}</th>${figures(4)}`)).toBe(true)
})

it('does so where the words of a name would be divided beside wide figures, under heads of two lines, too', () => {
  const name = '<th>Verwaltungs­kosten</th>'
  const head = '<th colspan="2">Ist</th><th colspan="2">Plan</th></tr><tr><th></th><th></th><th></th><th></th>'
  expect(stacks(head, `${name}${figures(4, '14.649.736')}`)).toBe(true)
  expect(stacks(head, `${name}${figures(4, '9,5')}`)).toBe(false)
})

it.each([
  ['columns are fewer', figures(3), `<th>${LONG}</th>${figures(3)}`],
  ['names are short', figures(4), `<th>Frauen</th>${figures(4)}`],
  ['figures would not fit', figures(4), `<th>${LONG}</th>${figures(4, '1.028.817.418')}`],
  ['cells hold words', figures(4), `<th>${LONG}</th>${figures(4, 'ja', 'text')}`],
  ['a line spans others', figures(4), '<th colspan="5">Haushalt</th>'],
])('leaves a table as it is where %s', (_, head, line) => {
  expect(stacks(head, line)).toBe(false)
})
