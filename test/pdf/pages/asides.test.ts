import { expect, it } from 'vitest'
import { drawing, findDrawings } from './drawings.js'
import { paragraphs, writeChapters } from './pages.js'

const design = {
  'templates/haus/gestaltung.yaml':
    'name: Haus\nbasis: standard\nkapitel: neue-seite\namrand: { mottos: ja, hervorhebungen: ja }\n',
}
const LONG = 'Ein Satz von einiger Länge, der die Zeile füllt und noch weiter geht. '.repeat(9)

it('what stands beside the text does so on pages with notes at their foot, too', async () => {
  const text = (note: string) =>
    `# Kapitel\n\nText${note}.\n\n${paragraphs(3)}\n\n## Abschnitt\n\n:::motto\nEin kurzes Motto\n:::\n\n${LONG}\n\n:::hervorhebung\nEin Satz daraus\n:::\n\n${LONG}\n\n:::fazit\nWas folgt.\n:::\n\nEnde.\n`
  const places = async (note: string, notes: string) => {
    const { pages, meldungen } = await writeChapters([text(note) + notes, '# Schluss\n\nEnde.\n'], design, 'haus')
    expect(meldungen).toEqual([])
    expect(pages).toHaveLength(2)
    const lines = pages[0]?.lines ?? []
    return ['Ein kurzes', 'Ein Satz daraus', 'Fazit', 'Was folgt'].map((words) =>
      Math.round(lines.find((line) => line.text.startsWith(words))?.y ?? -1),
    )
  }
  const without = await places('', '')
  expect(Math.min(...without)).toBeGreaterThan(100)
  expect(await places('[^n]', '\n[^n]: Eine Note.\n')).toEqual(without)
  expect(without[2]).toBe(without[3])
})

it('a note beside a paragraph that begins a page, or has few lines left on one, is printed once and with its paragraph', async () => {
  const chapters = Array.from({ length: 14 }, (_, i) => {
    const filler = Array.from({ length: 26 + i }, (_, line) => `Zeile ${line + 1}.`).join('\\\n')
    return `# Kapitel ${i}\n\n${filler}\n\n| A | B |\n|---|---|\n| Eins | 1 |\n\nBefund ${i}: ${LONG}\n\n:::anmerkung\nHerkunft ${i} der Zahl, verglichen mit dem Jahr davor\n:::\n\n${paragraphs(16)}\n`
  })
  const { pages, meldungen } = await writeChapters(chapters, design, 'haus')
  expect(meldungen).toEqual([])
  const pageOf = (words: string) =>
    pages.flatMap(({ lines }, page) => lines.flatMap(({ text }) => (text.startsWith(words) ? [page] : [])))
  expect(pages).toHaveLength(2 * chapters.length)
  const starts = chapters.map((_, i) => pageOf(`Befund ${i}:`))
  expect(chapters.map((_, i) => pageOf(`Herkunft ${i} `).length)).toEqual(chapters.map(() => 1))
  // Some stand on the chapter's first page, some on its second; behind its paragraph, the note may be one page later.
  expect(new Set(starts.map(([page = 0]) => page % 2)).size).toBe(2)
  const away = chapters.filter((_, i) => (pageOf(`Herkunft ${i} `)[0] ?? 0) !== starts[i]?.[0])
  expect(away.length).toBeLessThan(4)
})

it('a heading is balanced on pages with notes at their foot, too', async () => {
  const heading = 'Menschen mit Migrationshintergrund in Gesellschaft und Beschäftigung integrieren'
  const linesOf = async (note: string, notes: string) => {
    const { pages } = await writeChapters(
      [`# Kapitel\n\nText${note}.\n\n## ${heading}\n\n${LONG}\n${notes}`, '# Schluss\n\nEnde.\n'],
      design,
      'haus',
    )
    return (pages[0]?.lines ?? []).flatMap(({ text }) => (heading.includes(text.trim()) ? [text.trim()] : []))
  }
  const without = await linesOf('', '')
  expect(without.length).toBeGreaterThan(1)
  expect(without.at(-1)).not.toBe('integrieren')
  expect(await linesOf('[^n]', '\n[^n]: Eine Note.\n')).toEqual(without)
})

it('a motto below a heading low on a page takes this along rather than leave the column', async () => {
  const motto = 'Wir begleiten junge Menschen auf ihrem Weg in die Ausbildung'
  const chapters = Array.from(
    { length: 6 },
    (_, index) =>
      `# Kapitel ${index}\n\n${paragraphs(25 + index)}\n\n## Abschnitt\n\n:::motto\n${motto}\n:::\n\n${LONG}\n\n${LONG}\n`,
  )
  const { pages } = await writeChapters(chapters, design, 'haus')
  const heads = pages.flatMap(({ lines }) => lines.filter(({ text }) => text === 'Abschnitt'))
  const mottos = pages.flatMap(({ lines }) => {
    const head = lines.find(({ text }) => text === 'Abschnitt')
    // In the column it has a line of its own for few words.
    return head && lines.some(({ text }) => /^Wir begleiten.{0,12}$/.test(text)) ? [head] : []
  })
  expect(heads).toHaveLength(6)
  expect(mottos).toEqual(heads)
})

it('a figure stands beside its paragraph wherever that is on a page, and as a band where one of its words is too long', async () => {
  const figure = (name: string) => `:::kennzahlen\n- **58 %** ${name}\n:::\n`
  const chapters = Array.from(
    { length: 8 },
    (_, index) =>
      `# Kapitel ${index}\n\n${paragraphs(24 + index)}\n\n${figure('der Arbeitslosen')}\nBefund ${index}: ${LONG}\n\n${LONG}\n`,
  )
  const long = `# Wort\n\n${LONG}\n\n${figure('Weiterbildungsverantwortliche')}\n${LONG}\n`
  const { pages, meldungen } = await writeChapters([...chapters, long], design, 'haus')
  expect(meldungen).toEqual([])
  // In the column it is on a line with the text, or between two of them.
  const beside = pages.flatMap(({ lines }) =>
    lines
      .filter(({ text }) => text === '58 %')
      .map((value) => lines.some((line) => line !== value && Math.abs(line.y - value.y) < 9)),
  )
  expect(beside).toEqual([...chapters.map(() => true), false])
})

it('a small picture stands beside text of its section wherever that is on a page, as large as the design has it, whole and above the foot', async () => {
  const PICTURE = ':::logoleiste\n- bilder/rot.svg | Ein Bild\n:::'
  const chapters = Array.from(
    { length: 8 },
    (_, index) =>
      `# Kapitel ${index}\n\n${paragraphs(20 + index)}\n\n${index % 2 ? '## Abschnitt' : LONG}\n\n${PICTURE}\n\n${LONG}\n\n${LONG}\n`,
  )
  const pictures = { 'content/p/bilder/rot.svg': drawing('rot', 160) }
  const { bytes, meldungen } = await writeChapters(chapters, { ...design, ...pictures }, 'haus')
  expect(meldungen).toEqual([])
  const found = findDrawings(bytes).flatMap((one) => (one ? [one] : []))
  expect(found).toHaveLength(chapters.length)
  for (const { left, right, top, bottom } of found) {
    expect(Math.abs(left - 24)).toBeLessThan(2)
    expect(right).toBeLessThan(24 + 35 + 2)
    expect(Math.abs(bottom - top - 26)).toBeLessThan(2)
    expect(bottom).toBeLessThanOrEqual(297 - 27 + 1)
  }
  expect(new Set(found.map(({ top }) => top)).size).toBeGreaterThan(4)
})
