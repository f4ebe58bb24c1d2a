import { describe, expect, it } from 'vitest'
import { OpcPackage } from '../../../src/word/package/package.js'
import { checkPackage } from '../../../src/word/pruefen/pruefen.js'
import { writeWord } from '../../../src/word/word.js'
import { readWorddatei } from '../../../src/worddatei/lesen.js'
import { wordsIn } from '../../../src/worddatei/modell.js'
import { openWorddatei } from '../../../src/worddatei/oeffnen.js'
import { readAbsaetze, readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

const TIMES = (list: string) => `<p>Davor.</p><dl class="zeitstrahl">${list}</dl><p>Danach.</p>`
const THREE = '<dt>2020</dt><dd>Beginn</dd><dt>2021</dt><dd>Mitte</dd><dt>2022</dt><dd>Ende</dd>'

async function write(list: string, around = TIMES) {
  const bytes = await writeWord(abschnittFrom(around(list)))
  const word = readWord(bytes)
  expect(checkPackage(new OpcPackage(new Map(Object.entries(word.teile))))).toEqual([])
  const [table = ''] = /<w:tbl>.*<\/w:tbl>/s.exec(word.teile['word/document.xml'] ?? '') ?? []
  const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row).filter((row) => row.includes('<w:t '))
  return { bytes, rows, absaetze: word.absaetze }
}

describe('a line of times', () => {
  it('is a table of a row each, with a rule that goes through between both', async () => {
    const { rows } = await write(THREE)
    expect(rows).toHaveLength(3)
    for (const row of rows) {
      expect(readAbsaetze(row).map(({ vorlage }) => vorlage)).toEqual(['ZeitImFeld', 'Erklaerung'])
      expect(row.match(/<w:right w:val="single"/g)).toHaveLength(1)
    }
    // The first and the last are not alone on a page, and the last leaves what follows where it is.
    expect(rows.map((row) => row.includes('<w:keepNext'))).toEqual([true, true, false])
  })

  it('keeps what belongs to one time in its row', async () => {
    const { rows } = await write('<dt>2020</dt><dd>Eins</dd><dd>Zwei</dd><dt>2021</dt><dt>2022</dt><dd>Drei</dd>')
    expect(rows.map((row) => readAbsaetze(row).length)).toEqual([3, 3])
  })

  it('is read as its paragraphs again, in order', async () => {
    const { bytes } = await write(THREE)
    const texts = readWorddatei(openWorddatei(bytes, 'a.docx')).bloecke.map((block) =>
      block.art === 'absatz' ? wordsIn(block.laeufe).trim() : block.art,
    )
    expect(texts.slice(texts.indexOf('Davor.')).filter((text) => text !== '')).toEqual([
      'Davor.',
      '2020',
      'Beginn',
      '2021',
      'Mitte',
      '2022',
      'Ende',
      'Danach.',
    ])
  })

  it('stands below each other in a box', async () => {
    const { rows, absaetze } = await write(
      THREE,
      (list) => `<aside class="fazit"><dl class="zeitstrahl">${list}</dl></aside>`,
    )
    expect(rows).toEqual([])
    expect(absaetze.filter(({ vorlage }) => vorlage === 'Zeit')).toHaveLength(3)
  })
})
