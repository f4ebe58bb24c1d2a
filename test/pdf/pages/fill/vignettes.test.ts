import { expect, it } from 'vitest'
import { type Knoten, readStruktur } from '../../../lesen/pdf-struktur.js'
import { programmYaml } from '../../../werkstatt.js'
import { drawing, findDrawings, NAMES } from '../drawings.js'
import { paragraphs, writeChapters } from '../pages.js'

const PT_PER_MM = 72 / 25.4

interface Wanted {
  chapters: readonly string[]
  /** Heights of drawings of 210 mm width, in the order of their colours. */
  heights: readonly number[]
  design?: string
}

async function write({ chapters, heights, design = 'kapitel: neue-seite' }: Wanted) {
  const names = NAMES.slice(0, heights.length)
  const list = names.map((name) => `bilder/${name}.svg`)
  const { bytes, pages, meldungen } = await writeChapters(
    chapters,
    {
      'templates/haus/gestaltung.yaml': `name: Haus\nbasis: standard\n${design}\n`,
      'content/p/programm.yaml': programmYaml(
        `[${chapters.map((_, index) => `k${index + 1}`).join(', ')}]`,
        list.length > 0 ? `vignetten: [${list.join(', ')}]\n` : '',
      ).replace('gestaltung: standard', 'gestaltung: haus'),
      ...Object.fromEntries(
        names.map((name, index) => [`content/p/bilder/${name}.svg`, drawing(name, heights[index] ?? 0)]),
      ),
    },
    'haus',
  )
  return { bytes, pages, meldungen, drawings: findDrawings(bytes) }
}

const rolesIn = (node: Knoten): string[] => ('text' in node ? [] : [node.rolle, ...node.kinder.flatMap(rolesIn)])

const CHAPTERS = [
  `# Kurz\n\n${paragraphs(2)}\n`,
  `# Voll\n\n${paragraphs(26)}\n`,
  `# Mit Note\n\nText[^n].\n\n[^n]: Eine Note.\n`,
]

it('drawings stand at the foot of what contents and chapters leave free, from edge to edge, below notes, if they have room; a full page has none', async () => {
  const { bytes, pages, meldungen, drawings } = await write({ chapters: CHAPTERS, heights: [60, 300, 40] })
  const bare = await write({ chapters: CHAPTERS, heights: [] })
  expect(drawings.map((one) => one?.colour)).toEqual([undefined, undefined, 'rot', 'gruen', undefined, 'rot'])
  const [contents, short, noted] = drawings.filter((one) => one !== undefined)
  // To within the pixel.
  const foot = 297 - 27
  expect(contents).toMatchObject({ left: 0, right: 210 })
  expect(Math.abs((contents?.bottom ?? 0) - foot)).toBeLessThanOrEqual(1)
  expect(Math.abs((contents?.bottom ?? 0) - (contents?.top ?? 0) - 60)).toBeLessThanOrEqual(1)
  expect(Math.abs((short?.bottom ?? 0) - (short?.top ?? 0) - 40)).toBeLessThanOrEqual(1)
  expect(noted?.bottom).toBe(contents?.bottom)
  // Nothing has moved but the note, which stands right above, and who is read to hears nothing of it.
  const without = (all: typeof pages) =>
    all.map(({ lines }) => lines.filter(({ text }) => !['1.', 'Eine Note.'].includes(text)))
  expect(without(pages)).toEqual(without(bare.pages))
  const note = pages.at(-1)?.lines.find(({ text }) => text === 'Eine Note.')
  const above = ((noted?.top ?? 0) - 28) * PT_PER_MM - (note?.y ?? 0)
  expect(above).toBeGreaterThan(4)
  expect(above).toBeLessThan(20)
  expect(bare.drawings.every((one) => one === undefined)).toBe(true)
  expect(meldungen).toEqual(bare.meldungen)
  expect((await readStruktur(bytes)).flatMap(rolesIn)).not.toContain('Figure')
})

it('a drawing loses a quarter above where room lacks, and stays away where it would lose more; it is as wide as what the design prints on', async () => {
  const { drawings } = await write({
    chapters: [`# Kurz\n\n${paragraphs(15)}\n`, `# Länger\n\n${paragraphs(24)}\n`],
    heights: [150],
    design: 'kapitel: neue-seite\nseite: { randabfallend: nein }\nauftaktbild: { reicht: satzspiegel }',
  })
  const [, , contents, cut, none] = drawings
  expect(none).toBeUndefined()
  expect(contents?.left).toBeGreaterThan(15)
  expect(contents?.right).toBeLessThan(195)
  expect(cut).toMatchObject({ left: contents?.left, right: contents?.right, bottom: contents?.bottom })
  expect(cut?.top).toBeGreaterThan((contents?.top ?? 0) + 10)
})

it('above a chapter that goes on on the page there is none', async () => {
  const { drawings } = await write({
    chapters: [`# Kurz\n\n${paragraphs(3)}\n`, `# Danach\n\n${paragraphs(3)}\n`],
    heights: [40, 40],
    design: 'kapitel: bei-bedarf',
  })
  expect(drawings.map((one) => one?.colour)).toEqual([undefined, undefined, 'rot', 'blau'])
})

it('the first may be any of them', async () => {
  const { drawings } = await write({ chapters: [`# Kurz\n\n${paragraphs(2)}\n`], heights: [400, 40] })
  expect(drawings.map((one) => one?.colour)).toEqual([undefined, undefined, 'blau', undefined])
})
