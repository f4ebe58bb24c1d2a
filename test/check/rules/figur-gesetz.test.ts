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
