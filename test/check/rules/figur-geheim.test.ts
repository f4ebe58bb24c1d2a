import { expect, test } from 'vitest'
import { runRules } from '../../../src/check/check.js'
import { figurGeheim } from '../../../src/check/rules/figur-geheim.js'
import { Meldungen } from '../../../src/message.js'
import { befunde, blatt } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'

const TEILNEHMENDE = (zeile: string, kopf = '[Ist 2022]') =>
  blatt(kopf, ['a: { name: Teilnehmende am Kurs, werte: [12] }', zeile])

test('one or two persons in a sheet, a Markdown table and a sentence', async () => {
  expect(await befunde(figurGeheim, TEILNEHMENDE('b: { name: Teilnehmende mit Abbruch, werte: [2] }'))).toEqual([
    expect.stringMatching(/^warnung blatt\.yaml:5 Teilnehmende mit Abbruch, Ist 2022: 2 Personen sind so wenige/),
  ])
  expect(
    await befunde(figurGeheim, '| Arbeitslose | 2022 |\n|---|---:|\n| Frauen | 14 |\n| divers | 1 |'),
  ).toHaveLength(1)
  expect(await befunde(figurGeheim, 'Es nahmen 14 Personen teil, davon fanden 2 Teilnehmende Arbeit.')).toHaveLength(1)
})

test('kept back, and found all the same: from a total, and from a year and the change', async () => {
  const summe = blatt('[2022]', [
    'g: { name: Arbeitslose, werte: [45] }',
    'f: { name: Frauen, davon: g, werte: [44] }',
    'm: { name: Männer, davon: g, werte: [fehlt] }',
  ])
  expect(await befunde(figurGeheim, summe)).toEqual([
    expect.stringMatching(
      /^warnung blatt\.yaml:6 Männer, 2022: Der zurückgehaltene Wert ist 1; er folgt aus „Arbeitslose“/,
    ),
  ])
  const jahre = '| Kundinnen | 2021 | 2022 | Veränderung |\n|---|---:|---:|---:|\n| Erziehende | 5 | * | -3 |'
  expect(await befunde(figurGeheim, jahre)).toEqual([
    expect.stringMatching(/^warnung probe\.md:5 .*Der zurückgehaltene Wert ist 2; er folgt aus 5 und der Veränderung/),
  ])
})

test.each([
  TEILNEHMENDE('b: { name: Teilnehmende mit Abbruch, werte: [0] }'),
  TEILNEHMENDE('b: { name: Teilnehmende mit Abbruch, werte: [3] }'),
  TEILNEHMENDE('b: { name: Teilnehmende mit Abbruch, werte: [2] }', '[Plan 2022]'),
  TEILNEHMENDE('b: { name: Kurse für Frauen, werte: [2] }'),
  TEILNEHMENDE('b: { name: "Kosten je Person", einheit: €, werte: [2] }'),
  blatt('[2022]', [
    'g: { name: Arbeitslose, werte: [45] }',
    'f: { name: Frauen, davon: g, werte: [30] }',
    'm: { name: Männer, davon: g, werte: [fehlt] }',
  ]),
  'Das Jobcenter hat zwei Standorte und 2 Geschäftsstellen. In zwei Haushalten leben 2 Personen.',
  'Die Zahl stieg um 2 Personen. Geplant sind 2 Teilnehmende.',
])('silent %#', async (inhalt) => {
  expect(await befunde(figurGeheim, inhalt)).toEqual([])
})

test.each([
  ['| Geschlecht | Personen |\n|---|---:|\n| insgesamt | 47 |\n| Männer | 46 |', 'folgt: eine Frau'],
  ['| Geschlecht | Personen |\n|---|---:|\n| Teilnehmende | 33 |\n| darunter Frauen | 31 |', 'folgt: 2 Männer'],
  ['| Merkmal | 2023 | Veränderung zum Vorjahr |\n|---|---:|---:|\n| Teilnehmende | 9 | +7 |', 'der frühere Wert 2'],
  ['Von den 58 Geförderten nach § 16i SGB II sind 57 Männer.', 'folgt: eine Frau'],
  ['An der Maßnahme nahmen 24 Personen teil, darunter 22 Frauen.', 'folgt: 2 Männer'],
])('given away by subtraction: %s', async (inhalt, text) => {
  expect(await befunde(figurGeheim, inhalt)).toEqual([expect.stringContaining(text)])
})

test.each([
  '| Geschlecht | Personen |\n|---|---:|\n| insgesamt | 47 |\n| Männer | 40 |',
  '| Geschlecht | Personen |\n|---|---:|\n| insgesamt | 47 |\n| Männer | 47 |',
  '| Merkmal | 2023 | Veränderung zum Vorjahr |\n|---|---:|---:|\n| Teilnehmende | 39 | +7 |',
  '| Merkmal | 2023 | Veränderung in % |\n|---|---:|---:|\n| Teilnehmende | 9 | +7 |',
  'Von den 58 Geförderten nach § 16i SGB II sind 41 Männer.',
  'Von den geplanten 10 Eintritten sollen 9 Frauen erreichen.',
])('nothing is given away by: %s', async (inhalt) => {
  expect(await befunde(figurGeheim, inhalt)).toEqual([])
})

test('a silence names its value and ends when that changes', async () => {
  const pruefe = async (wert: string, ausnahme: string) => {
    const meldungen = new Meldungen()
    const zeile = `b: { name: Teilnehmende mit Abbruch, werte: [${wert}] }`
    const stillgelegt = await runRules(await probe(TEILNEHMENDE(`${ausnahme}\n  ${zeile}`)), meldungen)
    return [
      stillgelegt,
      ...meldungen
        .sortiert()
        .map(({ regel }) => regel)
        .filter((regel) => /geheim|ausnahme/.test(regel)),
    ]
  }
  expect(await pruefe('2', '# ausnahme figur-geheim 2: vom Landkreis so veröffentlicht')).toEqual([1])
  expect(await pruefe('1', '# ausnahme figur-geheim 2: vom Landkreis so veröffentlicht')).toEqual([
    0,
    'ausnahme-unbenutzt',
    'figur-geheim',
  ])
  expect(await pruefe('2', '# ausnahme figur-geheim: vom Landkreis so veröffentlicht')).toEqual([
    0,
    'ausnahme-wert',
    'figur-geheim',
  ])
})
