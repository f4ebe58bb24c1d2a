import { expect, it } from 'vitest'
import { programmYaml } from '../../werkstatt.js'
import { lastOf, paragraphs, writeChapters } from './pages.js'

const design = (kapitel: string) => ({
  'templates/haus/gestaltung.yaml': `name: Haus\nbasis: standard\nkapitel: ${kapitel}\n`,
  'content/p/programm.yaml': programmYaml('[k1, k2]', 'nummerierung: dezimal\n').replace(
    'gestaltung: standard',
    'gestaltung: haus',
  ),
})
const firstOf = (pages: readonly { lines: readonly { text: string }[] }[]) => pages.map(({ lines }) => lines[0]?.text)

const LONG = 'Ein langer Absatz mit vielen Wörtern. '.repeat(14)

it.each(['bei-bedarf', 'fortlaufend'])(
  'a chapter (%s) in the last third of a page begins the next one, a short one and one with more stay',
  async (kapitel) => {
    const write = async (count: number, text: string, title = 'Danach') => {
      const { pages } = await writeChapters(
        [`# Erstes\n\n${paragraphs(count)}\n`, `# ${title}\n\n${text}\n`],
        design(kapitel),
        'haus',
      )
      return pages
    }
    const few = await write(
      21,
      `${LONG}\n\n${LONG}\n\n${LONG}`,
      'Ein Kapitel mit so langem Namen, dass er zwei Zeilen braucht, danach',
    )
    expect(few.map(({ lines }) => lines.some(({ text }) => /anach$/.test(text)))).toEqual([false, true])
    expect(few[1]?.lines[0]?.y).toBeLessThan(45)
    expect(lastOf(few[0]?.lines ?? [])).toBeGreaterThan((few[0]?.height ?? 0) * 0.6)
    const whole = await write(21, 'Ein Absatz.')
    expect(whole).toHaveLength(1)
    const more = await write(16, `${LONG}\n\n${LONG}\n\n${LONG}`)
    expect(more.map(({ lines }) => lines.some(({ text }) => /anach$/.test(text)))).toEqual([true, false])
  },
)

it('a section’s heading below that of a chapter is none of the lines that this heads', async () => {
  const write = async (text: string) => {
    const { pages } = await writeChapters(
      [`# Erstes\n\n${paragraphs(21)}\n`, `# Danach\n\n## Abschnitt\n\n${text}\n`],
      design('bei-bedarf'),
      'haus',
    )
    return pages.map(({ lines }) => lines.some(({ text }) => /anach$/.test(text)))
  }
  expect(await write('Ein Absatz.\n\nNoch einer.')).toEqual([true])
  expect(await write(`${LONG}\n\n${LONG}\n\n${LONG}`)).toEqual([false, true])
})

it('what opens a chapter is none of the running text of which eight lines are below its band', async () => {
  const write = async (opening: string) => {
    const { pages } = await writeChapters(
      [`# Erstes\n\n${paragraphs(16)}\n`, `# Danach\n\n${opening}\n\n${LONG}\n\n${LONG}\n\n${LONG}\n`],
      design('bei-bedarf'),
      'haus',
    )
    return pages.map(({ lines }) => lines.some(({ text }) => /anach$/.test(text)))
  }
  expect(await write('Ein Absatz.')).toEqual([true, false])
  expect(await write(`:::auftakt{ziffer="2"}\n${LONG}\n:::`)).toEqual([false, true])
})

it('three lines of a paragraph stay with its heading, and a shorter one with what follows it', async () => {
  const chapters = Array.from(
    { length: 8 },
    (_, index) =>
      `# Kapitel ${index}\n\n${paragraphs(24 + index)}\n\n## Abschnitt\n\n${index % 2 === 0 ? LONG : 'Eine Zeile.'}\n\n${LONG}\n\n${LONG}\n`,
  )
  const { pages } = await writeChapters(chapters)
  const belows = pages.flatMap(({ lines }) => {
    const at = lines.findLastIndex(({ text }) => text === 'Abschnitt')
    return at < 0 ? [] : [new Set(lines.slice(at + 1).map(({ y }) => Math.round(y))).size]
  })
  expect(belows).toHaveLength(8)
  expect(Math.min(...belows)).toBeGreaterThanOrEqual(3)
  // Some begin their page.
  expect(firstOf(pages)).toContain('Abschnitt')
})
