import { describe, expect, it } from 'vitest'
import { writeWeb } from '../../../src/web/web.js'
import { splitInHalves } from '../../../src/word/pages/halves.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { messagesOn, setKapitel } from './satz.js'

const SPALTEN = '::::spalten\n## Beratung\n\nErster Text.\n\n## Vermittlung\n\nZweiter Text.\n::::'
const BILDSEITE = '::bildseite{bild=bilder/bild.svg alt="Eine Fläche" quelle="Eigene Zeichnung"}'

describe('a part of a chapter in two columns', () => {
  it('has headings that belong to the chapter', async () => {
    const { dokument } = await setKapitel(`# Eins\n\n${SPALTEN}\n\nDanach.\n`)
    expect(dokument.outline.map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 Eins',
      '2 Beratung',
      '2 Vermittlung',
    ])
    expect(writeWeb(dokument, { stil: '', bildschirm: '' })).toMatch(/<div class="spalten">.*Beratung.*<\/div>/s)
  })

  it('is a section of two columns in Word, the second of which begins at a heading', async () => {
    const { dokument } = await setKapitel(`# Eins\n\n${SPALTEN}\n\nDanach.\n`)
    const { absaetze, teile } = readWord(await writeWord(dokument))
    expect(teile['word/document.xml']?.match(/<w:cols [^>]*w:num="2"/g)).toHaveLength(1)
    const umbruch = absaetze.findIndex(({ xml }) => xml.includes('<w:br w:type="column"/>'))
    expect(absaetze[umbruch + 1]?.text).toBe('Vermittlung')
  })

  it.each([
    ['two of equal length', ['p aaaa', 'p bbbb'], 1],
    ['a heading near the middle', ['h2 A', `p ${'a'.repeat(200)}`, 'h2 B', `p ${'b'.repeat(120)}`], 2],
    ['no heading at the foot', [`p ${'a'.repeat(300)}`, 'h2 B', `p ${'b'.repeat(400)}`], 1],
    ['one alone', ['p a'], 1],
  ])('is parted where its halves are nearest to equal: %s', (_name, blocks, erwartet) => {
    const elements = blocks.map((block) => {
      const [tagName = '', value = ''] = block.split(' ')
      return { type: 'element' as const, tagName, properties: {}, children: [{ type: 'text' as const, value }] }
    })
    expect(splitInHalves(elements)).toBe(erwartet)
  })
})

describe('a page of a picture', () => {
  it('is a section without header in Word, the picture as large as the paper', async () => {
    const { dokument } = await setKapitel(`# Eins\n\nDavor.\n\n${BILDSEITE}\n\nDanach.\n`)
    const { absaetze } = readWord(await writeWord(dokument))
    const page = absaetze.find(({ vorlage }) => vorlage === 'Bildquelle')
    expect(page?.text).toBe('Eigene Zeichnung')
    // 210 × 297 mm in EMU, as far as whole pixels allow.
    expect(page?.xml).toMatch(/<wp:extent cx="75628\d\d" cy="106965\d\d"\/>/)
    expect(page?.xml).toContain('descr="Eine Fläche"')
    expect(page?.xml).toContain('<w:titlePg/>')
    expect(page?.xml).not.toContain('w:headerReference')
    expect(absaetze.findIndex(({ text }) => text === 'Danach.')).toBeGreaterThan(absaetze.indexOf(page as never))
  })

  it('is a figure on the web', async () => {
    const { dokument } = await setKapitel(`# Eins\n\n${BILDSEITE}\n`)
    expect(writeWeb(dokument, { stil: '', bildschirm: '' })).toMatch(
      /<figure class="bildseite">.*alt="Eine Fläche".*Eigene Zeichnung.*<\/figure>/s,
    )
  })

  it('and columns stand in no other block', async () => {
    expect(await messagesOn(`# Eins\n\n::::fazit\n${BILDSEITE}\n::::\n`)).toEqual([
      expect.stringContaining('„bildseite“ steht für sich in einem Kapitel'),
    ])
    expect(await messagesOn('# Eins\n\n:::::fazit\n::::spalten\nText.\n::::\n:::::\n')).toEqual([
      expect.stringContaining('„spalten“ steht für sich in einem Kapitel'),
    ])
  })
})
