import { describe, expect, it } from 'vitest'
import { buildAlle, PROGRAMME } from '../../../gebaut.js'
import { programmYaml } from '../../../werkstatt.js'
import { type Line, lastOf, paragraphs, readPages, writeChapters } from '../pages.js'

const SCHLUSS = '# Schluss\n\nEnde.\n'
/** Distances from line to line. */
const steps = (lines: readonly Line[]): number[] =>
  lines.slice(1).map(({ y }, index) => Math.round((y - (lines[index]?.y ?? 0)) * 10) / 10)

describe('a page that would stay nearly empty', () => {
  it('is left out where smaller distances bring its text onto the page before', async () => {
    const { pages, meldungen } = await writeChapters([
      `# Wenig darüber\n\n${paragraphs(31)}\n`,
      `# Kaum darüber\n\n${paragraphs(33)}\n`,
      `# Gut gefüllt\n\n${paragraphs(46)}\n`,
      SCHLUSS,
    ])
    expect(pages.map(({ runningHead }) => runningHead.replace(/^.*\d /, ''))).toEqual([
      'Wenig darüber',
      'Kaum darüber',
      'Gut gefüllt',
      'Gut gefüllt',
      'Schluss',
    ])
    const [wenig, kaum, good] = pages.map(({ lines }) => steps(lines.slice(2)))
    // 15 points from line to line and 6 more from paragraph to paragraph are the design's.
    expect(new Set(good)).toEqual(new Set([21]))
    for (const step of wenig ?? []) expect(step).toBeGreaterThan(19.4)
    for (const step of wenig ?? []) expect(step).toBeLessThan(21)
    expect(new Set(kaum)).toEqual(new Set([18.7]))
    expect(meldungen).toEqual([])
  })

  it('gets more text where these do not suffice, best from a heading on', async () => {
    const { pages, meldungen } = await writeChapters([
      `# Kapitel\n\n${paragraphs(38, { 24: '## Zweiter Abschnitt' })}\n`,
      `# Ohne Abschnitte\n\n${paragraphs(40)}\n`,
      `# Liste\n\n${paragraphs(20)}\n\n${Array.from({ length: 24 }, (_, index) => `- Punkt ${index + 1}`).join('\n')}\n`,
      SCHLUSS,
    ])
    expect(pages).toHaveLength(7)
    expect(pages[1]?.lines[0]?.text).toBe('Zweiter Abschnitt')
    for (const place of [1, 3, 5]) {
      const [previous, page] = [pages[place - 1], pages[place]]
      expect(lastOf(page?.lines ?? [])).toBeGreaterThan((page?.height ?? 0) / 3 - 4)
      expect(lastOf(previous?.lines ?? [])).toBeGreaterThan((previous?.height ?? 0) * 0.4)
      expect(page?.lines[0]?.y).toBeLessThan(24)
    }
    expect(new Set(steps(pages[2]?.lines.slice(2) ?? []))).toEqual(new Set([21]))
    expect(meldungen).toEqual([])
  })

  it('begins with a heading where smaller distances bring back the line or two with which a section ends above it', async () => {
    const write = async (count: number, mark = '', note = '') => {
      const text = `Zuerst.${mark}\n\n${paragraphs(count)}\n\n## Zweiter Abschnitt\n\n${paragraphs(14)}`
      const { pages, meldungen } = await writeChapters([`# Kapitel\n\n${text}\n\n${note}\n`, SCHLUSS])
      expect(meldungen).toEqual([])
      return pages.map(({ lines }) => lines[0]?.text)
    }
    expect(await write(29)).toEqual(['Kapitel', 'Zweiter Abschnitt', 'Schluss'])
    // More than that, and pages with notes, stay as they are.
    expect(await write(30)).toEqual(['Kapitel', 'Absatz 29.', 'Schluss'])
    expect((await write(27, '[^n]', '[^n]: Eine Note.'))[1]).toMatch(/^Absatz 2[67]\.$/)
  })

  it('is left at the end of all, unless it would hold a few lines alone', async () => {
    const write = async (count: number) => {
      const { pages, meldungen } = await writeChapters([`# Kapitel\n\n${paragraphs(count)}\n`])
      expect(meldungen).toEqual([])
      return pages.map(({ lines, height }) => lastOf(lines) / height)
    }
    const short = await write(38)
    expect(short[0]).toBeGreaterThan(0.94)
    expect(short[1]).toBeLessThan(0.32)
    const single = await write(34)
    expect(single[0]).toBeGreaterThan(0.8)
    expect(single[1]).toBeGreaterThan(0.09)
  })

  it('leaves notes where they are named', async () => {
    const { pages, meldungen } = await writeChapters([
      `# Kapitel\n\n${paragraphs(33, { 3: 'Absatz mit Note[^eine].', 12: 'Absatz mit zweiter[^zwei].' })}\n\n[^eine]: Die erste Note.\n\n[^zwei]: Die zweite Note.\n`,
      SCHLUSS,
    ])
    expect(pages).toHaveLength(3)
    const texts = pages.map(({ lines }) => lines.map(({ text }) => text).join(' '))
    expect(texts[0]).toMatch(/Absatz mit Note.*Absatz mit zweiter.*Die erste Note\..*Die zweite Note\./)
    expect(lastOf(pages[0]?.lines ?? [])).toBeGreaterThan((pages[0]?.height ?? 0) - 12)
    expect(texts[1]).toMatch(/^Absatz 2\d\..*Absatz 33\.$/)
    expect(pages[1]?.lines.length).toBeGreaterThan(10)
    expect(meldungen).toEqual([])
  })

  it('is told with its place where nothing helps, unless it is the last', async () => {
    // One paragraph: no page can end before it, and its lines are too many to come together.
    const chapters = (title: string) => `# ${title}\n\n${'Zeile\\\n'.repeat(52)}Ende.\n`
    const { pages, meldungen } = await writeChapters([chapters('Erstes'), chapters('Zweites')])
    expect(pages).toHaveLength(4)
    expect(meldungen).toMatchObject([
      {
        regel: 'seite-fast-leer',
        schwere: 'hinweis',
        datei: 'content/p/abschnitte/k1.md',
        zeile: 1,
        text: expect.stringMatching(/^Seite 5 des PDF \(Erstes\) ist nur zu \d\d % gefüllt\.$/),
      },
    ])
  })
})

describe('the end of a chapter above the next one', () => {
  const LANG = 'Anfang und Ende eines Absatzes mit vielen Wörtern, die sich wiederholen. '
  const write = async (count: number, kapitel = 'bei-bedarf', end = '') => {
    const { pages, meldungen } = await writeChapters(
      [`# Erstes\n\n${paragraphs(count)}\n\n${end}\n`, `# Danach\n\n${paragraphs(9)}\n`],
      {
        'templates/haus/gestaltung.yaml': `name: Haus\nbasis: standard\nkapitel: ${kapitel}\n`,
        'content/p/programm.yaml': programmYaml('[k1, k2]', 'nummerierung: dezimal\n').replace(
          'gestaltung: standard',
          'gestaltung: haus',
        ),
      },
      'haus',
    )
    expect(meldungen).toEqual([])
    expect(pages).toHaveLength(2)
    const [first, second] = pages
    const band = second?.lines.find(({ text }) => text === 'Danach')?.y ?? 0
    return {
      pages,
      kept: lastOf(first?.lines ?? []) / (first?.height ?? 1),
      above: second?.lines.filter(({ y }) => y < band).map(({ text }) => text) ?? [],
    }
  }

  it('is no scrap of a few lines', async () => {
    const { kept, above } = await write(34)
    expect(above.length).toBeGreaterThanOrEqual(6)
    expect(above.at(-1)).toBe('Absatz 34.')
    expect(kept).toBeGreaterThan(0.8)
  })

  it('goes back to a page before that has no notes, where smaller distances make room for it', async () => {
    const ends: number[] = []
    const found = new Set<number>()
    for (const count of [62, 63, 66]) {
      const chapter = `# Erstes\n\nZuerst.[^a]\n\n${paragraphs(count)}\n\n[^a]: Eine Note.\n`
      const { pages } = await writeChapters([chapter, SCHLUSS])
      ends.push(pages.length === 4 ? (pages[2]?.lines.length ?? 0) : 6)
      for (const step of steps(pages[1]?.lines ?? [])) found.add(step)
    }
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(6)
    expect(Math.min(...found)).toBeLessThan(21)
    expect(Math.max(...found)).toBe(21)
  })

  it('gets lines of the paragraph that ends the page before, where no other place is near', async () => {
    const { pages, kept, above } = await write(
      23,
      'bei-bedarf',
      `Beginn. ${LANG.repeat(7)}\n\nZweiter. ${LANG.repeat(5)}`,
    )
    expect(pages[0]?.lines.some(({ text }) => text.startsWith('Beginn'))).toBe(true)
    expect(above.findIndex((text) => text.startsWith('Zweiter'))).toBeGreaterThanOrEqual(3)
    expect(kept).toBeGreaterThan(0.8)
  })

  it('is none where chapters run on in any case, either', async () => {
    const { kept, above } = await write(31, 'fortlaufend')
    expect(above.length).toBeGreaterThan(4)
    expect(above.at(-1)).toBe('Absatz 31.')
    expect(kept).toBeGreaterThan(0.8)
  })

  it('stays as it falls where it holds a third of the page', async () => {
    const less = await write(37)
    expect(less.above.length).toBeGreaterThan(7)
    expect(less.kept).toBeGreaterThan(0.8)
    const { kept, above } = await write(43)
    expect(above.length).toBeGreaterThan(10)
    expect(kept).toBeGreaterThan(0.96)
  })
})

describe('the programmes', () => {
  it.each(PROGRAMME)('%s goes on to no page that is less than a third full', async (programm) => {
    const pages = await readPages((await buildAlle())(programm, 'pdf'))
    const sparse = pages.flatMap(({ height, lines, runningHead }, index) =>
      index > 3 &&
      index < pages.length - 1 &&
      runningHead === pages[index - 1]?.runningHead &&
      lastOf(lines) < height * 0.32
        ? [index + 1]
        : [],
    )
    expect(sparse).toEqual([])
  })
})

describe('a point with a list of its own', () => {
  it('breaks in that list where notes take the foot of its page, with two of its points at least on either side', async () => {
    const points = Array.from({ length: 9 }, (_, index) => `  - Unterpunkt ${index + 1}`).join('\n')
    const { pages } = await writeChapters([
      `# Kapitel\n\nText[^n].\n\n${paragraphs(22)}\n\n- Erster Punkt\n- Zweiter Punkt\n${points}\n\n${paragraphs(12)}\n\n[^n]: ${'Eine Note. '.repeat(20)}\n`,
      SCHLUSS,
    ])
    const texts = pages.map(({ lines }) => lines.map(({ text }) => text).join(' '))
    expect(texts[0]).toMatch(/Zweiter Punkt – Unterpunkt 1 – Unterpunkt 2/)
    expect(texts[1]).toMatch(/^– Unterpunkt \d – Unterpunkt/)
  })
})
