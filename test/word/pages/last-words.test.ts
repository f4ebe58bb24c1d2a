import { describe, expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { readWorddatei } from '../../../src/worddatei/lesen.js'
import { wordsIn } from '../../../src/worddatei/modell.js'
import { openWorddatei } from '../../../src/worddatei/oeffnen.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

const LONG = 'Wer Arbeit sucht, findet in unserem Haus jemanden, der zuhört und mit ihm nach Wegen sucht, die zu'

/** Whether the last words of the only paragraph are held together, and what is read of it again. */
async function write(html: string) {
  const bytes = await writeWord(abschnittFrom(html))
  const xml = readWord(bytes).teile['word/document.xml'] ?? ''
  const bloecke = readWorddatei(openWorddatei(bytes, 'a.docx')).bloecke
  const texts = bloecke.flatMap((block) => (block.art === 'absatz' ? [wordsIn(block.laeufe)] : []))
  const whole = /<w:noProof\/><w:lang w:val="x-none"\/>/.test(xml)
  return { whole, tied: xml.includes('<w:rStyle w:val="Bindung"/>'), texts }
}

describe('the last words of a paragraph', () => {
  it('stay together where the last is short, and are read as they were written', async () => {
    const { tied, texts } = await write(`<p>${LONG} ihm passen.</p>`)
    expect(tied).toBe(true)
    expect(texts).toContain(`${LONG} ihm passen.`)
  })

  it('stay whole where nothing but a part of one would go to the last line', async () => {
    const texts = Array.from({ length: 12 }, (_, count) => 'ihm und ihr '.repeat(count))
    const whole = await Promise.all(
      texts.map(async (text) => (await write(`<p>${LONG} ${text}Weiterbildungsmöglichkeiten</p>`)).whole),
    )
    expect(new Set(whole)).toEqual(new Set([true, false]))
  })

  it.each([
    ['the last is long', `<p>${LONG} ihm hinführen.</p>`],
    ['the one before is very long', `<p>${LONG} Weiterbildungsmöglichkeiten hin.</p>`],
    ['all stands in one line', '<p>Wir sind da, wo Sie sind.</p>'],
    ['a sign follows what leads elsewhere', `<p>${LONG} <a href="https://a.de">ihm</a>.</p>`],
    ['it is a heading', `<h2>${LONG} ihm passen</h2>`],
    ['it is a cell', `<div class="tabelle"><table><tbody><tr><td>${LONG} ihm passen.</td></tr></tbody></table></div>`],
  ])('may part where %s', async (_, html) => {
    expect((await write(html)).tied).toBe(false)
  })
})
