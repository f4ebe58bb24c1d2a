import { expect, test } from 'vitest'
import { findZeiten } from '../../../../src/check/reading/zeit/zeiten.js'

test.each([
  ['am 30.06.2022', 'tag', '2022-06-30', '2022-06-30'],
  ['am 3. April 2023', 'tag', '2023-04-03', '2023-04-03'],
  ['Stand 09/2022', 'monat', '2022-09-01', '2022-09-30'],
  ['im Februar 2024', 'monat', '2024-02-01', '2024-02-29'],
  ['Mrz. 21 war', 'monat', '2021-03-01', '2021-03-31'],
  ['im 2. Quartal 2023', 'quartal', '2023-04-01', '2023-06-30'],
  ['im ersten Halbjahr 2021', 'halbjahr', '2021-01-01', '2021-06-30'],
  ['das Schuljahr 2022/23', 'spanne', '2022-01-01', '2023-12-31'],
  ['im Jahr 2023 waren', 'jahr', '2023-01-01', '2023-12-31'],
  ['im Vorjahr waren', 'relativ', '', ''],
])('%s', (text, koernung, anfang, ende) => {
  expect(findZeiten(text)).toEqual([expect.objectContaining({ koernung, anfang, ende })])
})

test('beginnings, ends, comparisons and averages are known', () => {
  const bezug = (text: string) => findZeiten(text).map(({ bezug }) => bezug)
  expect(bezug('seit 2019')).toEqual(['seit'])
  expect(bezug('bis Ende 2026')).toEqual(['bis'])
  expect(bezug('gegenüber dem Jahr 2021 und 2022')).toEqual(['gegenueber', ''])
  expect(findZeiten('im Jahresdurchschnitt 2022')[0]?.durchschnitt).toBe(true)
})

test('figures, norms and files are no times', () => {
  for (const text of ['2022 Euro', '2.022 Personen', '2022,5', 'ISO 9001:2015', '1990 %', 'Zimmer 1.12'])
    expect(findZeiten(text)).toEqual([])
})
