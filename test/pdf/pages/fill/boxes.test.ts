import { describe, expect, it } from 'vitest'
import { elementsOf, readStruktur, textOfKnoten } from '../../../lesen/pdf-struktur.js'
import { lastOf, paragraphs, writeChapters } from '../pages.js'

const points = (count: number, note = 0): string =>
  Array.from({ length: count }, (_, i) => `- Punkt ${i + 1} des Kastens.${i + 1 === note ? '[^1]' : ''}`).join('\n')

/** A page with so many paragraphs, and a box behind them. */
async function write(before: number, box: string, behind = '') {
  const chapter = `# Kapitel\n\n${paragraphs(before)}\n\n:::fazit\n${box}\n:::\n\n${paragraphs(12).replaceAll('Absatz', 'Danach')}\n${behind}`
  const { bytes, pages, meldungen } = await writeChapters([chapter])
  const says = (number: number): string => (pages[number]?.lines ?? []).map(({ text }) => text).join(' ')
  const end = lastOf(pages[0]?.lines ?? []) / (pages[0]?.height ?? 1)
  const lists = (await readStruktur(bytes))
    .flatMap((root) => elementsOf(root, /^L$/))
    .filter((list) => textOfKnoten(list).includes('Kastens'))
    .map((list) => elementsOf(list, /^LI$/).length)
  return { eins: says(0), zwei: says(1), end, meldungen, lists }
}

describe('a box that finds no room on its page', () => {
  it('goes on at the next where it has several points, and is one in the tags', async () => {
    const { eins, zwei, end, meldungen, lists } = await write(22, points(16))
    expect(eins).toContain('Punkt 2 des Kastens.')
    expect(eins).not.toContain('Punkt 15 des Kastens.')
    expect(zwei).toMatch(/^\S? ?Punkt \d+ des Kastens\./)
    expect(zwei).toContain('Punkt 15 des Kastens.')
    expect(end).toBeGreaterThan(0.85)
    // Each page has a tree of its own: in both the list is one, with all of its points.
    expect(lists).toEqual([16, 16])
    expect(meldungen).toEqual([])
  })

  it('takes the notes of what stays to the foot of its page', async () => {
    const { eins, zwei, meldungen } = await write(
      22,
      points(15, 2),
      '\n[^1]: Eine Anmerkung, die am Fuß der Seite steht.\n',
    )
    expect(eins).toContain('Eine Anmerkung')
    expect(eins).toContain('Punkt 2 des Kastens.')
    expect(zwei).toContain('Punkt 15 des Kastens.')
    expect(meldungen).toEqual([])
  })

  it('takes the end of the text before it along where it stays whole', async () => {
    const { eins, zwei, meldungen } = await write(27, 'Ein Satz des Kastens, der sich wiederholt. '.repeat(7))
    expect(eins).toContain('Absatz 26.')
    expect(zwei).toMatch(/^(?:Fazit )?Absatz 27\. Ein Satz des Kastens/)
    expect(meldungen).toEqual([])
  })

  it('leaves that text where it is rather than a gap', async () => {
    const { eins, zwei } = await write(25, points(10))
    expect(eins).toContain('Absatz 25.')
    expect(zwei).toMatch(/^Fazit (?:\S )?Punkt 1 des Kastens/)
  })

  it.each([
    ['of three points', 27, points(3)],
    ['of eight points', 25, points(8)],
    ['of one paragraph', 24, `${'Ein Satz des Kastens, der sich wiederholt. '.repeat(22)}`],
    ['of which next to nothing would have room', 29, points(16)],
  ])('%s stays whole', async (_, before, box) => {
    const { eins, zwei } = await write(before, box)
    expect(eins).not.toContain('Kastens')
    expect(zwei).toMatch(/^Fazit (?:Absatz \d+\. )?(?:\S )?(?:Punkt 1|Ein Satz) des Kastens/)
  })
})

it('notes named in columns stand at the foot of their page', async () => {
  const text = 'Ein Absatz mit vielen Wörtern, der für sich steht. '.repeat(6)
  const { pages, meldungen } = await writeChapters([
    `# Kapitel\n\n${text}[^a]\n\n:::spalten\n## Links\n\n${text}[^b]\n\n${text}\n\n## Rechts\n\n${text}[^c]\n:::\n\n${`${text}\n\n`.repeat(12)}\n[^a]: Erste Note.\n[^b]: Zweite Note.\n[^c]: Dritte Note.\n`,
  ])
  const texts = pages.map(({ lines }) => lines.map(({ text }) => text).join(' '))
  expect(texts).toHaveLength(2)
  expect(texts[0]).toMatch(/Links.*Rechts.*Erste Note\..*Zweite Note\..*Dritte Note\.$/)
  expect(meldungen).toEqual([])
})
