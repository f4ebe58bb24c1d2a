import { describe, expect, it } from 'vitest'
import { writeWord } from '../../src/word/word.js'
import { dokumentFrom } from './fixtures.js'
import { readFelder, readWord } from './lesen.js'

const abschnitt = (nummer: string, titel: string, innen = '') =>
  `<section class="abschnitt" id="s${nummer}"><h1 id="u${nummer}"><span class="nummer">${nummer}</span> ${titel}</h1>${innen}</section>`

const unter =
  '<h2 id="u21"><span class="nummer">2.1</span> Ziele</h2><p>Siehe <a class="verweis" href="#u21">Abschnitt 2.1</a>.</p>'

describe('numbered headings', () => {
  it('are counted by Word where its counting gives the same numbers', async () => {
    const { absaetze, teile } = readWord(
      await writeWord(dokumentFrom(abschnitt('1', 'Lage') + abschnitt('2', 'Mittel', unter))),
    )
    const ueberschriften = absaetze.filter(({ vorlage }) => vorlage.startsWith('Heading')).map(({ text }) => text)
    expect(ueberschriften).toEqual(['Lage', 'Mittel', 'Ziele'])
    const stil = /w:styleId="Heading2">.*?<\/w:style>/s.exec(teile['word/styles.xml'] ?? '')?.[0] ?? ''
    const [, nummer] = /<w:ilvl w:val="1"\/><w:numId w:val="(\d+)"\/>/.exec(stil) ?? []
    expect(teile['word/numbering.xml']).toContain(`w:numId="${nummer}"`)
    expect(readFelder(teile['word/document.xml'] ?? '')).toContain('REF u21 \\r \\h')
    expect(absaetze.find(({ text }) => text.startsWith('Siehe'))?.text).toBe('Siehe Abschnitt 2.1.')
  })

  it('keep their numbers as text where they differ from the counting', async () => {
    const { absaetze, teile } = readWord(
      await writeWord(dokumentFrom(abschnitt('1', 'Lage') + abschnitt('4', 'Mittel'))),
    )
    const ueberschriften = absaetze.filter(({ vorlage }) => vorlage.startsWith('Heading')).map(({ text }) => text)
    expect(ueberschriften).toEqual(['1\u2002Lage', '4\u2002Mittel'])
    expect(teile['word/styles.xml']).not.toMatch(/w:styleId="Heading1">(?:(?!<\/w:style>).)*<w:numPr>/s)
  })
})
