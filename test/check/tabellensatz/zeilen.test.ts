import { expect, test } from 'vitest'
import { isColumn, namedRow, rowsOf, summandsOf } from '../../../src/check/tabellensatz/zeilen.js'
import { rasterOf } from '../../../src/check/zahlen/raster.js'
import type { Datenblatt } from '../../../src/figures/datenblatt.js'
import { sheets } from './gesagt.js'

async function sheet(...zeilen: string[]): Promise<Datenblatt> {
  const blatt = (await sheets({ d: { spalten: '{ n: { name: Zahl }, m: { name: Menge } }', zeilen } })).get('d')
  return blatt as Datenblatt
}

test('rows with a name of their own; totals and changes have none', async () => {
  const blatt = await sheet(
    'a: { name: Altstadt, werte: [1, 2] }',
    'b: { name: Neustadt (ohne Hafen), werte: [3, 4] }',
    'g: { name: Gesamt, summe: [a, b] }',
    'v: { name: Veränderung, werte: [5, 6] }',
  )
  expect(rowsOf(blatt).map(({ reihe }) => reihe.name)).toEqual(['Altstadt', 'Neustadt (ohne Hafen)'])
})

test('the row that words name: all of its words, of two names the longer, never one of two', async () => {
  const blatt = await sheet(
    'a: { name: Bewerber, werte: [1, 2] }',
    'b: { name: Versorgte Bewerber, werte: [3, 4] }',
    'c: { name: Betriebe, werte: [5, 6] }',
  )
  const named = (...worte: string[]) => namedRow(blatt, new Set(worte))?.reihe.name
  expect(named('bewerber')).toBe('Bewerber')
  expect(named('versorgte', 'bewerber')).toBe('Versorgte Bewerber')
  expect(named('versorgte')).toBeUndefined()
  expect(named('bewerber', 'betriebe')).toBeUndefined()
  expect(named()).toBeUndefined()
})

test.each([
  ['Zugänge', 'zugängen', true],
  ['Vermittler', 'vermittlungskraft', true],
  ['Zahl der Plätze', 'platz', true],
  ['Kunden', 'kundin', true],
  ['Abgänge', 'zugänge', false],
  ['Ort', 'orte', false],
])('a column and a word: %s, %s', (spalte, wort, gleich) => {
  expect(isColumn(spalte, wort)).toBe(gleich)
})

test('what a total is made of: no totals, no parts of rows, and nothing where a value is missing or of another unit', async () => {
  const summands = (blatt: Datenblatt, spalte = 0) =>
    summandsOf(rasterOf(blatt)[0], spalte)?.map(({ wert }) => wert.toFixed())
  const blatt = await sheet(
    'a: { name: Altstadt, werte: [1, 2] }',
    'd: { name: davon Hafen, davon: a, werte: [1, 1] }',
    'b: { name: Neustadt, werte: [3, fehlt] }',
    'g: { name: Gesamt, summe: [a, b] }',
  )
  expect(summands(blatt)).toEqual(['1', '3'])
  expect(summands(blatt, 1)).toBeUndefined()
  expect(
    summands(await sheet('a: { name: Altstadt, werte: [1, 2] }', 'b: { name: Neustadt, einheit: "%", werte: [3, 4] }')),
  ).toBeUndefined()
})
