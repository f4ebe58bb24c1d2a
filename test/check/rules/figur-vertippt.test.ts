import { expect, test } from 'vitest'
import { figurVertippt } from '../../../src/check/rules/figur-vertippt.js'
import { befunde, blatt } from '../beispiele/befunde.js'

const HAUSHALT = (egt: string) =>
  blatt(
    '[2018, 2019]',
    [
      'g: { name: Gesamtbudget, summe: [egt, vh], gedruckt: [28817418, 31971525] }',
      `egt: { name: Eingliederung, werte: [${egt}, 13898435] }`,
      'vh: { name: Verwaltung, werte: [16785619, 18073090] }',
    ],
    'einheit: €\n',
  )

test('a digit turned round or changed is named at its cell, beside the printed total', async () => {
  expect(await befunde(figurVertippt, HAUSHALT('12013799'))).toEqual([
    'warnung blatt.yaml:6 12.013.799 € passt nicht zu dem gedruckten Wert von „Gesamtbudget“; mit 12.031.799 € stimmt es. Richtig ist 12.031.799 €, wenn die anderen Werte stimmen.',
  ])
  expect(await befunde(figurVertippt, HAUSHALT('12031799'))).toEqual([])
})

test('a part of a typed total, and women and men', async () => {
  const tabelle = (frauen: string) =>
    `| Kennzahl | 2021 | 2022 |\n|---|---:|---:|\n| Integrationen | 1.024 | 940 |\n| davon Frauen | 399 | ${frauen} |\n| davon Männer | 625 | 541 |`
  expect((await befunde(figurVertippt, tabelle('939')))[0]).toMatch(
    /^warnung probe\.md:6 939 passt nicht zu „Integrationen“; mit 399/,
  )
  expect(await befunde(figurVertippt, tabelle('399'))).toEqual([])
})

test('two sums that meet in one cell leave no doubt; what no slip explains is not guessed at', async () => {
  const zeilen = (wert: string) => [
    'g: { name: Insgesamt, werte: [60, 100, 160] }',
    `a: { name: Handel, werte: [${wert}, 30, 50] }`,
    'b: { name: Bau, werte: [40, 70, 110] }',
  ]
  const spalten = '{ f: Frauen, m: Männer, s: Insgesamt }'
  expect(await befunde(figurVertippt, blatt(spalten, zeilen('26')))).toEqual([
    expect.stringContaining('mit 20 stimmt es'),
  ])
  expect(await befunde(figurVertippt, blatt(spalten, zeilen('20')))).toEqual([])
  expect(await befunde(figurVertippt, HAUSHALT('15555555'))).toEqual([])
})
