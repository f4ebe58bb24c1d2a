import { expect, test } from 'vitest'
import { amountOn, RECHTSWERTE } from '../../../src/check/rechtswerte.js'
import { figurGesetz } from '../../../src/check/rules/figur-gesetz.js'
import { befunde, imJahr } from '../beispiele/befunde.js'

test.each([
  ['Der Regelbedarf für Alleinstehende beträgt seit dem 1. Januar 2023 503 €.', '502 €'],
  ['Der Zuschuss nach § 16i SGB II beträgt im dritten Jahr 95 % und im vierten Jahr 80 %.', '90 %'],
  ['Nach § 16e SGB II werden im ersten Jahr 75 %, im zweiten Jahr 60 % gezahlt.', '50 %'],
  ['Der gesetzliche Mindestlohn liegt seit Januar 2024 bei 12,14 Euro.', '12,41'],
  ['Der gesetzliche Mindestlohn steigt zum 1. Januar 2027 auf 14,06 Euro.', '14,60'],
  ['Die Minijob-Grenze liegt ab Januar 2026 bei 630 Euro.', '603'],
])('wrong: %s', async (text, richtig) => {
  const [befund] = await befunde(figurGesetz, text)
  expect(befund).toContain(`Richtig ist ${richtig}`)
})

test.each([
  'Der Regelbedarf für Alleinstehende stieg 2023 von 449 auf 502 Euro, also um 53 Euro.',
  'Für Paare gelten 2024 je 506 Euro, zusammen 1.012 Euro.',
  'Alleinstehende erhalten im Durchschnitt 540 Euro neben dem Regelbedarf.',
  'Nach § 16i SGB II sind im dritten Jahr 12 % ausgeschieden, wie im Vorjahr.',
  'Alleinerziehende erhalten neben dem Regelbedarf einen Zuschlag von 560 Euro.',
])('right, or something else: %s', async (text) => {
  expect(await befunde(figurGesetz, text)).toEqual([])
})

test('an amount holds from its day on, as far as the list is known', () => {
  const [stufe1] = RECHTSWERTE
  expect(
    stufe1 &&
      ['2020-12-31', '2022-12-31', '2023-01-01', '2026-06-01', '2027-01-01'].map((tag) => amountOn(stufe1, tag)),
  ).toEqual([undefined, 449, 502, 563, undefined])
})

test('§ 16e is another subsidy since July 2026', async () => {
  const satz = 'Nach § 16e SGB II werden im ersten Jahr 75 %, im zweiten Jahr 60 % gezahlt.'
  expect(await befunde(figurGesetz, imJahr('2026', satz))).toHaveLength(1)
  expect(await befunde(figurGesetz, imJahr('2027', satz))).toEqual([])
})

/** Of 2021 to 2024, and of those after it. */
const STUFEN = [
  ['Alleinstehende', 446, 449, 502, 563],
  ['Alleinlebende', 446, 449, 502, 563],
  ['Alleinerziehende', 446, 449, 502, 563],
  ['Regelbedarfsstufe 1', 446, 449, 502, 563],
  ['Partner', 401, 404, 451, 506],
  ['Paare', 401, 404, 451, 506],
  ['ein Paar', 401, 404, 451, 506],
  ['Ehegatten', 401, 404, 451, 506],
  ['Stufe 2', 401, 404, 451, 506],
  ['Stufe 3', 357, 360, 402, 451],
  ['Erwachsene im Haushalt der Eltern', 357, 360, 402, 451],
  ['Junge ohne eigenen Haushalt', 357, 360, 402, 451],
  ['Jugendliche', 373, 376, 420, 471],
  ['Kinder von 14 bis unter 18', 373, 376, 420, 471],
  ['Stufe 4', 373, 376, 420, 471],
  ['Kinder von 6 bis 13', 309, 311, 348, 390],
  ['Kinder von sechs bis 13', 309, 311, 348, 390],
  ['Stufe 5', 309, 311, 348, 390],
  ['Kinder bis 5 Jahre', 283, 285, 318, 357],
  ['Kinder unter sechs Jahren', 283, 285, 318, 357],
  ['Stufe 6', 283, 285, 318, 357],
] as const

test.each(
  STUFEN.flatMap(([wer, ...betraege]) => betraege.map((betrag, stelle) => [wer, 2021 + stelle, betrag] as const)),
)('the standard needs of „%s“ in %d are %d €', async (wer, jahr, betrag) => {
  const satz = (genannt: number) => `Im Jahr ${jahr} beträgt der Regelbedarf für ${wer} ${genannt} €.`
  expect(await befunde(figurGesetz, satz(betrag))).toEqual([])
  const [befund, ...weitere] = await befunde(figurGesetz, satz(betrag + 8))
  expect(weitere).toEqual([])
  expect(befund).toMatch(
    new RegExp(
      `^warnung probe.md:3 Regelbedarfsstufe \\d: ${betrag + 8} € stimmt nicht; am 1.1.${jahr} gilt ${betrag} €. Richtig ist ${betrag} € \\(Anlage zu § 28 SGB XII`,
    ),
  )
})

test.each([
  ['Die Minijob-Grenze liegt im Oktober 2022 bei 510 Euro.', '520 €'],
  ['Die Minijobgrenze liegt 2024 bei 530 Euro.', '538 €'],
  ['Die Geringfügigkeitsgrenze liegt 2025 bei 565 Euro.', '556 €'],
  ['Die Minijob-Verdienstgrenze liegt 2026 bei 630 Euro.', '603 €'],
  ['Die Verdienstgrenze für einen Minijob liegt 2027 bei 663 Euro.', '633 €'],
  ['Der gesetzliche Mindestlohn beträgt im Oktober 2022 12,50 Euro.', '12 €'],
  ['Der gesetzliche Mindestlohn beträgt 2024 12,14 Euro.', '12,41 €'],
  ['Im Jahr 2025 arbeiten viele zum gesetzlichen Mindestlohn von 12,28 Euro.', '12,82 €'],
  ['Ein gesetzlicher Mindestlohn von 13,09 Euro gilt 2026.', '13,90 €'],
  ['Der gesetzliche Mindestlohn beträgt 2027 14,06 Euro.', '14,60 €'],
])('the amount of the time: %s', async (text, richtig) => {
  const [befund, ...weitere] = await befunde(figurGesetz, text)
  expect(weitere).toEqual([])
  expect(befund).toContain(`Richtig ist ${richtig} (§ `)
})

test.each([
  'Die Minijob-Grenze liegt im September 2022 bei 510 Euro.',
  'Die Minijob-Grenze liegt 2028 bei 640 Euro.',
  // An amount of another year, and one that is far off.
  'Die Minijob-Grenze liegt 2025 bei 538 Euro.',
  'Die Minijob-Grenze liegt 2025 bei 480 Euro.',
  'Die Minijob-Grenze liegt 2025 bei rund 550 Euro.',
  'Die Minijob-Grenze liegt 2025 um 550 Euro höher.',
  'Die Grenze liegt 2025 bei 550 Euro.',
  'Der Mindestlohn der Branche beträgt 2024 12,14 Euro.',
  'Im Jahr 2024 beträgt der Regelbedarf für Alleinstehende zusammen 570 €.',
  'Im Jahr 2024 beträgt der Regelbedarf für Alleinstehende 570 € im Jahr.',
  'Im Jahr 2024 beträgt der Betrag für Alleinstehende 570 €.',
  'Im Jahr 2024 beträgt der Regelbedarf für Stufe 12 570 €.',
  'Im Jahr 2024 beträgt der Mehrbedarf zum Regelbedarf für Alleinstehende 570 €.',
])('silent: %s', async (text) => {
  expect(await befunde(figurGesetz, text)).toEqual([])
})

test.each([
  ['Nach § 16i SGB II werden im ersten Jahr 90 % Zuschuss gezahlt.', '100 % (§ 16i Abs. 2 SGB II)'],
  ['Nach §16i SGB II werden im zweiten Jahr 90 % Zuschuss gezahlt.', '100 % (§ 16i'],
  ['Nach §§ 16 i und 16e SGB II werden im dritten Jahr 80 % Zuschuss gezahlt.', '90 % (§ 16i'],
  ['Nach § 16i SGB II werden im vierten Förderjahr nur noch 70 % gezahlt.', '80 % (§ 16i'],
  ['Nach § 16i SGB II liegt der Zuschuss für das fünfte Jahr bei 70 %, im fünften Jahr bei 80 %.', '70 % (§ 16i'],
  ['Nach § 16i SGB II werden in den ersten beiden Jahren 90 % gefördert.', '100 % (§ 16i'],
  ['Nach § 16e SGB II werden im ersten Jahr 70 %, im zweiten Jahr 50 % gezahlt.', '75 % (§ 16e Abs. 2 SGB II in der'],
  ['Anders als § 16i zahlt § 16e SGB II im zweiten Jahr 60 % Zuschuss.', '50 % (§ 16e'],
])('the share of the year: %s', async (text, richtig) => {
  const [befund, ...weitere] = await befunde(figurGesetz, text)
  expect(weitere).toEqual([])
  expect(befund).toContain(`Richtig ist ${richtig}`)
})

test.each([
  'Nach § 16i SGB II werden im ersten Jahr 100 %, im dritten 90 %, im vierten 80 % und im fünften Jahr 70 % gezahlt.',
  'Nach § 16i SGB II werden im dritten Jahr 60 % Zuschuss gezahlt.',
  'Nach § 16i SGB II waren im dritten Jahr 80 % dabei.',
  'Nach § 16f SGB II werden im ersten Jahr 90 % Zuschuss gezahlt.',
  'Nach § 16e SGB II werden im dritten Jahr 40 % Zuschuss gezahlt.',
  'Nach § 116i SGB II werden im ersten Jahr 90 % Zuschuss gezahlt.',
])('no share of the law: %s', async (text) => {
  expect(await befunde(figurGesetz, text)).toEqual([])
})

test.each([
  ['Widerspruch eingelegt werden kann innerhalb von zwei Wochen.', 'eines Monats'],
  ['Widerspruch erhoben werden kann binnen 14 Tagen.', 'eines Monats'],
  ['Die Widerspruchsfrist endet innerhalb eines Jahres.', 'eines Monats'],
  ['Gefördert wird nach § 16i SGB II längstens vier Jahre.', 'fünf Jahre'],
  ['Gefördert wird nach § 16 i SGB II bis zu 3 Jahren.', 'fünf Jahre'],
  ['Die Einführung des Bürgergeldes zum 1. Januar 2024 änderte viel.', '1. Januar 2023'],
  ['Die Einführung des Bürgergelds im Jahr 2022 änderte viel.', '1. Januar 2023'],
  ['Mit Einführung des Bürgergeld ab 2022 wurde es anders.', '1. Januar 2023'],
])('a time of the law: %s', async (text, richtig) => {
  const [befund, ...weitere] = await befunde(figurGesetz, text)
  expect(weitere).toEqual([])
  expect(befund).toContain(`Richtig ist „${richtig}“.`)
})

test.each([
  'Widerspruch eingelegt werden kann innerhalb eines Monats.',
  'Widerspruch eingelegt werden kann innerhalb von 1 Monat.',
  'Der Widerspruch wird innerhalb von zwei Wochen beantwortet.',
  'Widerspruch eingelegt werden kann im Ausland innerhalb von drei Monaten.',
  'Gefördert wird nach § 16i SGB II bis zu 5 Jahre.',
  'Gefördert wird nach § 16i SGB II zunächst bis zu zwei Jahre.',
  'Gefördert wird nach § 16e SGB II bis zu zwei Jahre.',
  'Die Einführung des Bürgergeldes zum 1. Januar 2023 änderte viel.',
  'Vor der Einführung des Bürgergeldes im Jahr 2022 war das anders.',
  'Die Einführung des Bürgergeldes wurde im Jahr 2022 beschlossen.',
])('no other time of the law: %s', async (text) => {
  expect(await befunde(figurGesetz, text)).toEqual([])
})
