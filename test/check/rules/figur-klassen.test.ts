import { expect, test } from 'vitest'
import { figurKlassen } from '../../../src/check/rules/figur-klassen.js'
import { befunde, blatt } from '../beispiele/befunde.js'

const reihen = (...namen: string[]) =>
  blatt(
    '{ a: Anzahl }',
    namen.map((name, index) => `z${index}: { name: "${name}", werte: [1] }`),
  )

test('classes that share a boundary or overlap', async () => {
  for (const namen of [
    ['25 bis 55', '55 und älter'],
    ['unter 25 Jahre', '25 bis 55 Jahre', 'älter als 55 Jahre'],
    ['50 bis 250', '250 und mehr'],
    ['15-25 Jahre', '25-35 Jahre'],
    ['10 bis 30 Jahre', '20 bis 40 Jahre'],
  ]) {
    expect(await befunde(figurKlassen, reihen(...namen))).toHaveLength(1)
  }
  expect((await befunde(figurKlassen, reihen('25 bis 55 Jahre', 'älter als 55 Jahre')))[0]).toContain(
    'Eindeutig sind „25 bis unter 55“ und „55 und älter“',
  )
})

test('a gap between classes, also in a list of the text', async () => {
  expect((await befunde(figurKlassen, reihen('unter 25', '25 bis unter 50', '55 und älter')))[0]).toContain(
    '50 bis 54 gehören in keine von beiden',
  )
  expect(
    (
      await befunde(
        figurKlassen,
        '- 10 Prozent Kleine (1 bis 9 Beschäftigte)\n- 20 Prozent Mittlere (11 bis 49 Beschäftigte)\n- 70 Prozent Große (50 und mehr Beschäftigte)',
      )
    )[0],
  ).toContain('10 gehört in keine von beiden')
})

test('clear classes, nested ones, selections, years and other names stay silent', async () => {
  for (const namen of [
    ['unter 25', '25 bis unter 55', '55 und älter'],
    [
      '0 Beschäftigte',
      '1 bis 9 Beschäftigte',
      '10 bis 49 Beschäftigte',
      '50 bis unter 250 Beschäftigte',
      '250 und mehr Beschäftigte',
    ],
    ['unter 25 Jahre', 'unter 30 Jahre'],
    ['unter 25 Jahre', '55 Jahre und älter'],
    ['50 bis 250 Beschäftigte', 'mehr als 250 Beschäftigte'],
    ['2018 bis 2020', '2020 bis 2022'],
    ['unter 25 Jahre', '1 bis 9 Beschäftigte', '5 bis 12 Monate'],
    ['§ 16i', 'Phase 1 bis Ende', ''],
  ]) {
    expect(await befunde(figurKlassen, reihen(...namen))).toEqual([])
  }
})
