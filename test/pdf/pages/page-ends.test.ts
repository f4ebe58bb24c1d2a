import { expect, it } from 'vitest'
import { writeChapters } from './pages.js'

const SENTENCE =
  'Die Arbeitsmarktintegration von Langzeitleistungsbeziehenden gelingt im Zusammenwirken aller Netzwerkpartner, Bildungsträger und Beschäftigungsgesellschaften des Landkreises. '

/** A chapter of several pages whose lines fall otherwise than those of the next. */
const chapter = (number: number): string => {
  const texts = Array.from(
    { length: 9 },
    (_, i) => `${'Und '.repeat(((number * 5 + i * 3) % 11) + 1)}${SENTENCE.repeat(7)}`,
  )
  return `# Kapitel ${number + 1}\n\n${texts.join('\n\n')}\n`
}

it('no word is divided between two pages', async () => {
  const { pages, meldungen } = await writeChapters(Array.from({ length: 10 }, (_, i) => chapter(i)))
  expect(meldungen).toEqual([])
  // The hyphen is a text of its own on the line.
  const ends = pages.map(({ lines }) => {
    const lowest = Math.max(...lines.map(({ y }) => y))
    return lines.flatMap(({ y, text }) => (y > lowest - 2 ? [text.trim()] : [])).join('')
  })
  expect(ends.length).toBeGreaterThan(20)
  expect(ends.filter((end) => end.endsWith('-'))).toEqual([])
  // Words are divided elsewhere.
  expect(pages.flatMap(({ lines }) => lines).filter(({ text }) => text.trim().endsWith('-')).length).toBeGreaterThan(40)
})

it('leaves no last line of a paragraph alone at the head of a page', async () => {
  const three = Array.from({ length: 40 }, (_, i) => `Absatz ${i + 1}\\\nmitten darin\\\nund zu Ende.`)
  const { pages } = await writeChapters([
    `# Eins\n\n${three.join('\n\n')}\n`,
    `# Zwei\n\nEine Zeile.\n\n${three.join('\n\n')}\n`,
  ])
  expect(pages.length).toBeGreaterThan(5)
  for (const { lines } of pages) expect(lines[0]?.text).not.toBe('und zu Ende.')
})

it('a chapter ends with three lines of a divided paragraph at least, also where notes allow no line to be moved later', async () => {
  const chapters = Array.from({ length: 10 }, (_, index) => {
    const lines = Array.from({ length: 30 + index }, (_, line) => `Zeile ${line}.`).join('\\\n')
    const end = Array.from({ length: 8 }, (_, line) => `Ende ${line}.`).join('\\\n')
    return `# Kapitel ${index}\n\n${lines}\n\nMit Note[^n${index}].\\\n${end}\n\n[^n${index}]: Eine Note.\n`
  })
  const { pages } = await writeChapters(chapters)
  const seconds = pages.filter(({ lines }) => !lines.some(({ text }) => text.startsWith('Kapitel')))
  const counts = seconds.map(({ lines }) => lines.filter(({ text }) => text.startsWith('Ende')).length)
  expect(Math.min(...counts)).toBe(3)
})

it('a point that heads a list of its own is not torn above the notes of its page', async () => {
  const design = 'name: Haus\nbasis: standard\nkapitel: neue-seite\n'
  const chapters = Array.from({ length: 12 }, (_, index) => {
    const lines = Array.from({ length: 24 + (index >> 1) }, (_, line) => `Zeile ${line}.`).join('\\\n')
    const points = Array.from({ length: 5 + (index % 2) }, (_, point) => `- Punkt ${point}`)
    const head = `- Kopf ${index}a steht hier mit Angeboten zum Mitmachen, unterstützt von den persönlichen Ansprechpartnerinnen und Ansprechpartnern: Ende${index}b`
    const inner = Array.from({ length: 8 }, (_, point) => `  - Unterpunkt ${point}`)
    return `# Kapitel ${index}\n\nMit Note.[^n${index}]\n\n${lines}\n\n${[...points, head, ...inner].join('\n')}\n\n${SENTENCE.repeat(6)}\n\n[^n${index}]: Eine Note.\n`
  })
  const { pages, meldungen } = await writeChapters(chapters, { 'templates/haus/gestaltung.yaml': design }, 'haus')
  expect(meldungen).toEqual([])
  const pageOf = (words: string) => pages.findIndex(({ lines }) => lines.some(({ text }) => text.includes(words)))
  const places = chapters.map((_, index) => [pageOf(`Kopf ${index}a`), pageOf(`Ende${index}b`)] as const)
  for (const [head, end] of places) expect(head).toBe(end)
  // Some stay on the first page of their chapter, some go to the second.
  const ahead = places.map(([head], index) => head - pageOf(`Kapitel ${index}`))
  expect(new Set(ahead)).toEqual(new Set([0, 1]))
})

it('a list of six short points stays on one page, one of nine is divided', async () => {
  const design = 'name: Haus\nbasis: standard\nkapitel: neue-seite\n'
  const divided = async (points: number) => {
    const chapters = Array.from({ length: 7 }, (_, index) => {
      const lines = Array.from({ length: 36 + index }, (_, line) => `Zeile ${line}.`).join('\\\n')
      const list = Array.from({ length: points }, (_, point) => `- Punkt ${point} von ${index}`).join('\n')
      return `# Kapitel ${index}\n\n${lines}\n\n${list}\n\n${SENTENCE.repeat(3)}\n`
    })
    const { pages } = await writeChapters(chapters, { 'templates/haus/gestaltung.yaml': design }, 'haus')
    const pageOf = (words: string) => pages.findIndex(({ lines }) => lines.some(({ text }) => text.includes(words)))
    return chapters.some((_, index) => pageOf(`Punkt 0 von ${index}`) !== pageOf(`Punkt ${points - 1} von ${index}`))
  }
  expect([await divided(6), await divided(9)]).toEqual([false, true])
})
