import { beforeAll, describe, expect, it } from 'vitest'
import type { OpcPackage } from '../../../src/word/package/package.js'
import { openCheckedPackage } from '../../../src/word/pruefen/checked-package.js'
import { readMarks, readNumbers } from '../../../src/word/pruefen/marks.js'
import { checkPackage } from '../../../src/word/pruefen/pruefen.js'
import { createWord } from '../../../src/word/word.js'
import { applyWordvorlage } from '../../../src/word/wordvorlage/apply.js'
import { openWordvorlage } from '../../../src/word/wordvorlage/read.js'
import { childOf, childrenOf, valOf } from '../../../src/word/xml/find.js'
import type { XmlElement } from '../../../src/word/xml/xml.js'
import { dokumentFrom } from '../fixtures.js'
import { RAHMEN } from '../inhalt.js'
import { createStyle, SEITE, WORDSTILE } from './vorlage.js'

const KAPITEL =
  '<section class="abschnitt" id="s1"><h1 id="u1"><span class="nummer">1</span> Rahmen</h1><h2 id="u11"><span class="nummer">1.1</span> Markt</h2><p>Text</p></section>' +
  '<section class="abschnitt" id="s2"><h1 id="u2"><span class="nummer">2</span> Ziele</h1><p>Text</p></section>'
const TOC =
  '<nav class="inhaltsverzeichnis"><p class="verzeichnistitel">Inhalt</p><ol><li class="stufe-1"><a href="#u1"><span class="nummer">1</span> <span class="text">Rahmen</span></a><ol><li class="stufe-2"><a href="#u11"><span class="nummer">1.1</span> <span class="text">Markt</span></a></li></ol></li><li class="stufe-1"><a href="#u2"><span class="nummer">2</span> <span class="text">Ziele</span></a></li></ol></nav>'
const KOPFSTIL =
  '<w:style w:type="paragraph" w:styleId="Kopfzeile2"><w:name w:val="Header"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs></w:pPr></w:style>'
const TITELSEITE = /<section class="titelseite">.*?<\/section>/s.exec(RAHMEN)?.[0] ?? ''

describe('a template as Word itself makes it, whose contents heading is based on heading 1', () => {
  let pkg: OpcPackage
  let styles: Map<string, XmlElement>
  beforeAll(async () => {
    const template = openWordvorlage({ file: 'haus.docx', bytes: createStyle(SEITE, [], WORDSTILE) })
    const dokument = dokumentFrom(TITELSEITE + TOC + KAPITEL)
    pkg = (
      await createWord({
        ...dokument,
        gestaltung: { ...dokument.gestaltung, seite: { ...template.page, spiegeln: false } },
      })
    ).pkg
    applyWordvorlage(pkg, template)
    const all = childrenOf(pkg.xml('word/styles.xml'), 'w:style')
    styles = new Map(all.map((style) => [valOf(childOf(style, 'w:name')).toLowerCase(), style]))
  })

  it('gives a file in order', () => {
    expect(checkPackage(pkg).filter(({ kind }) => kind === 'aufbau')).toEqual([])
  })

  it('the heading of the contents has no number, and the first chapter is chapter 1', () => {
    expect(valOf(childOf(styles.get('toc heading'), 'w:pPr', 'w:numPr', 'w:numId'))).toBe('0')
    expect(valOf(childOf(styles.get('toc heading'), 'w:pPr', 'w:outlineLvl'))).toBe('9')
    const parts = openCheckedPackage(pkg)
    const numbers = readNumbers(parts)
    const nummerOf = (anchor: string) => numbers.get(readMarks(parts).get(anchor)?.paragraph as XmlElement)
    expect(['u1', 'u11', 'u2'].map(nummerOf)).toEqual(['1', '1.1', '2'])
  })

  it('entries of the contents have a stop for their page number, with leaders', () => {
    for (const name of ['toc 1', 'toc 2']) {
      const stops = childrenOf(childOf(styles.get(name), 'w:pPr', 'w:tabs'), 'w:tab')
      const right = stops.find((stop) => valOf(stop) === 'right')
      expect(right?.attributes['w:leader']).toBe('dot')
      // The text is 210 - 25 - 20 mm wide.
      expect(Number(right?.attributes['w:pos'])).toBeCloseTo((165 / 25.4) * 1440, -2)
    }
    // What the template says itself stays.
    expect(childOf(styles.get('toc 1'), 'w:pPr', 'w:spacing')?.attributes['w:after']).toBe('100')
  })

  it('headers of ours keep the chapter at the end of the line where the template has none', async () => {
    const stopsOf = async (page: string) => {
      const template = openWordvorlage({ file: 'haus.docx', bytes: createStyle(page, [], KOPFSTIL) })
      const { pkg: one } = await createWord(dokumentFrom(KAPITEL))
      applyWordvorlage(one, template)
      const style = childrenOf(one.xml('word/styles.xml'), 'w:style').find(
        (kandidat) => kandidat.attributes['w:styleId'] === 'Kopfzeile2',
      )
      return childrenOf(childOf(style, 'w:pPr', 'w:tabs'), 'w:tab').map(valOf)
    }
    expect(await stopsOf(SEITE.replace(/<w:headerReference[^>]*>/g, ''))).toEqual(['right'])
    expect(await stopsOf(SEITE)).toEqual(['center', 'right'])
  })

  it('the title can be read on the colour field, in a colour of the theme', () => {
    const title = styles.get('title')
    const [colour, base] = [childOf(title, 'w:rPr', 'w:color'), childOf(title, 'w:pPr', 'w:shd')]
    expect(base?.attributes['w:fill']).toBe('7030A0')
    expect(colour?.attributes).toMatchObject({ 'w:val': 'FFFFFF', 'w:themeColor': 'background1' })
    expect(childOf(title, 'w:rPr', 'w:sz')?.attributes['w:val']).toBe('52')
  })
})
