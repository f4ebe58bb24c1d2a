import { describe, expect, it } from 'vitest'
import { divideTiles } from '../../../src/word/blocks/kacheln.js'
import { OpcPackage } from '../../../src/word/package/package.js'
import { checkPackage } from '../../../src/word/pruefen/pruefen.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../fixtures.js'

type Look = ReturnType<typeof readGestaltung>['kacheln']

/** The rows of the table of tiles, on a page with this margin at the right, each with the words of its tiles. */
async function read(right: number, words: readonly string[], kacheln?: Look) {
  const html = `<ul class="kacheln">${words.map((word) => `<li>${word}</li>`).join('')}</ul>`
  const gestaltung = readGestaltung()
  const dokument = {
    ...abschnittFrom(html),
    gestaltung: {
      ...gestaltung,
      seite: { ...gestaltung.seite, rechts: right },
      ...(kacheln && { kacheln }),
    },
  }
  const word = readWord(await writeWord(dokument))
  expect(checkPackage(new OpcPackage(new Map(Object.entries(word.teile))))).toEqual([])
  const [table = ''] = /<w:tbl>.*<\/w:tbl>/s.exec(word.teile['word/document.xml'] ?? '') ?? []
  const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row)
  return { table, rows: rows.map((row) => [...row.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text)) }
}

const rowsOf = async (right: number, ...words: string[]) =>
  (await read(right, words)).rows.filter(({ length }) => length > 0).map(({ length }) => length)

describe('tiles', () => {
  it('stand three in a row where their words fit, read row by row', async () => {
    const { rows } = await read(27, ['Respekt', 'Wirtschaftlichkeit', 'Verbundenheit', 'Nähe', 'Kompetenz'])
    expect(rows.filter(({ length }) => length > 0)).toEqual([
      ['Respekt', 'Wirtschaftlichkeit', 'Verbundenheit'],
      ['Nähe', 'Kompetenz'],
    ])
  })

  it('stand in fewer where a word would break, and alone where it must', async () => {
    expect(await rowsOf(85, 'Respekt', 'Wirtschaftlichkeit', 'Nähe')).toEqual([2, 1])
    expect(await rowsOf(130, 'Respekt', 'Wirtschaftlichkeit')).toEqual([1, 1])
  })

  it('count a word with a hyphen or a stroke as two', async () => {
    expect(await rowsOf(80, 'Beratung/Betreuung', 'Eltern-Kind-Gruppe', 'Nähe')).toEqual([3])
  })

  it('are all of one height, that of the highest', async () => {
    const { table } = await read(27, ['Partnerschaft und Verbundenheit im Landkreis', 'Zwei', 'Drei', 'Vier', 'Fünf'])
    const heights = [...table.matchAll(/<w:trHeight ([^>]*)\/>/g)].flatMap(([, size = '']) =>
      size.includes('atLeast') ? [Number(/w:val="(\d+)"/.exec(size)?.[1])] : [],
    )
    const { groessen } = readGestaltung()
    expect(heights).toHaveLength(2)
    expect(new Set(heights).size).toBe(1)
    expect(heights[0]).toBeGreaterThan(2 * 20 * groessen.text * 1.3)
  })

  it('are all of one width, in rows as wide as the table', async () => {
    const { table } = await read(27, ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf'])
    const whole = Number(/<w:tblW [^>]*w:w="(\d+)"/.exec(table)?.[1])
    const widths = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tcW [^>]*w:w="(\d+)"/g)].reduce((total, [, width]) => total + Number(width), 0),
    )
    expect(new Set(widths)).toEqual(new Set([whole]))
    const tiles = [
      ...table.matchAll(/<w:tcW [^>]*w:w="(\d+)"\/>(?:(?!<\/w:tc>).)*<w:t [^>]*>(?:Eins|Zwei|Drei|Vier|Fünf)/gs),
    ]
    const sizes = tiles.map(([, size]) => Number(size))
    expect(sizes).toHaveLength(5)
    // Rounding gives a twip.
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2)
  })

  it('have the ground that the design gives them, or a line around them', async () => {
    const dark = await read(27, ['Eins', 'Zwei'], { flaeche: 'akzentdunkel', farbe: 'papier', linie: 'akzent' })
    expect(dark.table.match(/w:fill="0A3F4C"/gi)).toHaveLength(2)
    const bare = await read(27, ['Eins', 'Zwei'], { flaeche: 'keine', farbe: 'text', linie: 'text' })
    expect(bare.table).not.toContain('w:fill')
    expect(bare.table.match(/<w:left w:val="single"/g)).toHaveLength(2)
  })
})

describe('rows of tiles', () => {
  it('are as even as can be, and full where fewer in a row make them so', () => {
    const lengths = (count: number, most: number) =>
      divideTiles(Array.from({ length: count }), most).map(({ length }) => length)
    expect(lengths(7, 3)).toEqual([3, 3, 1])
    expect(lengths(6, 3)).toEqual([3, 3])
    expect(lengths(4, 3)).toEqual([2, 2])
    expect(lengths(2, 3)).toEqual([2])
    expect(lengths(5, 3)).toEqual([3, 2])
    expect(lengths(3, 1)).toEqual([1, 1, 1])
  })
})
