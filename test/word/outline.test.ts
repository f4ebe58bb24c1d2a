import { describe, expect, it } from 'vitest'
import { writeWord } from '../../src/word/word.js'
import { readFelder, readWord } from '../lesen/word.js'
import { dokumentFrom } from './fixtures.js'

const abschnitt = (number: string, title: string, inner = '') =>
  `<section class="abschnitt" id="s${number}"><h1 id="u${number}"><span class="nummer">${number}</span> ${title}</h1>${inner}</section>`

const unter =
  '<h2 id="u21"><span class="nummer">2.1</span> Ziele</h2><p>Siehe <a class="verweis" href="#u21">Abschnitt 2.1</a>.</p>'

describe('numbered headings', () => {
  it('are counted by Word where its counting gives the same numbers', async () => {
    const { absaetze, teile } = readWord(
      await writeWord(dokumentFrom(abschnitt('1', 'Lage') + abschnitt('2', 'Mittel', unter))),
    )
    const headings = absaetze.filter(({ vorlage }) => vorlage.startsWith('Heading')).map(({ text }) => text)
    expect(headings).toEqual(['Lage', 'Mittel', 'Ziele'])
    const style = /w:styleId="Heading2">.*?<\/w:style>/s.exec(teile['word/styles.xml'] ?? '')?.[0] ?? ''
    const [, number] = /<w:ilvl w:val="1"\/><w:numId w:val="(\d+)"\/>/.exec(style) ?? []
    expect(teile['word/numbering.xml']).toContain(`w:numId="${number}"`)
    expect(readFelder(teile['word/document.xml'] ?? '')).toContain('REF u21 \\r \\h')
    expect(absaetze.find(({ text }) => text.startsWith('Siehe'))?.text).toBe('Siehe Abschnitt 2.1.')
  })

  it('keep their numbers as text where they differ from the counting', async () => {
    const { absaetze, teile } = readWord(
      await writeWord(dokumentFrom(abschnitt('1', 'Lage') + abschnitt('4', 'Mittel'))),
    )
    const headings = absaetze.filter(({ vorlage }) => vorlage.startsWith('Heading')).map(({ text }) => text)
    expect(headings).toEqual(['1\u2002Lage', '4\u2002Mittel'])
    expect(teile['word/styles.xml']).not.toMatch(/w:styleId="Heading1">(?:(?!<\/w:style>).)*<w:numPr>/s)
  })

  it('leave the annex and what is not numbered out of the counting', async () => {
    const { absaetze, teile } = readWord(
      await writeWord(
        dokumentFrom(
          `<section class="abschnitt" id="s0"><h1 id="u0" class="ohne-nummer">Vorwort</h1></section>${abschnitt('1.', 'Lage')}${abschnitt('2.', 'Mittel', unter)}${abschnitt('Anhang A', 'Daten', '<p>Siehe <a class="verweis" href="#uAnhang A">Anhang A</a> und <a class="verweis" href="#u2.">Abschnitt 2</a>.</p>')}`,
        ),
      ),
    )
    const headings = absaetze.filter(({ vorlage }) => vorlage.startsWith('Heading'))
    expect(headings.map(({ text }) => text)).toEqual(['Vorwort', 'Lage', 'Mittel', 'Ziele', 'Anhang A\u2002Daten'])
    expect(headings.map(({ xml }) => xml.includes('<w:numId w:val="0"/>'))).toEqual([true, false, false, false, true])
    expect(teile['word/numbering.xml']).toContain('<w:lvlText w:val="%1."/>')
    expect(absaetze.at(-1)?.text).toBe('Siehe Anhang A und Abschnitt 2.')
  })

  it('at level four stand in the outline, but are not counted', async () => {
    const { absaetze, teile } = readWord(
      await writeWord(dokumentFrom(abschnitt('1', 'Lage', '<h4 id="rand">Am Rand</h4><p>Text.</p>'))),
    )
    expect(absaetze.find(({ text }) => text === 'Am Rand')?.vorlage).toBe('Heading4')
    const style = /w:styleId="Heading4">.*?<\/w:style>/s.exec(teile['word/styles.xml'] ?? '')?.[0] ?? ''
    expect(style).toContain('<w:outlineLvl w:val="3"/>')
    expect(style).not.toContain('w:numPr')
  })

  it('that run into the text below a higher level look the same, and stand in the outline where they belong', async () => {
    const { absaetze, teile } = readWord(
      await writeWord(dokumentFrom(abschnitt('1', 'Lage', '<h2 id="rand" class="zwischen">Am Rand</h2><p>Text.</p>'))),
    )
    const margin = absaetze.find(({ text }) => text === 'Am Rand')
    expect(margin?.vorlage).toBe('Zwischenueberschrift2')
    const style = /w:styleId="Zwischenueberschrift2">.*?<\/w:style>/s.exec(teile['word/styles.xml'] ?? '')?.[0] ?? ''
    expect(style).toContain('<w:basedOn w:val="Heading4"/>')
    expect(style).toContain('<w:outlineLvl w:val="1"/>')
    expect(margin?.xml).not.toContain('w:numPr')
  })
})

describe('landscape pages', () => {
  it('are a section of their own, with what stands inside in its width', async () => {
    const table = '<div class="tabelle"><table><tbody><tr><th scope="row">A</th><td>1</td></tr></tbody></table></div>'
    const { teile } = readWord(
      await writeWord(
        dokumentFrom(
          `<section class="abschnitt" id="s"><h1 id="u">Lage</h1><p>Davor.</p><div class="quer"><h2 id="q">Breit</h2>${table}</div><p>Danach.</p></section>`,
        ),
      ),
    )
    const xml = teile['word/document.xml'] ?? ''
    expect([...xml.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, sizes]) => sizes)).toEqual([
      expect.stringContaining('w:w="11906" w:h="16838"'),
      expect.stringContaining('w:w="16838" w:h="11906" w:orient="landscape"'),
      expect.stringContaining('w:w="11906" w:h="16838"'),
    ])
    expect(xml).toContain('<w:tblW w:type="dxa" w:w="13720"/>')
  })
})
