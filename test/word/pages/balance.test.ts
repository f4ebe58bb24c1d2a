import { describe, expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

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
})
