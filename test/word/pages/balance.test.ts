import { describe, expect, it } from 'vitest'
import { balanceLines } from '../../../src/word/pages/balance.js'
import { type DocxNode, propertiesOf, textIn } from '../../../src/word/pages/docx-nodes.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom, dokumentFrom, readGestaltung } from '../fixtures.js'
import { area, attr, context, paragraph, run, style } from './nodes.js'

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

  it('ties words alike however many runs they stand in, also where a word with a hyphen is parted', () => {
    const set = (...runs: string[]) => {
      const heading = paragraph('Heading2', ...runs.map((words) => run(words)))
      balanceLines({ 'w:body': [heading, area('nextPage')] }, context)
      return textIn(heading)
    }
    const text = 'Wer Arbeit sucht und findet, bleibt in Elbe-Elster-Ems und Umgebung oft für lange Zeit'
    expect(set(text)).toContain('\u00a0')
    for (const at of [text.indexOf('-') + 3, text.indexOf('-') - 2, text.lastIndexOf('-'), 20])
      expect(set(text.slice(0, at), text.slice(at))).toBe(set(text))
  })

  it('leaves headings whose lines somebody has broken by hand', () => {
    const heading = paragraph('Heading2', run(`${LONG} `, { 'w:br': {} }, LONG))
    balanceLines({ 'w:body': [heading, area('nextPage')] }, context)
    expect(textIn(heading)).not.toContain('\u00a0')
  })

  it('takes away what the ground reaches beyond the text where nothing holds the words, in the order of the schema', () => {
    const statement = (...more: DocxNode[]) => ({ 'w:p': [style('Heading1', ...more), run(LONG.repeat(6))] })
    const bleeding = { ...context, styles: new Map(context.styles) }
    const base = context.styles.get('Heading1')
    if (base) bleeding.styles.set('Heading1', { ...base, paragraph: { ...base.paragraph, bleed: 400 } })
    const namesOf = (...more: DocxNode[]) => {
      const one = statement(...more)
      balanceLines({ 'w:body': [one, area('nextPage')] }, bleeding)
      return propertiesOf(one).flatMap(Object.keys)
    }
    expect(namesOf()).toEqual(['w:pStyle', 'w:ind'])
    expect(namesOf({ 'w:keepNext': {} }, attr('w:jc', { 'w:val': 'left' }))).toEqual([
      'w:pStyle',
      'w:keepNext',
      'w:ind',
      'w:jc',
    ])
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
