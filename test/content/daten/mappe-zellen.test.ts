import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formatZelle } from '../../../src/figures/format.js'
import { type Blatt, hoch, makeMappe, zeile } from './mappe.js'
import { readOrdner } from './ordner.js'

/** The sheet's rows as printed, or what is said of the workbook. */
async function read(bytes: Uint8Array, angaben = '') {
  const { blaetter, zeilen } = await readOrdner({ 'b.yaml': `datei: t.xlsx\n${angaben}`, 't.xlsx': bytes })
  const rows = blaetter
    .get('b')
    ?.zeilen.map(({ name, zellen }) => [name, ...zellen.map((z) => formatZelle(z, { mitEinheit: true }))])
  return { rows, koepfe: blaetter.get('b')?.spalten.map(({ name }) => name), zeilen }
}
const one = (blatt: Omit<Blatt, 'name'>, mehr: Omit<Parameters<typeof makeMappe>[0], 'blaetter'> = {}) =>
  makeMappe({ blaetter: [{ name: 'A', ...blatt }], ...mehr })
const rows = (...zeilen: Parameters<typeof zeile>[1][]) =>
  [['Name', 'x'], ...zeilen].map((werte, index) => zeile(index + 1, werte)).join('')

describe('a sheet that holds no table', () => {
  it('is told with its range where one is named', async () => {
    const leer = one({ zeilen: zeile(1, ['Name', 'x']) })
    expect((await read(leer)).zeilen).toEqual([
      expect.stringContaining('b.yaml:1:8 figur-leer: „daten/t.xlsx“: Der Bereich enthält'),
    ])
    expect((await read(leer, 'bereich: A1:B1\n')).zeilen).toEqual([
      expect.stringContaining('b.yaml:2:10 figur-leer: „daten/t.xlsx“: Der Bereich „A1:B1“ enthält'),
    ])
  })
})

it('rows and columns that Excel hides are told, not more than twelve of them by name', async () => {
  const verborgene = Array.from({ length: 13 }, (_, index) => zeile(index + 3, [`r${index}`, 1, 2, 3], ' hidden="1"'))
  const bytes = one({
    zeilen: zeile(1, ['Name', 'x', 'y', 'z']) + zeile(2, ['a', 1, 2, 3]) + verborgene.join(''),
    davor: '<cols><col min="3" max="4" hidden="1"/></cols>',
  })
  const { zeilen, rows } = await read(bytes)
  expect(zeilen).toEqual([
    expect.stringContaining(
      'Die Zeilen 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 … sind in Excel ausgeblendet und werden',
    ),
    expect.stringContaining('Die Spalten C, D sind in Excel ausgeblendet und werden'),
  ])
  expect(rows).toEqual([['a', '1']])
})

it('merged cells without a place that can be read are left out', async () => {
  const danach = '<mergeCells><mergeCell ref="quatsch"/><mergeCell/></mergeCells>'
  expect(await read(one({ zeilen: rows(['a', 1]), danach }))).toMatchObject({ zeilen: [], rows: [['a', '1']] })
})

describe('raised signs', () => {
  it('behind a word are its mark; a letter has no raised form and stands apart', async () => {
    const bytes = one({ zeilen: rows([hoch('Bestand', 'a'), 1], [hoch('Zugang', 'b)'), 2]) })
    const { zeilen, rows: gezeigt } = await read(bytes, 'hinweise: ["a) vorläufig"]\n')
    expect(zeilen).toEqual([
      expect.stringContaining('t.xlsx:3:1 figur-fussnote: Hier (Zelle A3) steht das Fußnotenzeichen „b)“'),
    ])
    expect(gezeigt).toEqual([
      ['Bestand\u00a0a)', '1'],
      ['Zugang\u00a0b)', '2'],
    ])
  })

  it('within words and units are printed as they stand', async () => {
    const lauf = (text: string, lage = '') =>
      `<r>${lage && `<rPr><vertAlign val="${lage}"/></rPr>`}<t xml:space="preserve">${text}</t></r>`
    const satz = lauf('CO') + lauf('2', 'subscript') + lauf(' je m') + lauf('2', 'superscript') + lauf(' Fläche')
    const bytes = one({ zeilen: rows([hoch('Fläche in km', '2'), 1], [`<c t="inlineStr"><is>${satz}</is></c>`, 2]) })
    expect(await read(bytes)).toMatchObject({
      zeilen: [],
      rows: [
        ['Fläche in km²', '1'],
        ['CO₂ je m² Fläche', '2'],
      ],
    })
  })

  it('a cell that is raised as a whole is a mark without a name', async () => {
    const schriften = '<font><vertAlign val="superscript"/></font><font><vertAlign val="baseline"/></font>'
    const cell = (stil: number, text: string) => `<c s="${stil}" t="inlineStr"><is><t>${text}</t></is></c>`
    const { zeilen } = await read(one({ zeilen: rows([cell(1, '1'), 1], [cell(2, '2'), 2]) }, { schriften }))
    expect(zeilen).toEqual([
      expect.stringContaining('t.xlsx:2:1 figur-leer: Der Name der Zeile fehlt (Zelle A2).'),
      expect.stringContaining('t.xlsx:2:1 figur-fussnote: Hier (Zelle A2) steht das Fußnotenzeichen „¹“'),
    ])
  })
})

it('a format that no Excel has shows the plain number', async () => {
  const bytes = one({ zeilen: rows(['a', [1234.5, 1]], ['b', [1234.5, 2]]) }, { formate: [77, 3] })
  expect((await read(bytes)).rows).toEqual([
    ['a', '1.234,5'],
    ['b', '1.235'],
  ])
})

it('truth values are words, dates with a zone the day they say', async () => {
  const wahr = (wert: string) => `<c t="b"><v>${wert}</v></c>`
  const bytes = one({ zeilen: rows(['a', wahr('0')], ['b', wahr('1')], ['c', wahr('true')]) })
  expect((await read(bytes, 'spalten: { x: { art: text } }\n')).rows).toEqual([
    ['a', 'FALSCH'],
    ['b', 'WAHR'],
    ['c', 'WAHR'],
  ])
  const tag = (wert: string) => `<c t="d"><v>${wert}</v></c>`
  const koepfe = ['Name', tag('2022-12-01T00:00:00Z'), tag('2022-12-31')]
  expect((await read(one({ zeilen: zeile(1, koepfe) + zeile(2, ['a', 1, 2]) }))).koepfe).toEqual([
    '01.12.2022',
    '31.12.2022',
  ])
})

it('a part in UTF-16 is read', async () => {
  const teile = unzipSync(one({ zeilen: zeile(1, ['Name', 'Größe']) + zeile(2, ['a', 1]) }))
  const text = strFromU8(teile['xl/blatt0.xml'] ?? new Uint8Array())
  teile['xl/blatt0.xml'] = Buffer.from(`\ufeff${text}`, 'utf16le')
  expect(await read(zipSync(teile))).toMatchObject({ zeilen: [], koepfe: ['Größe'], rows: [['a', '1']] })
})

it('texts are read no further than the sheet needs them', async () => {
  const texte = `<si><t>eins</t></si>${'<si><t>Text, den niemand braucht</t></si>'.repeat(3000)}<si><t>kein Ende`
  const bytes = one({ zeilen: rows(['<c t="s"><v>0</v></c>', 1]) }, { texte })
  expect((await read(bytes)).rows).toEqual([['eins', '1']])
})
