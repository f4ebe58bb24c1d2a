import { expect, it } from 'vitest'
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
