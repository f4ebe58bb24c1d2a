import { describe, expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom, dokumentFrom, readGestaltung } from '../fixtures.js'

const LONG = 'Grundsicherung für Arbeitsuchende in unserem ganzen schönen Landkreis Elbe-Elster-Ems'
const paragraphs = async (html: string) => readWord(await writeWord(abschnittFrom(html))).absaetze

describe('even lines', () => {
  it('ties the words of headings that would leave a word alone, also across emphasis', async () => {
    const [heading] = (await paragraphs(`<h2 id="a">${LONG}</h2><p>Text.</p>`)).filter(({ text }) =>
      text.includes('Grundsicherung'),
    )
    expect(heading?.text).toContain('\u00a0')
    expect(heading?.text.replaceAll('\u00a0', ' ')).toBe(LONG)
    const [emphatic] = (
      await paragraphs(`<h2 id="a">${LONG.replace('ganzen schönen', '<em>ganzen</em> schönen')}</h2><p>Text.</p>`)
    ).filter(({ text }) => text.includes('Grundsicherung'))
    expect(emphatic?.text).toBe(heading?.text)
  })

  it('leaves running text and short headings', async () => {
    const texts = (await paragraphs(`<h2 id="a">Kurz und gut</h2><p>${LONG}. ${LONG}.</p>`)).map(({ text }) => text)
    expect(texts.filter((text) => text.includes('\u00a0'))).toEqual([])
  })

  it('hold words to two lines by blanks where a band to the edge of the paper has room for all; a note keeps its word', async () => {
    const design = readGestaltung()
    const seite = { ...design.seite, links: 24, rechts: 60, randabfallend: true, baender: 'beidseitig' as const }
    const text = 'Menschen und Arbeit in der ganzen Region'
    const heading = async (title: string, behind = '') => {
      const html = `<section class="abschnitt" id="a"><h1 id="a-1">${title}</h1><p>Text.</p>${behind}</section>`
      const word = readWord(await writeWord({ ...dokumentFrom(html), gestaltung: { ...design, seite } }))
      return word.absaetze.find(({ vorlage }) => vorlage === 'Heading1')?.xml ?? ''
    }
    const held = await heading(text)
    expect(held).toMatch(/Region\u00a0{2,}<\/w:t>/)
    expect(held).not.toContain('w:right="0"')
    const mark = '<sup><a class="fussnote" href="#fn-stern-1">*</a></sup>'
    const note =
      '<section class="fussnoten"><ul><li id="fn-stern-1"><p><span class="zeichen">*</span> Stand 2024.</p></li></ul></section>'
    expect(await heading(text + mark, note)).not.toMatch(/\u00a0<\/w:t>/)
    expect(await heading('Unsere Region')).not.toContain('\u00a0')
  })
})
