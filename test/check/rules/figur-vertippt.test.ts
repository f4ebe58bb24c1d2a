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

test('an operand of a printed change or quota', async () => {
  const plan = (ist: number, ziel = 3031) =>
    blatt(
      '{ ist: Ist 2021, plan: Plan 2022, delta: { name: Veränderung, veraenderung: [ist, plan], gedruckt: ["-6,9"] } }',
      [`lzb: { name: LZB, werte: { ist: ${ist}, plan: ${ziel} } }`],
    )
  expect(await befunde(figurVertippt, plan(6256))).toEqual([
    'warnung blatt.yaml:4 6.256 passt nicht zu der gedruckten Veränderung von „LZB“; mit 3.256 stimmt es. Richtig ist 3.256, wenn die anderen Werte stimmen.',
  ])
  expect(await befunde(figurVertippt, plan(3256, 9031))).toEqual([expect.stringContaining('mit 3.031 stimmt es')])
  expect(await befunde(figurVertippt, plan(3256))).toEqual([])
  // No one slip of either explains it.
  expect(await befunde(figurVertippt, plan(7777))).toEqual([])
  const quote = (elb: number) =>
    blatt('[2023]', [
      'n: { name: Integrationen, werte: [750] }',
      `e: { name: ELB, werte: [${elb}] }`,
      'q: { name: Integrationsquote, quote: [n, e], stellen: 1, gedruckt: ["16,4"] }',
    ])
  expect(await befunde(figurVertippt, quote(7560))).toEqual([expect.stringContaining('mit 4.560 stimmt es')])
  expect(await befunde(figurVertippt, quote(4560))).toEqual([])
})

test('of shares that rounding leaves open, the values nearest', async () => {
  const alter = (ab55: string) =>
    blatt(
      '{ a: Anteil }',
      [
        'u: { name: Unter 25 Jahre, werte: ["14,8"] }',
        'm: { name: 25 bis unter 55 Jahre, werte: ["57,8"] }',
        `o: { name: 55 Jahre und älter, werte: ["${ab55}"] }`,
      ],
      'einheit: "%"\n',
    )
  expect(await befunde(figurVertippt, alter('27,6'))).toContainEqual(
    expect.stringContaining('27,6 % passt nicht zu 100 %; mit 27,4 % oder 27,5 % oder 27,3 % stimmt es'),
  )
  expect(await befunde(figurVertippt, alter('27,5'))).toEqual([])
})

test('of many cells the one that is out of line with the year before', async () => {
  const branchen = (werte: readonly number[], gedruckt: number) =>
    blatt('{ mrz21: Mrz. 21, mrz20: Mrz. 20 }', [
      `g: { name: Insgesamt, summe: [${werte.map((_, stelle) => `b${stelle}`).join(', ')}], gedruckt: { mrz21: ${gedruckt} } }`,
      ...werte.map(
        (wert, stelle) =>
          `b${stelle}: { name: Branche ${stelle}, werte: { mrz21: ${wert}, mrz20: ${JAHR_DAVOR[stelle]} } }`,
      ),
    ])
  const JAHR_DAVOR = [1497, 657, 7496, 2769, 4043, 1518, 1827]
  const richtig = [1454, 650, 7539, 2704, 3932, 1553, 1782]
  const summe = richtig.reduce((a, b) => a + b)
  expect(await befunde(figurVertippt, branchen(richtig, summe))).toEqual([])
  expect(await befunde(figurVertippt, branchen(richtig.with(5, 1353), summe))).toEqual([
    'warnung blatt.yaml:10 1.353 passt nicht zu dem gedruckten Wert von „Insgesamt“; mit 1.553 stimmt es. Richtig ist 1.553, wenn die anderen Werte stimmen; von den möglichen Zellen fällt diese gegenüber „Mrz. 20“ (1.518) aus der Reihe.',
  ])
  // So little might be wrong in any of them.
  expect(await befunde(figurVertippt, branchen(richtig.with(5, 1554), summe))).toEqual([])
})

test('a whole of 100 % is not rounded', async () => {
  const herkunft = (ausland: string) =>
    blatt(
      '{ a: Anteil }',
      [
        'alle: { name: Alle, vollstaendig: true, werte: [100] }',
        `x: { name: Ausländische, davon: alle, werte: ["${ausland}"] }`,
        'y: { name: Deutsche, davon: alle, werte: ["69,5"] }',
      ],
      'einheit: "%"\n',
    )
  expect(await befunde(figurVertippt, herkunft('30,2'))).toContainEqual(
    expect.stringContaining('30,2 % passt nicht zu „Alle“; mit 30,5 % stimmt es'),
  )
  expect(await befunde(figurVertippt, herkunft('30,5'))).toEqual([])
})
