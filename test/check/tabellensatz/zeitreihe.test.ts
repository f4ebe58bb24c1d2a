import { expect, test } from 'vitest'
import { seriesOf } from '../../../src/check/tabellensatz/zeitreihe.js'
import { sheets } from './gesagt.js'

async function series(spalten: string, ...zeilen: string[]) {
  const blatt = (await sheets({ d: { titel: 'Bestand der Betriebe', spalten, zeilen } })).get('d')
  return seriesOf(blatt as NonNullable<typeof blatt>).map(({ name, werte }) => [
    name,
    ...werte.map(({ zeit, zelle }) => `${zeit.anfang.slice(0, 4)} ${zelle.wert.toFixed()}`),
  ])
}

test('a row whose columns are times is a series, in their order', async () => {
  expect(await series('[2022, 2021]', 'a: { name: Betriebe, werte: [7, 5] }')).toEqual([
    ['Betriebe', '2021 5', '2022 7'],
  ])
})

test('so is a column whose rows are times', async () => {
  expect(
    await series('{ n: { name: Eintritte } }', 'a: { name: 2021, werte: [5] }', 'b: { name: 2022, werte: [7] }'),
  ).toEqual([['Eintritte', '2021 5', '2022 7']])
})

test('plans, changes, a single time, times of two kinds and a time twice are no series', async () => {
  expect(await series('[2021, 2022]', 'a: { name: Plan, werte: [5, 7] }')).toEqual([])
  expect(await series('[2021, 2022]', 'a: { name: Veränderung, werte: [5, 7] }')).toEqual([])
  expect(await series('{ a: { name: 2021 }, b: { name: Plan 2022 } }', 'a: { name: Betriebe, werte: [5, 7] }')).toEqual(
    [],
  )
  expect(await series('{ a: { name: 2021 }, b: { name: Mai 2022 } }', 'a: { name: Betriebe, werte: [5, 7] }')).toEqual(
    [],
  )
  expect(
    await series('{ a: { name: Ist 2021 }, b: { name: Soll 2021 } }', 'a: { name: Betriebe, werte: [5, 7] }'),
  ).toEqual([])
})

test('values of two units are no series, and what is missing is left out of one', async () => {
  expect(
    await series('{ a: { name: 2021 }, b: { name: 2022, einheit: "%" } }', 'a: { name: Betriebe, werte: [5, 7] }'),
  ).toEqual([])
  expect(await series('[2020, 2021, 2022]', 'a: { name: Betriebe, werte: [5, fehlt, 7] }')).toEqual([
    ['Betriebe', '2020 5', '2022 7'],
  ])
})
