import { describe, expect, it } from 'vitest'
import { divideTiles } from '../../../src/word/blocks/kacheln.js'
import { OpcPackage } from '../../../src/word/package/package.js'
import { checkPackage } from '../../../src/word/pruefen/pruefen.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../fixtures.js'

type Look = ReturnType<typeof readGestaltung>['kacheln']

/** The rows of the table of tiles, on a page with this margin at the right, each with the words of its tiles. */
async function read(right: number, words: readonly string[], kacheln?: Look, randspalte = 0) {
  const html = `<ul class="kacheln">${words.map((word) => `<li>${word}</li>`).join('')}</ul>`
  const gestaltung = readGestaltung()
  const dokument = {
    ...abschnittFrom(html),
    gestaltung: {
      ...gestaltung,
      seite: { ...gestaltung.seite, rechts: right, randspalte },
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

/** The width of the table of tiles, those of its rows as the sum of their fields, and those of its tiles. */
async function widthsOf(...words: string[]) {
  const { table } = await read(27, words)
  const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tcW [^>]*w:w="(\d+)"/g)].reduce((total, [, width]) => total + Number(width), 0),
  )
  const tiles = [...table.matchAll(/<w:tcW [^>]*w:w="(\d+)"\/>(?:(?!<\/w:tc>).)*<w:t /gs)].map(([, size]) =>
    Number(size),
  )
  return { whole: Number(/<w:tblW [^>]*w:w="(\d+)"/.exec(table)?.[1]), rows: new Set(rows), tiles }
}

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

  it('end a word where a line is broken by hand', async () => {
    // One row of three, of whose pieces of text two are two lines.
    expect(await rowsOf(85, 'Arbeitsmarkt<br>Beratung', 'Arbeitsmarkt<br>Integration', 'Nähe')).toEqual([5])
  })

  it('count a word with a hyphen or a stroke as two', async () => {
    expect(await rowsOf(80, 'Beratung/Betreuung', 'Eltern-Kind-Gruppe', 'Nähe')).toEqual([3])
  })

  it('are as high as the highest of their row', async () => {
    const { table } = await read(27, ['Partnerschaft und Verbundenheit im Landkreis', 'Zwei', 'Drei', 'Vier', 'Fünf'])
    expect(table).not.toContain('atLeast')
  })

  it('fill their rows, those of a row of one width; one that is alone below others is half as wide', async () => {
    const read5 = await widthsOf('Eins', 'Zwei', 'Drei', 'Vier', 'Fünf')
    expect(read5.rows).toEqual(new Set([read5.whole]))
    const [one = 0, two = 0, three = 0, four = 0, five = 0] = read5.tiles
    // Rounding gives a twip.
    expect(Math.max(one, two, three) - Math.min(one, two, three)).toBeLessThanOrEqual(2)
    expect(Math.abs(four - five)).toBeLessThanOrEqual(2)
    expect(four).toBeGreaterThan(one * 1.4)
    const alone = await widthsOf(
      'Partnerschaft/Verbundenheitserklärungen',
      'Arbeitsmarktintegrationsfachkräfte',
      'Drei',
    )
    expect(alone.rows).toEqual(new Set([alone.whole]))
    expect(Math.max(...alone.tiles) - Math.min(...alone.tiles)).toBeLessThanOrEqual(2)
  })

  it('have the ground that the design gives them, or a line around them', async () => {
    const dark = await read(27, ['Eins', 'Zwei'], {
      flaeche: 'akzentdunkel',
      farbe: 'papier',
      linie: 'akzent',
      breit: false,
    })
    expect(dark.table.match(/w:fill="0A3F4C"/gi)).toHaveLength(2)
    const bare = await read(27, ['Eins', 'Zwei'], { flaeche: 'keine', farbe: 'text', linie: 'text', breit: false })
    expect(bare.table).not.toContain('w:fill')
    expect(bare.table.match(/<w:left w:val="single"/g)).toHaveLength(2)
  })
})

describe('wide tiles', () => {
  it('begin at the column beside the text, others at the text', async () => {
    const look = { flaeche: 'keine', farbe: 'text', linie: 'text' } as const
    const [wide, narrow] = await Promise.all(
      [true, false].map((breit) => read(27, ['Eins', 'Zwei'], { ...look, breit }, 35)),
    )
    expect(wide?.table).toMatch(/<w:tblInd [^>]*w:w="-\d+"/)
    expect(narrow?.table).not.toContain('w:tblInd')
  })
})

describe('rows of tiles', () => {
  it('are as even as can be, and full where fewer in a row make them so', () => {
    const lengths = (count: number, fit: (row: readonly number[]) => boolean = () => true) =>
      divideTiles([...Array(count).keys()], fit).map(({ length }) => length)
    expect(lengths(7)).toEqual([3, 2, 2])
    expect(lengths(6)).toEqual([3, 3])
    expect(lengths(4)).toEqual([2, 2])
    expect(lengths(2)).toEqual([2])
    expect(lengths(5)).toEqual([3, 2])
    expect(lengths(8)).toEqual([3, 3, 2])
    // The first one is too wide for three, or for two.
    expect(lengths(7, (row) => row.length < 3 || row[0] !== 0)).toEqual([2, 3, 2])
    expect(lengths(5, (row) => row.length < 3)).toEqual([2, 2, 1])
    expect(lengths(3, (row) => row.length < 2)).toEqual([1, 1, 1])
  })
})
