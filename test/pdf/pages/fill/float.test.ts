import { describe, expect, it } from 'vitest'
import { textOf } from '../../../../src/layout/document/tree.js'
import { lastOf, paragraphs, writeChapters } from '../pages.js'

const BLATT = {
  'content/p/daten/plaetze.yaml': `titel: "Plätze nach Maßnahmen"
spalten: { a: { name: "2022" }, b: { name: "2023" } }
zeilen:
${Array.from({ length: 14 }, (_, index) => `  z${index}: { name: "Maßnahme ${index + 1}", werte: [${index + 10}, ${index + 20}] }`).join('\n')}
`,
}
const JAHR = {
  'content/p/daten/jahr.yaml': `titel: "Plätze im Jahr"
stand: "30.06.2022"
spalten: [2022]
zeilen:
${Array.from({ length: 9 }, (_, index) => `  z${index}: { name: "Maßnahme ${index + 1}", werte: [${index * 7 + 10}] }`).join('\n')}
`,
}
const TABELLE = '::haushaltstabelle{#tab-plaetze daten=plaetze}'
const GENANNT = 'Die Plätze zeigt [](#tab-plaetze).'

/** A chapter whose table finds no room on its first page. */
const chapter = (previous: string, tabelle: string, danach: string, count = 22) =>
  writeChapters(
    [`# Kapitel\n\n${paragraphs(count)}\n\n${previous}\n\n${tabelle}\n\n${danach}\n`, '# Schluss\n\nEnde.\n'],
    { ...BLATT, ...JAHR },
  )
const danach = Array.from({ length: 20 }, (_, index) => `Danach ${index + 1}.`).join('\n\n')

describe('a table that finds no room on its page', () => {
  it('lets the text behind it go on there, and is heard where it was written', async () => {
    const { pages, placements, meldungen } = await chapter(GENANNT, TABELLE, danach)
    const [eins, zwei] = pages
    expect(lastOf(eins?.lines ?? [])).toBeGreaterThan((eins?.height ?? 0) * 0.93)
    expect(eins?.lines.at(-1)?.text).toMatch(/^Danach \d/)
    // Beside the head of the table stands its caption.
    expect(zwei?.lines[0]?.text).toMatch(/^Tabelle/)
    const sequence = placements
      .filter(({ type, page }) => page > 3 && /^(?:P|Caption)$/.test(type))
      .map(({ element }) => textOf(element))
    const [named, caption, first] = ['Die Plätze zeigt', 'Tabelle 1', 'Danach 1.'].map((start) =>
      sequence.findIndex((text) => text.startsWith(start)),
    ) as [number, number, number]
    expect(named).toBeGreaterThan(0)
    expect(caption).toBe(named + 1)
    expect(first).toBe(caption + 1)
    expect(meldungen).toEqual([])
  })

  it('lets a small heading with its text go on there, too', async () => {
    const { pages, meldungen } = await chapter(
      `## Abschnitt\n\nDavor.\n\n${GENANNT}`,
      TABELLE,
      `### Kleine Überschrift\n\n${danach}`,
      19,
    )
    const texts = pages[0]?.lines.map(({ text }) => text) ?? []
    expect(texts.indexOf('Kleine Überschrift')).toBeGreaterThan(0)
    expect(texts.at(-1)).toMatch(/^Danach \d/)
    expect(meldungen).toEqual([])
  })

  it('lets a section go on there where the gap shows from afar', async () => {
    const { pages, meldungen } = await chapter(GENANNT, TABELLE, `## Zweiter Abschnitt\n\n${danach}`)
    const texts = pages[0]?.lines.map(({ text }) => text) ?? []
    expect(texts.indexOf('Zweiter Abschnitt')).toBeGreaterThan(0)
    expect(texts.at(-1)).toMatch(/^Danach \d/)
    expect(pages[1]?.lines[0]?.text).toMatch(/^Tabelle/)
    expect(meldungen).toEqual([])
  })

  it('lets its own heading go on there with the text that follows, before it', async () => {
    const { pages, meldungen } = await chapter('Davor.', `## Plätze\n\n${TABELLE}`, `${GENANNT}\n\n${danach}`, 19)
    const texts = pages[0]?.lines.map(({ text }) => text) ?? []
    const head = texts.indexOf('Plätze')
    expect(head).toBeGreaterThan(0)
    expect(texts[head + 1]).toMatch(/^Die Plätze zeigt/)
    expect(texts.at(-1)).toMatch(/^Danach \d/)
    expect(pages[1]?.lines[0]?.text).toMatch(/^Tabelle/)
    expect(meldungen).toEqual([])
  })

  it('does so where the notes of the page have pushed it away, but for text that names others', async () => {
    const bild = '::diagramm{#tab-plaetze daten=jahr typ=balken}'
    const ends = async (count: number, first: string) => {
      const noten = `[^a]: ${'Eine Note von mehreren Zeilen. '.repeat(9)}${first && '\n\n[^b]: Noch eine.'}`
      const { pages } = await chapter(`${GENANNT}[^a]`, bild, `Danach 0.${first}\n\n${danach}\n\n${noten}`, count)
      return pages[0]?.lines.map(({ text }) => text).join(' ') ?? ''
    }
    expect(await ends(17, '')).toContain('Danach 0.')
    expect(await ends(17, '[^b]')).not.toContain('Danach 0.')
  })

  it.each([
    ['that nothing names', 'Die Plätze stehen unten.', danach],
    ['that a colon announces', `${GENANNT} Sie sind so verteilt:`, danach],
    ['that the end of its chapter follows', GENANNT, ''],
  ])('%s keeps its place', async (_, previous, behind) => {
    const { pages } = await chapter(previous, TABELLE, behind)
    expect(pages[0]?.lines.map(({ text }) => text).join(' ')).not.toContain('Danach')
    expect(lastOf(pages[0]?.lines ?? [])).toBeLessThan((pages[0]?.height ?? 0) * 0.85)
  })
})

describe('a page', () => {
  it('that is turned takes the headings just before it along', async () => {
    const { pages, meldungen } = await writeChapters(
      [
        `# Kapitel\n\n${paragraphs(3)}\n\n## Im Querformat\n\n::::quer\n${TABELLE}\n::::\n\n${paragraphs(2)}\n`,
        `# Nur quer\n\n::::quer\nText im Querformat.\n::::\n`,
      ],
      BLATT,
    )
    expect(pages.map(({ turned }) => turned)).toEqual([false, true, false, true])
    expect(pages[0]?.lines.at(-1)?.text).toBe('Absatz 3.')
    expect(pages[1]?.lines[0]?.text).toBe('Im Querformat')
    expect(pages[3]?.lines[0]?.text).toBe('Nur quer')
    // Two lines behind the turned page.
    expect(meldungen).toMatchObject([{ regel: 'seite-fast-leer', text: expect.stringMatching(/^Seite 6 /) }])
  })

  it('does not end with what announces a list, nor after its first point, and none begins with its last', async () => {
    const list = Array.from({ length: 5 }, (_, index) => `- Punkt ${index + 1}`).join('\n')
    const chapters = (previous: number) =>
      `# Kapitel\n\n${paragraphs(previous)}\n\nWir wollen:\n\n${list}\n\n${paragraphs(30 - previous + 16)}\n`
    const { pages } = await writeChapters(Array.from({ length: 9 }, (_, index) => chapters(23 + index)))
    const edges = pages.flatMap(({ lines }) => [`${lines[0]?.text} oben`, `${lines.at(-1)?.text} unten`])
    expect(edges.filter((edge) => /^(?:Wir wollen: unten|Punkt 1 unten|Punkt 5 oben)$/.test(edge))).toEqual([])
    expect(edges.filter((edge) => /^(?:Punkt [234] |Wir wollen: oben)/.test(edge)).length).toBeGreaterThan(2)
  })
})

it('a table stays on its page where a note that is named behind it finds no room there', async () => {
  const pageOf = async (count: number, note: string) => {
    const { pages } = await writeChapters(
      [
        `# Kapitel\n\n${paragraphs(count)}\n\n${TABELLE}\n\nDahinter${note}.\n\n${danach}\n\n[^a]: ${'Eine Note von mehreren Zeilen. '.repeat(9)}\n`,
      ],
      BLATT,
    )
    return pages.map(({ lines }) => lines.some(({ text }) => text.startsWith('Maßnahme 1'))).indexOf(true)
  }
  for (const count of [11, 12, 13]) expect(await pageOf(count, '[^a]')).toBe(0)
})
