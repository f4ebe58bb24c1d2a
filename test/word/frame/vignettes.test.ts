import { expect, it } from 'vitest'
import type { Picture } from '../../../src/layout/document/dokument.js'
import { OpcPackage } from '../../../src/word/package/package.js'
import { checkPackage } from '../../../src/word/pruefen/pruefen.js'
import { writeWord } from '../../../src/word/word.js'
import { readWorddatei } from '../../../src/worddatei/lesen.js'
import { openWorddatei } from '../../../src/worddatei/oeffnen.js'
import { readWord } from '../../lesen/word.js'
import { dokumentFrom, readGestaltung } from '../fixtures.js'

const drawing = (height: number): Picture => ({
  art: 'svg',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 ${height}"><path fill="red" d="M0 9h210v${height}H0z"/></svg>`,
  breite: 210,
  hoehe: height,
})

const chapter = (id: string, blocks: string) =>
  `<section class="abschnitt" id="${id}"><h1 id="u-${id}">${id}</h1>${blocks}</section>`
const paragraphs = (count: number) => '<p>Ein Absatz von einer Zeile.</p>'.repeat(count)
const NOTE =
  '<p>Am Fuß<a class="fussnote" href="#fn-1">1</a>.</p><section class="fussnoten"><ol><li id="fn-1">Eine Note.</li></ol></section>'
const CONTENTS =
  '<nav class="inhaltsverzeichnis"><p class="verzeichnistitel">Inhalt</p><ol><li class="stufe-1"><a href="#u-a"><span class="text">a</span><span class="seite"></span></a></li></ol></nav>'

/** Drawings in the order of the file: in which paragraph, which one, its height and where its foot is, in millimetres. */
async function write(
  html: string,
  heights: readonly number[],
  design: Partial<ReturnType<typeof readGestaltung>> = {},
) {
  const pictures = new Map(heights.map((height, index) => [`v${index + 1}`, drawing(height)]))
  const gestaltung = { ...readGestaltung(), ...design }
  const bytes = await writeWord({ ...dokumentFrom(html), gestaltung, pictures, vignetten: [...pictures.keys()] })
  const word = readWord(bytes)
  // Who makes a programme of the file, or looks for what others have changed in it, sees none.
  const laeufe = readWorddatei(openWorddatei(bytes, 'a.docx')).bloecke.flatMap((block) =>
    block.art === 'tabelle' ? [] : block.laeufe,
  )
  expect(laeufe.filter(({ art }) => art === 'bild')).toEqual([])
  expect(checkPackage(new OpcPackage(new Map(Object.entries(word.teile))))).toEqual([])
  const drawings = word.absaetze
    .filter(({ xml }) => xml.includes('<wp:anchor'))
    .map(({ xml, text, vorlage }) => {
      const numberIn = (pattern: RegExp) => Number(pattern.exec(xml)?.[1]) / 36_000
      const height = numberIn(/<wp:extent cx="\d+" cy="(\d+)"/)
      expect(xml).toContain('decorative')
      return {
        in: text || vorlage,
        height: Math.round(height),
        foot: numberIn(/<wp:positionV relativeFrom="page"><wp:posOffset>(\d+)</) + height,
        cut: Number(/<a:srcRect t="(\d+)"/.exec(xml)?.[1] ?? 0),
      }
    })
  return { drawings, names: word.namen.filter((name) => name.includes('vignette')) }
}

it('drawings hang in the last paragraph of contents and chapters that end short, above notes; a full page has none', async () => {
  const html = CONTENTS + chapter('a', paragraphs(2)) + chapter('b', paragraphs(26)) + chapter('c', NOTE)
  const { drawings, names } = await write(html, [60, 40])
  expect(drawings.map((one) => one.in)).toEqual([
    'Fuge',
    'Ein Absatz von einer Zeile.',
    expect.stringMatching(/^Am Fuß/),
  ])
  // As wide as the text: 155 of 210 millimetres.
  expect(drawings.map(({ height }) => height)).toEqual([44, 30, 44])
  const [contents, short, noted] = drawings.map(({ foot }) => foot)
  expect(contents).toBeCloseTo(297 - 28, 1)
  expect(short).toBe(contents)
  expect(noted).toBeLessThan(297 - 28 - 8)
  // Each is in the file but once.
  expect(names).toEqual(
    ['png', 'svg', 'png', 'svg'].map((kind, index) => `word/media/vignette${index < 2 ? 1 : 2}.${kind}`),
  )
  expect((await write(html, [])).drawings).toEqual([])
})

it('a drawing is cut above where room lacks, and gives way to one that has room', async () => {
  const [cut, ...others] = (await write(chapter('a', paragraphs(12)), [200])).drawings
  expect(cut?.cut).toBeGreaterThan(5_000)
  expect(cut?.cut).toBeLessThanOrEqual(25_000)
  expect(others).toEqual([])
  const { drawings } = await write(chapter('b', paragraphs(18)), [200, 60])
  expect(drawings.map(({ height, cut }) => [height, cut])).toEqual([[44, 0]])
})

it('above a chapter that goes on on the page there is none', async () => {
  const html = chapter('a', paragraphs(2)) + chapter('b', paragraphs(3))
  const { drawings } = await write(html, [40], { kapitel: 'bei-bedarf' })
  expect(drawings).toHaveLength(1)
})

it('the first may be any of them', async () => {
  const { drawings } = await write(chapter('a', paragraphs(2)), [400, 40])
  expect(drawings.map(({ height }) => height)).toEqual([30])
})
