import { describe, expect, test } from 'vitest'
import { createBlatt } from '../../../src/import/tabelle/blatt.js'
import { writeBlatt } from '../../../src/import/tabelle/blatt-yaml.js'
import { readZellwert } from '../../../src/import/tabelle/zahlwert.js'
import { rasterOf } from '../../../src/import/tabelle/zellgitter.js'
import type { Fremdzelle } from '../../../src/worddatei/modell.js'
import { absatz, lauf, punkt, tabelle, zelle } from '../fremdtext.js'

type Zeilen = (string | Fremdzelle)[][]
const create = (zeilen: Zeilen, titel = '') => createBlatt(rasterOf(tabelle(...zeilen)), titel)
/** The lines of its file behind its title; none where it is no sheet. */
const sheet = (zeilen: Zeilen, titel?: string) => {
  const blatt = create(zeilen, titel)
  return (
    blatt && [
      ...writeBlatt(blatt)
        .trimEnd()
        .split('\n')
        .map((zeile) => zeile.trim()),
      ...blatt.abweichungen,
    ]
  )
}
const breit = (text: string, spalten = 2) => zelle(text, { spalten })
const note = zelle([lauf('3'), { art: 'note', id: '1' }])

describe('no data sheet', () => {
  test.each<[string, Zeilen]>([
    ['is a table of one column', [['a'], ['1'], ['2']]],
    [
      'is one with notes in its fields',
      [
        ['a', 'b'],
        ['x', note],
        ['y', '2'],
      ],
    ],
    [
      'is one with a picture in its fields',
      [
        ['a', 'b'],
        ['x', '1'],
        ['y', zelle([lauf('2'), { art: 'bild', teil: '', alt: '', hoehe: 1, schmuck: true }])],
      ],
    ],
    [
      'is one whose rows have no name',
      [
        ['a', 'b'],
        ['', '1'],
        ['y', '2'],
      ],
    ],
    [
      'is one whose names go over figures',
      [
        ['a', 'b', 'c'],
        [breit('x'), '1'],
        ['y', '2', '3'],
      ],
    ],
    [
      'is one of a single figure',
      [
        ['a', 'b'],
        ['x', '1'],
      ],
    ],
    [
      'is one that ends with a heading',
      [
        ['a', 'b'],
        ['x', '1'],
        ['y', '2'],
        ['z', ''],
      ],
    ],
    [
      'is one of words alone',
      [
        ['a', 'b'],
        ['x', 'eins'],
        ['y', 'zwei'],
      ],
    ],
    [
      'is one with as many words as figures in a column',
      [
        ['a', 'b'],
        ['x', '1'],
        ['y', 'zwei'],
      ],
    ],
    [
      'is one with empty fields',
      [
        ['a', 'b', 'c'],
        ['x', '1', '2'],
        ['y', '', '3'],
      ],
    ],
    [
      'is one whose heads have no name',
      [
        ['a', 'b', ''],
        ['x', '1', '2'],
        ['y', '3', '4'],
      ],
    ],
    [
      'is one whose units differ both ways',
      [
        ['a', 'b', 'c'],
        ['x', '1 %', '2 €'],
        ['y', '3 €', '4 %'],
      ],
    ],
    [
      'is one whose columns name another unit than their fields',
      [
        ['a', 'b in €', 'c'],
        ['x', '1 %', '2 %'],
        ['y', '3 Jahre', '4 Jahre'],
      ],
    ],
  ])('%s', (_, zeilen) => expect(create(zeilen)).toBeUndefined())
})

describe('heads', () => {
  test.each<[string, Zeilen, string[]]>([
    [
      'in two rows give groups; one over both rows belongs to none',
      [
        ['Ort', breit('Frauen'), 'Summe in €'],
        ['', '2023', '2024', ''],
        ['A', '1', '2', '9'],
        ['B', '3', '4', '8'],
      ],
      [
        '2023: { name: "2023", gruppe: Frauen }',
        '2024: { name: "2024", gruppe: Frauen }',
        'summe: { name: Summe in €, einheit: "€" }',
      ],
    ],
    [
      'of years alone are one row',
      [
        ['Ort', '2023', '2024'],
        ['A', '1', '2'],
        ['B', '3', '4'],
      ],
      ['2023: { name: "2023" }', '2024: { name: "2024" }'],
    ],
    [
      'that are called alike are told apart by their groups',
      [
        ['', breit('Plan'), breit('Ist')],
        ['', '2023', '2024', '2023', '2024'],
        ['A', '1', '2', '3', '4'],
        ['B', '3', '4', '5', '6'],
      ],
      [
        'plan-2023: { name: "2023", gruppe: Plan }',
        'plan-2024: { name: "2024", gruppe: Plan }',
        'ist-2023: { name: "2023", gruppe: Ist }',
        'ist-2024: { name: "2024", gruppe: Ist }',
      ],
    ],
    [
      'may be words that YAML would take for something else',
      [
        ['Ort', 'ja', 'on', 'a, b'],
        ['A', '1', '2', '3'],
        ['B', '3', '4', '5'],
      ],
      ['ja: { name: "ja" }', '"on": { name: on }', 'a-b: { name: "a, b" }'],
    ],
  ])('%s', (_, zeilen, spalten) => {
    const alle = sheet(zeilen) ?? []
    expect(alle.slice(alle.indexOf('spalten:') + 1, alle.indexOf('zeilen:'))).toEqual(spalten)
  })
})

describe('fields', () => {
  const rows = (zeilen: Zeilen) => {
    const alle = sheet(zeilen) ?? []
    return alle.slice(alle.indexOf('zeilen:') + 1)
  }
  test('raised digits behind a figure are marks; raised words, or a raised digit alone, are not', () => {
    const hoch = (...texte: string[]) =>
      zelle(texte.map((text, index) => lauf(text, { hoch: index === texte.length - 1 })))
    expect(
      rows([
        ['a', 'b'],
        ['x', hoch('1.2', '00', '1)')],
        ['y', hoch('5')],
        ['z', '7'],
      ]),
    ).toEqual(['x: { name: x, werte: ["1200¹)"] }', '"y": { name: y, werte: [5] }', 'z: { name: z, werte: [7] }'])
    expect(
      create([
        ['a', 'b'],
        ['x', hoch('1', 'ca')],
        ['y', '2'],
      ]),
    ).toBeUndefined()
  })
  test('signs stand for figures, words in columns of their own, headings between rows', () => {
    expect(
      rows([
        ['a', 'b', 'c'],
        ['Nord', '', ''],
        ['x', '1', 'ja, "so"'],
        ['y', '–', 'nein'],
        ['z', '*', zelle([punkt('p'), absatz('q')])],
        ['w', '4,5', '–'],
      ]),
    ).toEqual([
      'nord: { name: Nord, gruppe: true }',
      'x: { name: x, werte: [1, "ja, \\"so\\""] }',
      '"y": { name: y, werte: [fehlt, "nein"] }',
      'z: { name: z, werte: ["*", "• p q"] }',
      'w: { name: w, werte: [4.5, "–"] }',
    ])
  })
  test.each([
    ['5 PP', { einheit: 'Prozentpunkte' }],
    ['5 %-Punkte', { einheit: 'Prozentpunkte' }],
    ['+5 Prozentpunkt', { einheit: 'Prozentpunkte', vorzeichen: true }],
    ['5 T €', { einheit: 'T€' }],
    ['1 234,5 Tsd. €', { wert: '1234.5', einheit: 'Tsd. €', stellen: 1 }],
    ['4.8', undefined],
    ['012', undefined],
    ['±5', undefined],
    ['1,', undefined],
    ['1 2', undefined],
    ['', { art: 'leer' }],
    ['.', { art: 'zeichen' }],
  ])('„%s“ is what it is', (text, wert) => {
    if (wert === undefined) expect(readZellwert(text)).toBeUndefined()
    else expect(readZellwert(text)).toMatchObject(wert)
  })
})

test('a column of more words than figures is one of words', () => {
  const zeilen = sheet([
    ['a', 'b', 'c'],
    ['x', '1', 'ja'],
    ['z', '2', 'nein'],
    ['w', '3', '5'],
  ])
  expect(zeilen?.slice(-1)).toEqual(['w: { name: w, werte: [3, "5"] }'])
})

describe('units are said once', () => {
  const units = (zeilen: Zeilen, titel?: string) =>
    (sheet(zeilen, titel) ?? []).flatMap((zeile) => {
      const [, einheit] = /einheit: ([^,}]+?)(?: }|,|$)/.exec(zeile) ?? []
      return einheit ? [`${zeile.split(':')[0]} ${einheit}`.replaceAll('"', '')] : []
    })
  test.each<[string, Zeilen, string[], string?]>([
    [
      'by the title',
      [
        ['a', 'b'],
        ['x', '1'],
        ['y', '2'],
      ],
      ['einheit Tsd. €'],
      'Ausgaben in Tsd. €',
    ],
    [
      'by heads rather than by the title',
      [
        ['a', 'b in %'],
        ['x', '1'],
        ['y', '2'],
      ],
      ['b %'],
      'Ausgaben in €',
    ],
    [
      'by names',
      [
        ['a', 'b'],
        ['x in %', '1'],
        ['y (€)', '2'],
      ],
      ['x-in %', 'y €'],
    ],
    [
      'by all fields',
      [
        ['a', 'b in %', 'c'],
        ['x', '1 %', '3 %'],
        ['y', '2 %', '4 %'],
      ],
      ['einheit %'],
    ],
    [
      'by all fields, but for what is computed',
      [
        ['a', '2023', '2024', 'Veränderung in %'],
        ['x', '50 €', '40 €', '-20 %'],
        ['w', '20 €', '30 €', '50 %'],
      ],
      ['einheit €'],
    ],
    [
      'by the fields of columns',
      [
        ['a', 'b', 'c'],
        ['x', '1 %', '2 €'],
        ['y', '3 %', '*'],
      ],
      ['b %', 'c €'],
    ],
    [
      'by the fields of rows',
      [
        ['a', 'b', 'c'],
        ['x', '1 %', '2 %'],
        ['y', '3 €', '4 €'],
      ],
      ['x %', 'y €'],
    ],
    [
      'by the fields of rows, but for columns whose heads say it',
      [
        ['a', 'b', 'c', 'd in €'],
        ['x', '1 %', '2 %', '5'],
        ['y', '3 €', '4 €', '6 €'],
      ],
      ['d €', 'x %', 'y €'],
    ],
  ])('%s', (_, zeilen, einheiten, titel) => expect(units(zeilen, titel)).toEqual(einheiten))
})

describe('what is computed', () => {
  const KOPF = ['Ort', '2023', '2024', 'Veränderung']
  test.each<[string, Zeilen, string[]]>([
    [
      'totals in all columns are formulas',
      [KOPF.slice(0, 3), ['A', '1', '2'], ['B', '3', '4'], ['Summe', '4', '6']],
      ['summe: { name: Summe, summe: [a, b], gedruckt: { 2023: 4, 2024: 6 } }'],
    ],
    [
      'one that hardly fails is told',
      [KOPF.slice(0, 4).fill('2025', 3), ['A', '1', '2', '3'], ['B', '3', '4', '5'], ['Summe', '4', '7', '8']],
      [
        'summe: { name: Summe, werte: [4, 7, 8] }',
        '„Summe“ ist in der Spalte „2024“ nicht die Summe der übrigen Zeilen; die Zeile ist getippt übernommen.',
      ],
    ],
    [
      'one that mostly fails, or one of shares, is none',
      [KOPF.slice(0, 3), ['A', '1', '2'], ['B', '3', '4'], ['Summe', '5', '7']],
      ['summe: { name: Summe, werte: [5, 7] }'],
    ],
    [
      'one with a sign in it is none',
      [KOPF.slice(0, 3), ['A', '*', '2'], ['B', '3', '4'], ['Summe', '*', '7']],
      ['summe: { name: Summe, werte: ["*", 7] }'],
    ],
    [
      'changes in all rows are formulas',
      [KOPF, ['A', '100', '110', '10,0 %'], ['B', '50', '40', '-20,0 %']],
      [
        'veraenderung: { name: Veränderung, stellen: 1, veraenderung: [2023, 2024], gedruckt: { a: 10.0, b: -20.0 } }',
        'a: { name: A, werte: [100, 110] }',
        'b: { name: B, werte: [50, 40] }',
      ],
    ],
    [
      'changes that all fall are shown with their sign',
      [KOPF, ['A', '100', '90', '-10 %'], ['B', '50', '40', '-20 %']],
      [
        'veraenderung: { name: Veränderung, stellen: 0, vorzeichen: ja, veraenderung: [2023, 2024], gedruckt: { a: -10, b: -20 } }',
      ],
    ],
    [
      'one that fails among many is told',
      [KOPF, ['A', '100', '110', '10 %'], ['B', '50', '40', '-20 %'], ['C', '10', '11', '20 %']],
      ['„Veränderung“ in der Zeile „C“ ergibt sich nicht aus den Werten daneben; die Spalte ist getippt übernommen.'],
    ],
    [
      'differences and points stand in one column, row by row',
      [KOPF, ['A', '100 %', '90 %', '-10'], ['B', '50 %', '45 %', '-5'], ['C', '1', '3', '2']],
      ['c: { name: C, rechnung: differenz, werte: [1, 3] }'],
    ],
    [
      'digits that differ make no formula',
      [KOPF, ['A', '100', '110', '10,0 %'], ['B', '50', '40', '-20 %']],
      ['veraenderung: { name: Veränderung, einheit: "%" }'],
    ],
    [
      'one row is no proof',
      [KOPF, ['A', '100', '110', '10 %'], ['B', '50', '40', '*']],
      ['veraenderung: { name: Veränderung, einheit: "%" }'],
    ],
    [
      'half of the rows are none either, and nothing is told',
      [KOPF, ['A', '100', '110', '10 %'], ['B', '50', '40', '30 %']],
      ['veraenderung: { name: Veränderung, einheit: "%" }'],
    ],
  ])('%s', (_, zeilen, enthaelt) => {
    const alle = sheet(zeilen) ?? []
    expect(alle).toEqual(expect.arrayContaining(enthaelt))
    expect(alle.filter((zeile) => zeile.startsWith('„'))).toEqual(enthaelt.filter((zeile) => zeile.startsWith('„')))
  })
})
