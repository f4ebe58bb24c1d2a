import { expect, test } from 'vitest'
import { figurAnteil } from '../../../src/check/rules/figur-anteil.js'
import { befunde, blatt } from '../beispiele/befunde.js'

const TABELLE = (anteil: string) => `| Branche | Beschäftigte | Anteil |
|---|---:|---:|
| Handel | 4.120 | 20,6 % |
| Bau | 3.010 | ${anteil} |
| Pflege | 12.870 | 64,4 % |
| Insgesamt | 20.000 | 100 % |`

test('a share beside its count, in Markdown and in a sheet', async () => {
  const gefunden = await befunde(figurAnteil, TABELLE('51,1 %'))
  expect(gefunden).toHaveLength(1)
  expect(gefunden[0]).toMatch(
    /^fehler probe\.md:6 Bau, Anteil: Getippt ist 51,1 %, 3\.010 von 20\.000 sind 15,1 %\. Richtig ist 15,1 %/,
  )
  const zeilen = (anteil: string) => [
    'g: { name: Insgesamt, werte: [20000, 100] }',
    'a: { name: Handel, werte: [4120, "20,6"] }',
    `b: { name: Bau, werte: [3010, "${anteil}"] }`,
    'c: { name: Pflege, werte: [12870, "64,4"] }',
  ]
  const spalten = '{ n: Anzahl, p: { name: Anteil, einheit: "%" } }'
  expect((await befunde(figurAnteil, blatt(spalten, zeilen('18,1'))))[0]).toContain('Richtig ist 15,1 %')
  expect(await befunde(figurAnteil, blatt(spalten, zeilen('15,1')))).toEqual([])
})

test('a quota below its numerator and denominator', async () => {
  const zeilen = (quote: string) => [
    'n: { name: Integrationen, werte: [1024, 940, 1100] }',
    'e: { name: ELB, werte: [4554, 4230, 4400] }',
    `q: { name: Integrationsquote, einheit: "%", werte: ["22,5", "${quote}", "25,0"] }`,
  ]
  expect((await befunde(figurAnteil, blatt('[2020, 2021, 2022]', zeilen('27,2'))))[0]).toMatch(
    /^fehler blatt\.yaml:6 Integrationsquote, 2021: .*940 von 4\.230 sind 22,2 %/,
  )
  expect(await befunde(figurAnteil, blatt('[2020, 2021, 2022]', zeilen('22,2')))).toEqual([])
})

test('more than all of it, in a table and in a sentence', async () => {
  expect((await befunde(figurAnteil, '| Gruppe | Anteil |\n|---|---:|\n| Frauen | 511 % |'))[0]).toMatch(
    /^fehler .*511 % kann nicht sein.*\(51,1 %\)/,
  )
  expect((await befunde(figurAnteil, 'Der Anteil der Frauen beträgt 489 Prozent.'))[0]).toContain('(48,9 %)')
  expect(
    (await befunde(figurAnteil, blatt('[2022]', ['a: { name: Anteil der Älteren, einheit: "%", werte: [305] }'])))[0],
  ).toContain('(30,5 %)')
})

test.each([
  TABELLE('15,1 %'),
  TABELLE('15,0 %'),
  '| Gruppe | Anteil |\n|---|---:|\n| Frauen | 51,1 % |\n| Männer | 48,9 % |',
  '| Ziel | Zielerreichung |\n|---|---:|\n| Integrationen | 104,2 % |',
  'Die Zahl stieg um 119,7 %. Die Mittel wurden zu 101 % ausgeschöpft.',
  '| Gruppe | Anzahl | Quote |\n|---|---:|---:|\n| Frauen | 399 | 18,3 % |\n| Männer | 625 | 26,3 % |\n| Gesamt | 1.024 | 22,5 % |',
])('right: %s', async (text) => {
  expect(await befunde(figurAnteil, text)).toEqual([])
})
