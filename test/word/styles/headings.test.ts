import { describe, expect, it } from 'vitest'
import type { Gestaltung } from '../../../src/layout/design/gestaltung.js'
import { checkPackage } from '../../../src/word/pruefen/pruefen.js'
import { contentsTitle, headingStyles, indentsOfHeadings } from '../../../src/word/styles/looks/headings.js'
import { twipsFromMm } from '../../../src/word/units.js'
import { createWord, writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom, dokumentFrom, readGestaltung } from '../fixtures.js'

const PAGE = { oben: 28, unten: 27, links: 24, rechts: 25, randspalte: 35, steg: 6, spiegeln: false }
const designOf = (seite: Partial<Gestaltung['seite']>, stufe1 = {}): Gestaltung => {
  const design = readGestaltung()
  const { ueberschriften } = design
  return {
    ...design,
    seite: { ...PAGE, ...seite },
    ueberschriften: { ...ueberschriften, stufe1: { ...ueberschriften.stufe1, ...stufe1 } },
  }
}
const chapterOf = (design: Gestaltung, numbered = false) => headingStyles(design, { numbered })[0]?.paragraph

describe('the band of a chapter', () => {
  it('begins at the edge of the paper and its words where the page begins', () => {
    const chapter = chapterOf(designOf({ randabfallend: true }))
    expect(chapter).toMatchObject({ left: -twipsFromMm(41), hanging: twipsFromMm(24 + 41) - twipsFromMm(41) })
    expect(chapter?.list).toEqual({ reference: 'ohne-nummer', level: 0 })
    // No edges of its own stand out at its sides.
    expect(Object.keys(chapter?.borders ?? {})).toEqual(['top', 'bottom'])
    expect(chapter?.right).toBeUndefined()
    expect(chapterOf(designOf({ randabfallend: true, randspalte: 0 }))).toMatchObject({ hanging: twipsFromMm(24) })
  })

  it('reaches the right edge where the design says so, its words do not', () => {
    const right = twipsFromMm(25)
    const both = designOf({ randabfallend: true, baender: 'beidseitig' })
    expect(chapterOf(both)).toMatchObject({ right: -right, bleed: right })
    expect(contentsTitle(both, { numbered: false })).toMatchObject({
      right: -right,
      list: { reference: 'ohne-nummer-verzeichnis', level: 0 },
    })
  })

  it.each([
    ['on pages that are not printed to their edges', { randabfallend: false }, false],
    ['on mirrored ones', { randabfallend: true, spiegeln: true }, false],
    ['where Word counts, for numbers would stand there', { randabfallend: true }, true],
  ])('ends with the text %s', (_, seite, numbered) => {
    const chapter = chapterOf(designOf(seite), numbered)
    expect(Object.keys(chapter?.borders ?? {})).toEqual(['top', 'bottom', 'left', 'right'])
    expect(chapter?.list?.reference).toBe(numbered ? 'gliederung' : undefined)
    expect(chapter?.hanging).toBe(0)
  })

  it('ends in a strong rule of its own', () => {
    const { borders } = chapterOf(designOf({ randabfallend: true }, { strich: 'akzent' })) ?? {}
    expect(borders?.bottom).toMatchObject({ colour: 'akzent', weight: 4 })
  })
})

it('the rule above a chapter begins with the column beside the text, above sections too', () => {
  const plain = designOf({}, { flaeche: 'keine', farbe: 'text', oberlinie: 'text', aushang: false })
  expect(chapterOf(plain)).toMatchObject({
    hanging: twipsFromMm(41),
    list: { reference: 'ohne-nummer', level: 0 },
    borders: { top: { colour: 'text', weight: 2.25 } },
  })
  expect(indentsOfHeadings(plain, { numbered: false })).toEqual([
    { left: 0, hanging: twipsFromMm(41) },
    { left: 0, hanging: twipsFromMm(41) },
    { left: 0, hanging: 0 },
  ])
  // Words that hang begin there themselves.
  const { ueberschriften } = plain
  const hung = { ...plain, ueberschriften: { ...ueberschriften, stufe2: { ...ueberschriften.stufe2, aushang: true } } }
  expect(indentsOfHeadings(hung, { numbered: false })[1]).toEqual({ left: -twipsFromMm(41), hanging: 0 })
})

describe('in the file', () => {
  const withPage = async (html: string, stufe1 = {}) => {
    const design = designOf({ randabfallend: true }, stufe1)
    return readWord(await writeWord({ ...dokumentFrom(html), gestaltung: design }))
  }
  const NUMBERED =
    '<section class="abschnitt" id="s0"><h1 id="u0">Vorwort</h1><h2 id="u01">Anlass</h2><p>Text</p><h2 id="u02">Dank</h2></section>' +
    '<section class="abschnitt" id="s1"><h1 id="u1"><span class="nummer">1</span> Rahmen</h1><p>Text</p></section>'
  const PLAIN = { flaeche: 'keine', farbe: 'text', oberlinie: 'text', nummer: 2, aushang: false }

  it('a sign without ink stands before the words, in a list of no numbers', async () => {
    const { teile } = readWord(
      await writeWord({ ...abschnittFrom('<p>Text.</p>'), gestaltung: designOf({ randabfallend: true }) }),
    )
    const levels = (teile['word/numbering.xml'] ?? '').match(
      /<w:lvl (?:(?!<\/w:lvl>).)*"none"(?:(?!<\/w:lvl>).)*<\/w:lvl>/gs,
    )
    expect(levels?.[0]).toMatch(/<w:lvlText w:val="\u00a0"/)
    expect(levels?.[0]).toMatch(/<w:pStyle w:val="Heading1"/)
  })

  it('chapters that Word does not count have their rules where the others have them, and a larger number has its size', async () => {
    const { absaetze, teile } = await withPage(NUMBERED, PLAIN)
    const [uncounted, counted] = absaetze.filter(({ vorlage }) => vorlage === 'Heading1')
    expect(uncounted?.xml).toMatch(/<w:numId w:val="[1-9]\d*"\/>/)
    expect(counted?.xml).not.toMatch(/<w:numPr>/)
    // 25 points, twice, in half points.
    expect(teile['word/numbering.xml']).toMatch(/<w:pStyle w:val="Heading1"\/>.*?<w:sz w:val="100"\/>/s)
  })

  it('the first section below the heading of its chapter has no rule above it', async () => {
    const { absaetze } = await withPage(NUMBERED, PLAIN)
    const sections = absaetze.filter(({ vorlage }) => vorlage === 'Heading2')
    expect(sections.map(({ xml }) => /<w:top w:val="nil"/.test(xml))).toEqual([true, false])
  })
})

it('the arrow of a section stands before its words where its rule begins at the column, else in front of them', async () => {
  const html = '<h2 id="h" class="pfeil"><span class="pfeil">→</span> Wohin?</h2><p>Text.</p>'
  const headingIn = async (gestaltung: Gestaltung) => {
    const { pkg } = await createWord({ ...abschnittFrom(html), gestaltung })
    expect(checkPackage(pkg)).toEqual([])
    const all = readWord(pkg.pack()).absaetze
    const heading = all.find(({ vorlage }) => vorlage === 'Heading2')
    return {
      text: heading?.text,
      tabs: [...(heading?.xml ?? '').matchAll(/w:pos="(-?\d+)"/g)].map(([, at]) => Number(at)),
    }
  }
  const ruled = (design: Gestaltung): Gestaltung => {
    const { stufe2 } = design.ueberschriften
    const ueberschriften = {
      ...design.ueberschriften,
      stufe2: { ...stufe2, oberlinie: 'linie' as const, aushang: false },
    }
    return { ...design, ueberschriften }
  }
  const { text, tabs } = await headingIn(ruled(designOf({})))
  expect(text).toMatch(/^→\s+Wohin\?$/)
  expect(tabs).toEqual([expect.toSatisfy((at: number) => at < 0)])
  expect((await headingIn(ruled(designOf({ randspalte: 0 })))).tabs).toEqual([])
})
