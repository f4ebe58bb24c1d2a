import { expect, test } from 'vitest'
import { figurSumme } from '../../../src/check/rules/figur-summe.js'
import { befunde, blatt } from '../beispiele/befunde.js'

test('a total below its parts, above them, and as a column', async () => {
  const [unten] = await befunde(
    figurSumme,
    blatt('[2022]', [
      'a: { name: Personal, werte: [10] }',
      'b: { name: Sachkosten, werte: [20] }',
      'g: { name: Gesamt, werte: [31] }',
    ]),
  )
  expect(unten).toMatch(
    /^fehler blatt\.yaml:6 Gesamt, 2022: Getippt ist 31, die Teile ergeben 30 .* Richtig ist 30.*„summe: \[a, b\]“/,
  )
  expect(
    await befunde(
      figurSumme,
      blatt('[2022]', [
        'g: { name: Insgesamt, werte: [31] }',
        'a: { name: Handel, werte: [10] }',
        'b: { name: Bau, werte: [20] }',
      ]),
    ),
  ).toHaveLength(1)
  const [spalte] = await befunde(
    figurSumme,
    blatt('{ f: Frauen, m: Männer, g: Insgesamt }', ['a: { name: Integrationen, werte: [399, 625, 1042] }']),
  )
  expect(spalte).toContain('Insgesamt, Integrationen: Getippt ist 1.042, die Teile ergeben 1.024')
})

test('"davon" women and men that do not add up, parts that are more than the whole', async () => {
  const geschlecht = [
    'g: { name: Integrationen, werte: [1024] }',
    'f: { name: dav. Frauen, davon: g, werte: [399] }',
    'm: { name: dav. Männer, davon: g, werte: [652] }',
  ]
  expect((await befunde(figurSumme, blatt('[2022]', geschlecht)))[0]).toContain('die Teile ergeben 1.051')
  const mehr = [
    'g: { name: Mittel, werte: [100] }',
    'a: { name: Personal, davon: g, werte: [70] }',
    'b: { name: Gebäude, davon: g, werte: [40] }',
  ]
  expect((await befunde(figurSumme, blatt('[2022]', mehr, 'einheit: €\n')))[0]).toContain(
    'die Teile ergeben schon 110 €',
  )
})

test('rounding is a hint, a wrong sum an error', async () => {
  const zeilen = [
    'a: { name: A, werte: ["1,2"] }',
    'b: { name: B, werte: ["2,2"] }',
    'g: { name: Gesamtbudget, werte: ["3,5"] }',
  ]
  expect((await befunde(figurSumme, blatt('[2022]', zeilen, 'einheit: Mio. €\n')))[0]).toMatch(/^hinweis .*Runden/)
  expect(
    (
      await befunde(
        figurSumme,
        blatt('[2022]', zeilen.with(2, 'g: { name: Gesamtbudget, werte: ["3,7"] }'), 'einheit: Mio. €\n'),
      )
    )[0],
  ).toMatch(/^fehler .*Richtig ist 3,4 Mio\. €/)
})

test('right totals, selections, quotas, several divisions and other totals are left alone', async () => {
  const faelle = [
    ['a: { name: A, werte: [10] }', 'b: { name: B, werte: [20] }', 'g: { name: Gesamt, werte: [30] }'],
    ['g: { name: Insgesamt, werte: [100] }', 'a: { name: Ukraine, werte: [30] }', 'b: { name: Syrien, werte: [10] }'],
    [
      'g: { name: Gesamtquote, werte: ["22,5"] }',
      'f: { name: Frauen, davon: g, werte: ["18,3"] }',
      'm: { name: Männer, davon: g, werte: ["26,3"] }',
    ],
    [
      'g: { name: Insgesamt, werte: [100] }',
      'f: { name: Frauen, werte: [40] }',
      'm: { name: Männer, werte: [60] }',
      'u: { name: unter 25 Jahre, werte: [30] }',
      'd: { name: Deutsche, werte: [70] }',
    ],
    [
      'v: { name: Verwaltungshaushalt insgesamt, werte: [21830] }',
      'a: { name: Umschichtung, werte: [2950] }',
      'b: { name: Personal, werte: [17200] }',
    ],
    ['g: { name: Gesamt, summe: [a, b] }', 'a: { name: A, werte: [10] }', 'b: { name: B, werte: [20] }'],
    [
      'g: { name: ELB, werte: [100] }',
      'f: { name: Frauen, darunter: g, werte: [40] }',
      'a: { name: Alleinerziehende, darunter: g, werte: [30] }',
    ],
  ]
  for (const zeilen of faelle) expect(await befunde(figurSumme, blatt('[2022]', zeilen))).toEqual([])
})
