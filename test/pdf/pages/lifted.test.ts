import { expect, it } from 'vitest'
import { textOf } from '../../../src/layout/document/tree.js'
import { programmYaml } from '../../werkstatt.js'
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

it('one in the text keeps eight lines away from its words, where its section is long enough', async () => {
  const inText = async (blocks: readonly string[]) => {
    const own = { 'templates/haus/gestaltung.yaml': 'name: Haus\nbasis: standard\n' }
    const { pages } = await writeChapters([`# Kapitel\n\n${blocks.join('\n\n')}\n`], own, 'haus')
    const at = (start: string) => pages[0]?.lines.find(({ text }) => text.startsWith(start))?.y ?? Number.NaN
    return Math.abs(at('Wenn weniger') - at('Hier steht es'))
  }
  const leading = 15
  expect(await inText([FILLER, FILLER, lifted, SAID, ...Array(4).fill(FILLER)])).toBeGreaterThan(8 * leading)
  expect(await inText([FILLER, '## Zwei', FILLER, lifted, SAID, '## Drei', FILLER])).toBeLessThan(5 * leading)
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

it('it stands not right below the number of a heading', async () => {
  const own = {
    'templates/haus/gestaltung.yaml': 'name: Haus\nbasis: sachlich\namrand: { hervorhebungen: ja }\n',
    'content/p/programm.yaml': programmYaml('[k1]', 'nummerierung: dezimal').replace(': standard', ': haus'),
  }
  const blocks = ['## Zwei', ...Array(3).fill(FILLER), lifted, SAID, '## Drei', FILLER]
  const { pages } = await writeChapters([`# Kapitel\n\n${FILLER}\n\n${blocks.join('\n\n')}\n`], own, 'haus')
  const at = (text: RegExp) => pages[0]?.lines.find((line) => text.test(line.text))?.y ?? Number.NaN
  expect(at(/Wenn weniger/)).toBeGreaterThan(at(/Zwei$/) + 60)
  expect(at(/Wenn weniger/)).toBeLessThan(at(/Drei$/))
})

it.each(['ja', 'nein'])(
  'it stands on the page that says it, beside the text (%s) or in it, or away from its words on the next',
  async (hervorhebungen) => {
    const sentence = (index: number) => `Satz ${index}a sagt, dass Ideen ersetzen müssen, was fehlt.`
    const chapters = Array.from({ length: 9 }, (_, index) => {
      const lines = Array.from({ length: 2 + index * 5 }, (_, line) => `Zeile ${line}.`).join('\\\n')
      const blocks = [FILLER, `:::hervorhebung\n${sentence(index)}\n:::`, FILLER, FILLER, lines]
      return `# Kapitel ${index}\n\n${[...blocks, `Hier ${index} steht es. ${sentence(index)} ${FILLER}`, FILLER, FILLER].join('\n\n')}\n`
    })
    const own = `name: Haus\nbasis: standard\nkapitel: neue-seite\namrand: { hervorhebungen: ${hervorhebungen} }\n`
    const { pages } = await writeChapters(chapters, { 'templates/haus/gestaltung.yaml': own }, 'haus')
    const pageOf = (start: string) => pages.findIndex(({ lines }) => lines.some(({ text }) => text.startsWith(start)))
    const places = chapters.map((_, index) => [pageOf(`Satz ${index}a`), pageOf(`Hier ${index} `)] as const)
    // Beside the text those whose words are on the same half of a page go to the page before or behind that.
    const moved = places.filter(([aside, said]) => aside !== said)
    for (const [aside, said] of moved) expect(Math.abs(aside - said)).toBe(1)
    expect(moved.length > 0).toBe(hervorhebungen === 'ja')
    expect(moved.length).toBeLessThan(chapters.length)
    // Some are said on a chapter's first page, some on its second.
    const firsts = chapters.map((_, index) => pageOf(`Kapitel ${index}`))
    expect(new Set(places.map(([, said], index) => said - (firsts[index] ?? 0)))).toEqual(new Set([0, 1]))
  },
)

it('one in the text has three lines of its page below it, where its section has a place for that', async () => {
  const { pages } = await writeChapters([
    `# Kapitel\n\n${[...Array(3).fill(FILLER), '## Ende', FILLER, FILLER, lifted, 'Eine letzte Zeile.'].join('\n\n')}\n`,
  ])
  const lines = pages[0]?.lines ?? []
  const at = lines.findIndex(({ text }) => text.startsWith('Wenn weniger'))
  expect(at).toBeGreaterThan(lines.findIndex(({ text }) => text === 'Ende'))
  expect(lines.length - at).toBeGreaterThan(4)
})

it('it stands between no announcement and its list', async () => {
  const chapters = Array.from({ length: 6 }, (_, index) => {
    const lines = Array.from({ length: 14 + index * 2 }, (_, line) => `Zeile ${line}.`).join('\\\n')
    const list = Array.from({ length: 6 }, (_, point) => `- Punkt ${point}`).join('\n')
    const said = `Satz ${index}a sagt, dass Ideen ersetzen müssen, was fehlt.`
    const announced = `Ein Absatz, der zu lang ist, um am Rand zu stehen, kündigt an, was das im Einzelnen ${index} heißt:`
    const blocks = [`:::hervorhebung\n${said}\n:::`, FILLER, FILLER, lines, announced, list, `Hier steht es. ${said}`]
    return `# Kapitel ${index}\n\n${FILLER}\n\n${blocks.join('\n\n')}\n\n${FILLER}\n`
  })
  const own = 'name: Haus\nbasis: standard\nkapitel: neue-seite\n'
  const { pages } = await writeChapters(chapters, { 'templates/haus/gestaltung.yaml': own }, 'haus')
  const texts = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')
  expect(texts.match(/\d heißt: (?:• )?Punkt 0/g)).toHaveLength(6)
})

const keywords = (said: string) =>
  ['Beratung', 'Coaching', 'Teilhabe', 'Träger'].map(
    (word, index) => `- **${word}:** Punkt ${index} ist das. ${index === 1 ? said : ''}`,
  )

it.each([
  ['keywords fill the column', 'ja', keywords(SENTENCE).join('\n'), 'Träger:'],
  ['it stands in the text', 'nein', `Kurz gesagt. ${SENTENCE} Und fertig.`, 'Und fertig.'],
  ['the text announces a list', 'nein', `Hier. ${SENTENCE} Das heißt:\n\n- Eins\n- Punkt zwei`, 'Punkt zwei'],
])('it stands not between a heading and what follows: %s', async (_, hervorhebungen, follows, end) => {
  const own = `name: Haus\nbasis: standard\namrand: { hervorhebungen: ${hervorhebungen} }\n`
  const { pages } = await writeChapters(
    [`# Kapitel\n\n${FILLER}\n\n## Zwei\n\n${lifted}\n\n${follows}\n\n## Drei\n\n${FILLER}\n`],
    { 'templates/haus/gestaltung.yaml': own },
    'haus',
  )
  const [page] = pages.filter(({ lines }) => lines.some(({ text }) => text === 'Zwei'))
  const at = (words: string) => page?.lines.find(({ text }) => text.includes(words))?.y ?? Number.NaN
  const aside = page?.lines.find(({ text }) => text.startsWith('Wenn weniger'))?.y ?? Number.NaN
  expect(aside).toBeGreaterThan(at(end))
  expect(aside).toBeLessThan(at('Drei'))
})
