import { describe, expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../fixtures.js'

/** Columns of the part of the chapter that holds the tiles, on a page with this margin at the right. */
async function columnsOf(right: number, ...words: string[]) {
  const html = `<ul class="kacheln">${words.map((word) => `<li>${word}</li>`).join('')}</ul>`
  const gestaltung = readGestaltung()
  const dokument = {
    ...abschnittFrom(html),
    gestaltung: { ...gestaltung, seite: { ...gestaltung.seite, rechts: right } },
  }
  const { teile } = readWord(await writeWord(dokument))
  return [...(teile['word/document.xml'] ?? '').matchAll(/<w:cols [^>]*w:num="(\d)"/g)].map(([, number]) =>
    Number(number),
  )
}

describe('tiles', () => {
  it('stand in three columns where their words fit', async () => {
    expect(await columnsOf(27, 'Wirtschaftlichkeit', 'Partnerschaft und Verbundenheit')).toEqual([3])
  })

  it('stand in fewer where a word would break, and in one where it must', async () => {
    expect(await columnsOf(80, 'Respekt', 'Wirtschaftlichkeit')).toEqual([2])
    expect(await columnsOf(130, 'Respekt', 'Wirtschaftlichkeit')).toEqual([])
  })

  it('count a word with a hyphen or a stroke as two', async () => {
    expect(await columnsOf(80, 'Beratung/Betreuung', 'Eltern-Kind-Gruppe')).toEqual([3])
  })
})
