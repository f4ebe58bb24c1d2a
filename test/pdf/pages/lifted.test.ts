import { expect, it } from 'vitest'
import { textOf } from '../../../src/layout/document/tree.js'
import { writeChapters } from './pages.js'

const SENTENCE = 'Wenn weniger Geld da ist, müssen Ideen es ersetzen.'
const FILLER = 'Ein Absatz mit vielen Wörtern, der für sich steht und nichts wiederholt. '.repeat(5)
const design = { 'templates/haus/gestaltung.yaml': 'name: Haus\nbasis: standard\namrand: { hervorhebungen: ja }\n' }
const lifted = `:::hervorhebung\n${SENTENCE}\n:::`

const write = async (blocks: readonly string[]) => {
  const written = await writeChapters([`# Kapitel\n\n${blocks.join('\n\n')}\n`], design, 'haus')
  const [page] = written.pages
  const lines = page?.lines ?? []
  const at = (start: string) => lines.find(({ text }) => text.startsWith(start))?.y ?? Number.NaN
  // In the column its words stand in other lines than in the text.
  return { ...written, height: page?.height ?? 0, aside: at('Wenn weniger'), said: at('Hier steht es') }
}
const SAID = `Hier steht es. ${SENTENCE} ${FILLER}`

it('a lifted sentence moves away from where the text says it, and is heard where it was written', async () => {
  const { height, aside, said, placements } = await write([
    ...Array(4).fill(FILLER),
    lifted,
    SAID,
    ...Array(5).fill(FILLER),
  ])
  expect(Math.abs(aside - said)).toBeGreaterThan(height * 0.33)
  const heard = placements.filter(({ page, type }) => page > 3 && type === 'P').map(({ element }) => textOf(element))
  expect(heard.findIndex((text) => text.startsWith('Hier steht es'))).toBe(
    heard.findIndex((text) => text.startsWith('Wenn weniger')) + 1,
  )
})

it('one whose words are far away, or whose section is short, stays where it was put', async () => {
  const far = await write([lifted, ...Array(6).fill(FILLER), SAID])
  expect(far.aside).toBeLessThan(far.height * 0.2)
  expect(far.said).toBeGreaterThan(far.height * 0.5)
  const short = await write([...Array(4).fill(FILLER), '## Zwei', lifted, SAID, '## Drei', ...Array(3).fill(FILLER)])
  expect(Math.abs(short.aside - short.said)).toBeLessThan(20)
})

it('it leaves its section for no other, and goes as far away as that allows', async () => {
  const { aside, said, pages } = await write([
    ...Array(2).fill(FILLER),
    '## Zwei',
    lifted,
    SAID,
    ...Array(2).fill(FILLER),
    '## Drei',
    ...Array(4).fill(FILLER),
  ])
  const at = (heading: string) => pages[0]?.lines.find(({ text }) => text === heading)?.y ?? Number.NaN
  expect(aside).toBeGreaterThan(said + 60)
  expect(aside).toBeGreaterThan(at('Zwei'))
  expect(aside).toBeLessThan(at('Drei'))
})
