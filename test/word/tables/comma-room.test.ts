import { Paragraph } from 'docx'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, it } from 'vitest'
import { keepRoom } from '../../../src/word/tables/comma-room.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

/** What the paragraphs of a table say, and how far they are set in from the right, in twips. */
async function cellsOf(cells: readonly string[], name = 'Name', total = '') {
  const rows = cells.map((cell) => `<tr${total}><th scope="row">${name}</th>${cell}</tr>`).join('')
  const head = '<thead><tr><th scope="col">Merkmal</th><th scope="col" class="zahl">2022</th></tr></thead>'
  const html = `<div class="tabelle"><table>${head}<tbody>${rows}</tbody></table></div>`
  const { teile } = readWord(await writeWord(abschnittFrom(html)))
  const paragraphs = (teile['word/document.xml'] ?? '').match(/<w:tc>.*?<\/w:tc>/gs) ?? []
  return paragraphs
    .map((paragraph) => ({
      text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join(''),
      rechts: Number(/<w:ind w:right="(\d+)"/.exec(paragraph)?.[1] ?? 0),
    }))
    .filter(({ text }) => /\d/.test(text) && text !== '2022')
}

it('sets figures in by the digits that they lack', async () => {
  const [whole, one, zwei] = await cellsOf([
    '<td class="zahl" data-luft=",00">1.024</td>',
    '<td class="zahl" data-luft="0">12,5</td>',
    '<td class="zahl">7,25</td>',
  ])
  expect([whole?.text, one?.text, zwei?.text]).toEqual(['1.024', '12,5', '7,25'])
  expect(zwei?.rechts).toBe(0)
  expect(one?.rechts).toBeGreaterThan(70)
  expect(whole?.rechts).toBeGreaterThan(2 * (one?.rechts ?? 0))
  expect(whole?.rechts).toBeLessThan(3 * (one?.rechts ?? 0))
})

it('sets nothing in that keeps nothing free', async () => {
  const cells = await cellsOf(['<td class="zahl">12,5</td>', '<td class="zahl">7,5</td>'])
  expect(cells.map(({ rechts }) => rechts)).toEqual([0, 0])
})

it('sets in by digits as wide as those of their row: bold ones of sums are wider, those of narrow tables less wide', async () => {
  const roomOf = async (count: number, total = '') => {
    const cells = '<td class="zahl" data-luft=",000">1.024.024</td>'.repeat(count)
    const [first] = await cellsOf([cells], 'Sozialversicherungspflichtige', total)
    return first?.rechts ?? 0
  }
  const plain = await roomOf(1)
  expect(await roomOf(1, ' class="summe"')).toBeGreaterThan(plain)
  expect(await roomOf(12)).toBeLessThan(plain)
  expect(await roomOf(12)).toBeGreaterThan(plain / 2)
})

it('leaves what is no figure of ours as it is', () => {
  const [cell] = fromHtml('<table><tr><td data-luft="0">1</td></tr></table>', { fragment: true }).children as Element[]
  const foreign = new Paragraph('1')
  const find = (element: Element): Element =>
    element.tagName === 'td' ? element : find(element.children.find((child) => child.type === 'element') as Element)
  expect(keepRoom([foreign], find(cell as Element), () => 100)).toEqual([foreign])
})
