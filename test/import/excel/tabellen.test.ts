import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Blattfund, findTabellen } from '../../../src/import/excel/excel.js'
import { sayMappe } from '../../../src/import/excel/excelblatt.js'
import { Meldungen } from '../../../src/message.js'
import { type Blatt, makeMappe, zeile } from '../../content/daten/mappe.js'

type Werte = (string | number)[]
/** A worksheet of these rows, by their numbers. */
const blatt = (zeilen: Record<number, Werte | string>, mehr: Partial<Blatt> = {}): Blatt => ({
  name: 'B',
  zeilen: Object.entries(zeilen)
    .map(([nummer, werte]) => (typeof werte === 'string' ? werte : zeile(Number(nummer), werte)))
    .join(''),
  ...mehr,
})
function find(...blaetter: Blatt[]): Blattfund[] {
  const meldungen = new Meldungen()
  const funde = findTabellen(makeMappe({ blaetter }), 'a.xlsx', meldungen)
  expect(meldungen.liste).toEqual([])
  return funde ?? []
}
const tables = (zeilen: Record<number, Werte | string>) =>
  (find(blatt(zeilen))[0]?.tabellen ?? []).map(({ bereich, titel, quelle, hinweise }) =>
    [bereich, titel, quelle, ...hinweise].filter(Boolean).join(' | '),
  )
const ZAHLEN: Werte[] = [
  ['Ort', '2023', '2024'],
  ['A', 1, 2],
  ['B', 3, 4],
]
const [KOPF = [], ERSTE = [], ZWEITE = []] = ZAHLEN

describe('tables of a worksheet', () => {
  test.each<[string, Record<number, Werte | string>, string[]]>([
    ['end at an empty row', { 1: KOPF, 2: ERSTE, 3: ZWEITE, 5: KOPF, 6: ERSTE }, ['A1:C3', 'A5:C6']],
    ['bear what stands alone above them', { 1: ['Titel'], 2: KOPF, 3: ERSTE }, ['A2:C3 | Titel']],
    ['go on behind a heading between rows', { 1: KOPF, 2: ERSTE, 3: ['Nord'], 4: ZWEITE }, ['A1:C4']],
    [
      'end before three lines of notes, which title no other',
      { 1: KOPF, 2: ERSTE, 3: ['Nur so'], 4: ['Und so'], 5: ['Weiter'], 6: KOPF, 7: ZWEITE },
      ['A1:C2 | Nur so | Und so | Weiter', 'A6:C7'],
    ],
    [
      'have their source behind an empty row, but no other line',
      { 1: KOPF, 2: ERSTE, 4: ['Quelle: Amt'], 6: ['Titel'], 7: KOPF, 8: ZWEITE },
      ['A1:C2 | Amt', 'A7:C8 | Titel'],
    ],
    ['need figures', { 1: ['a', 'b'], 2: ['c', 'd'], 4: ['a', 'b'], 5: ['c', 1] }, []],
    [
      'may hold headings between their rows',
      { 1: KOPF, 2: ['Nord', '', ''], 3: ERSTE, 4: ['Süd'], 5: ZWEITE },
      ['A1:C5'],
    ],
    ['need more than one row', { 1: KOPF }, []],
    [
      'leave out what Excel hides',
      { 1: KOPF, 2: ERSTE, 3: zeile(3, ['X', 9, 9], ' hidden="1"'), 4: ZWEITE },
      ['A1:C2'],
    ],
    [
      'do not count empty cells',
      { 1: KOPF, 2: ERSTE, 3: zeile(3, ['<c t="inlineStr"><is><t></t></is></c>']) },
      ['A1:C2'],
    ],
  ])('%s', (_, zeilen, funde) => expect(tables(zeilen)).toEqual(funde))
})

test('a heading that is merged over its columns counts for none of them', () => {
  const [fund] = find(
    blatt(
      { 1: ['Ort', 'Art', '2024'], 2: ['Nord'], 3: ['A', 'x', 2], 4: ['B', 'y', 4] },
      { danach: '<mergeCells><mergeCell ref="A2:C2"/></mergeCells>' },
    ),
  )
  expect(fund?.tabellen.map(({ bereich, zeilen, textspalten }) => [bereich, zeilen, textspalten])).toEqual([
    ['A1:C4', 3, ['Art']],
  ])
})

test('a worksheet that is damaged, too large or not there says so; the others are read', () => {
  const ganze = unzipSync(
    makeMappe({
      blaetter: ['kaputt', 'fehlt', 'heil', 'voll'].map((name) => blatt({ 1: KOPF, 2: ERSTE }, { name })),
    }),
  )
  const { 'xl/blatt1.xml': _, ...teile } = ganze
  const voll = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(40_000)}</t></is></c></row></sheetData></worksheet>`
  const mappe = zipSync({
    ...teile,
    'xl/blatt0.xml': strToU8('<worksheet><sheetData>'),
    'xl/blatt3.xml': strToU8(voll),
  })
  const funde = findTabellen(mappe, 'a.xlsx', new Meldungen()) ?? []
  expect(funde.map(({ name, grund, tabellen }) => [name, grund, tabellen.length])).toEqual([
    ['kaputt', 'ist beschädigt.', 0],
    ['fehlt', '', 0],
    ['heil', '', 1],
    ['voll', expect.stringMatching(/^hat eine Zelle mit mehr Zeichen.*\. Die Datei/), 0],
  ])
  expect(sayMappe('a.xlsx', funde, new Map())).toContain('„kaputt“: ist beschädigt.\n')
})

test('what is no workbook is told', () => {
  const meldungen = new Meldungen()
  expect(findTabellen(strToU8('Guten Tag'), 'a.xlsx', meldungen)).toBeUndefined()
  expect(meldungen.liste.map(({ text }) => text)).toEqual([expect.stringContaining('a.xlsx')])
})

test('hidden worksheets, and many hidden columns, are told in short', () => {
  const wenig = blatt({ 1: KOPF, 2: ERSTE }, { davor: '<cols><col min="2" max="3" hidden="1"/></cols>' })
  const [leer] = find(wenig)
  expect(leer && sayMappe('a.xlsx', [leer], new Map())).toBe(
    'a.xlsx:\n  Tabellenblatt „B“: keine Tabelle mit Zahlen\n    In Excel ausgeblendet, nicht übernommen: Spalte B, Spalte C\n',
  )
  const breit = Array.from({ length: 20 }, (_, n) => `s${n}`)
  const [fund] = find(
    blatt(
      { 1: breit, 2: breit.map((_, n) => n) },
      { zustand: 'hidden', davor: '<cols><col min="4" max="20" hidden="1"/></cols>' },
    ),
  )
  const text = fund && sayMappe('a.xlsx', [fund], new Map())
  expect(text).toMatch(/„B“ \(ausgeblendet\)\n {4}In Excel ausgeblendet, nicht übernommen: Spalte D, .*Spalte O …\n/)
})
