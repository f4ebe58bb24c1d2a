import { expect, test } from 'vitest'
import { figurPeriode } from '../../../src/check/rules/figur-periode.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

test('one period twice, also in two ways of writing, in columns, rows and sentences', async () => {
  expect(
    await befunde(figurPeriode, blatt('{ a: 06/2021, b: Juni 2021 }', ['x: { name: X, werte: [1, 2] }'])),
  ).toHaveLength(1)
  expect(
    await befunde(
      figurPeriode,
      blatt('{ w: Wert }', ['x: { name: Jahr 2021, werte: [1] }', 'y: { name: "2021", werte: [2] }']),
    ),
  ).toHaveLength(1)
  expect((await befunde(figurPeriode, 'Beschäftigte 06/2021: 107.967, 06/2021: 108.451'))[0]).toContain(
    'Im Vergleich steht „06/2021“ zweimal',
  )
})

test('different periods, Ist and Plan, groups of columns and repeated mention stay silent', async () => {
  const faelle = [
    blatt('{ a: 06/2021, b: 06/2020 }', ['x: { name: X, werte: [1, 2] }']),
    blatt('{ a: Ist 2021, b: Plan 2021 }', ['x: { name: X, werte: [1, 2] }']),
    blatt('{ a: { name: "2021", gruppe: Frauen }, b: { name: "2021", gruppe: Männer } }', [
      'x: { name: X, werte: [1, 2] }',
    ]),
    'Von 06/2021 bis 06/2022 und wieder seit 06/2021.',
    'Beschäftigte 06/2022: 108.126 und 06/2021: 107.967',
  ]
  for (const fall of faelle) expect(await befunde(figurPeriode, fall)).toEqual([])
})

test('a change of a cell to itself is an error, one from the later to the earlier a hint', async () => {
  const daten = blatt('[2022, 2023]', ['g: { name: Budget, einheit: €, werte: [100, 90] }'])
  const pruefe = (ausdruck: string) => befunde(figurPeriode, mitText(`Das sind {{prozent (${ausdruck})}}.`, daten))
  expect(await pruefe('veraenderung blatt.g.2023 blatt.g.2023')).toEqual([
    expect.stringMatching(/^fehler probe\.md:3 .*mit sich selbst.*„veraenderung blatt\.g\.2022 blatt\.g\.2023“/),
  ])
  expect(await pruefe('veraenderung blatt.g.2023 blatt.g.2022')).toEqual([expect.stringMatching(/^hinweis /)])
  expect(await pruefe('veraenderung blatt.g.2022 blatt.g.2023')).toEqual([])
})
