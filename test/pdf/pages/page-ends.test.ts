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
