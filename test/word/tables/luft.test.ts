import { expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

/** What the paragraphs of a table say, and how far they are set in from the right, in twips. */
async function cellsOf(zellen: readonly string[]) {
  const zeilen = zellen.map((zelle) => `<tr><th scope="row">Name</th>${zelle}</tr>`).join('')
  const kopf = '<thead><tr><th scope="col">Merkmal</th><th scope="col" class="zahl">2022</th></tr></thead>'
  const html = `<div class="tabelle"><table>${kopf}<tbody>${zeilen}</tbody></table></div>`
  const { teile } = readWord(await writeWord(abschnittFrom(html)))
  const absaetze = (teile['word/document.xml'] ?? '').match(/<w:tc>.*?<\/w:tc>/gs) ?? []
  return absaetze
    .map((absatz) => ({
      text: [...absatz.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join(''),
      rechts: Number(/<w:ind w:right="(\d+)"/.exec(absatz)?.[1] ?? 0),
    }))
    .filter(({ text }) => /\d/.test(text) && text !== '2022')
}

it('sets figures in by the digits that they lack', async () => {
  const [ganz, eine, zwei] = await cellsOf([
    '<td class="zahl" data-luft=",00">1.024</td>',
    '<td class="zahl" data-luft="0">12,5</td>',
    '<td class="zahl">7,25</td>',
  ])
  expect([ganz?.text, eine?.text, zwei?.text]).toEqual(['1.024', '12,5', '7,25'])
  expect(zwei?.rechts).toBe(0)
  expect(eine?.rechts).toBeGreaterThan(70)
  expect(ganz?.rechts).toBeGreaterThan(2 * (eine?.rechts ?? 0))
  expect(ganz?.rechts).toBeLessThan(3 * (eine?.rechts ?? 0))
})

it('sets nothing in that keeps nothing free', async () => {
  const zellen = await cellsOf(['<td class="zahl">12,5</td>', '<td class="zahl">7,5</td>'])
  expect(zellen.map(({ rechts }) => rechts)).toEqual([0, 0])
})
