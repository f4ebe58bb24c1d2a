import { expect, it } from 'vitest'
import { lastOf, paragraphs, writeChapters } from '../pages.js'

const sheet = (rows: number): string => `titel: "Plätze nach Maßnahmen"
spalten: { a: { name: "2022" }, b: { name: "2023" } }
zeilen:
${Array.from({ length: rows }, (_, index) => `  z${index}: { name: "Maßnahme ${index + 1}", werte: [${index + 10}, ${index + 20}] }`).join('\n')}
`

/** A chapter that ends with a table which finds no room on its first page: how many of its rows stand on each. */
async function write(before: number, rows: number, note = '') {
  const chapter = `# Kapitel\n\n${paragraphs(before)}${note && '[^a]'}\n\n::haushaltstabelle{#tab-plaetze daten=plaetze}\n${note && `\n[^a]: ${note}\n`}`
  const { pages, meldungen } = await writeChapters([chapter, '# Schluss\n\nEnde.\n'], {
    'content/p/daten/plaetze.yaml': sheet(rows),
  })
  const rowsOf = (number: number): number =>
    pages[number]?.lines.filter(({ text }) => text.startsWith('Maßnahme')).length ?? 0
  const end = lastOf(pages[0]?.lines ?? []) / (pages[0]?.height ?? 1)
  const heads = pages.slice(0, 2).map(({ lines }) => lines.filter(({ text }) => text === '2023').length)
  const shown: [number, number] = [rowsOf(0), rowsOf(1)]
  return { shown, end, heads, meldungen }
}

it('a table that would leave a gap goes on on the next page below its head, five rows at least on each', async () => {
  const { shown, end, heads, meldungen } = await write(18, 18)
  expect(Math.min(...shown)).toBeGreaterThanOrEqual(5)
  expect(shown[0] + shown[1]).toBe(18)
  expect(end).toBeGreaterThan(0.85)
  expect(heads).toEqual([1, 1])
  expect(meldungen).toEqual([])
})

it('does so above the notes of its page', async () => {
  const { shown, meldungen } = await write(18, 18, 'Eine Note am Fuß.')
  expect(Math.min(...shown)).toBeGreaterThanOrEqual(5)
  expect(shown[0] + shown[1]).toBe(18)
  expect(meldungen).toEqual([])
})

it.each([
  ['of nine rows', 22, 9],
  ['of which four rows would have room', 25, 18],
])('one %s stays whole', async (_, before, rows) => {
  const { shown } = await write(before, rows)
  expect(shown).toEqual([0, rows])
})

it('one of sentences goes on with two rows', async () => {
  const sentences = 'Fachkräfte beraten Menschen vor Ort und halten fest, was verabredet ist. '.repeat(4)
  const rows = [1, 2, 3, 4].map((number) => `| Name ${number} | ${sentences}|`).join('\n')
  const text = `# Kapitel\n\n${paragraphs(21)}\n\n| Name | Vorhaben |\n|---|---|\n${rows}\n`
  const { pages } = await writeChapters([text, '# Schluss\n\nEnde.\n'])
  const named = pages.map(({ lines }) => lines.filter((line) => /^Name \d/.test(line.text)).length)
  expect(named.slice(0, 2)).toEqual([2, 2])
})
