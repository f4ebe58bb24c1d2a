import { expect, test } from 'vitest'
import { figurSumme } from '../../../src/check/rules/figur-summe.js'
import { Meldungen } from '../../../src/message.js'
import { befunde, blatt } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'

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

test('the sum is put in place of a typed total at one press, but not where a part may be too much', async () => {
  const ersatzIn = async (zeilen: readonly string[], kopf = '') => {
    const meldungen = new Meldungen()
    await figurSumme.pruefe(await probe(blatt('[2022]', zeilen, kopf)), meldungen.unter(figurSumme))
    return meldungen.sortiert().map(({ ersatz }) => ersatz)
  }
  const teile = ['a: { name: Personal, werte: [10.5] }', 'b: { name: Sachkosten, werte: [20] }']
  expect(await ersatzIn([...teile, 'g: { name: Gesamt, werte: [31] }'])).toEqual(['30.5'])
  const mehr = ['g: { name: Mittel, werte: [100] }', 'a: { name: Personal, davon: g, werte: [70] }']
  expect(await ersatzIn([...mehr, 'b: { name: Gebäude, davon: g, werte: [40] }'], 'einheit: €\n')).toEqual([undefined])
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

const TABELLE = (...zeilen: string[]) =>
  `| Position | 2021 |\n|---|---:|\n${zeilen.map((zeile) => `| ${zeile} |`).join('\n')}`

test.each([
  ['davon', TABELLE('Personal | 12.400', 'davon Beamte | 2.100', 'Sachkosten | 3.600', 'Gesamtkosten | 16.000')],
  ['darunter', TABELLE('Personal | 12.400', 'darunter Beamte | 2.100', 'Sachkosten | 3.600', 'Summe | 16.000')],
  ['dav.', TABELLE('Personal | 12.400', 'dav. Beamte | 2.100', 'Sachkosten | 3.600', 'Insgesamt | 16.000')],
  ['a dash', TABELLE('Personal | 12.400', '– Beamte | 2.100', 'Sachkosten | 3.600', 'Summe | 16.000')],
  ['net of refunds', TABELLE('Personal | 12.400', 'Sachkosten | 3.600', 'Erstattungen | 1.000', 'Gesamt | 15.000')],
  ['women and men', TABELLE('Integrationen | 1.024', 'davon Frauen | 399', 'davon Männer | 625')],
  ['a selection', TABELLE('Förderungen | 875', 'davon Weiterbildung | 56', 'davon Zuschüsse | 59')],
])('%s is no further summand', async (_, tabelle) => {
  expect(await befunde(figurSumme, tabelle)).toEqual([])
})

test.each([
  ['16.000 €', TABELLE('Personal | 12.400 €', 'Sachkosten | 3.600 €', 'Verwaltungskosten insgesamt | 16.900 €')],
  ['16.000 €', TABELLE('Personal | 12.400 €', 'Sachkosten | 3.600 €', 'Ausgaben gesamt | 16.900 €')],
  ['1.042', TABELLE('Integrationen | 1.024', 'davon Frauen | 399', 'davon Männer | 643')],
  ['1.042', TABELLE('Integrationen | 1.024', 'Frauen | 399', 'Männer | 643')],
  ['4.600', TABELLE('Arbeitslose | 700', 'darunter SGB II | 4.600')],
  ['10.048.076', TABELLE('Haushalt | 9.994.076', 'davon Bund | 8.387.634', 'davon Kommune | 1.660.442')],
])('wrong, %s: %s', async (richtig, tabelle) => {
  const [befund, ...weitere] = await befunde(figurSumme, tabelle)
  expect(weitere).toEqual([])
  expect(befund).toMatch(/^fehler probe\.md:\d+ /)
  expect(befund).toContain(richtig)
})

test('groups that overlap are a hint, which says what it assumes; the unit of the head is told with the sum', async () => {
  const gruppen = TABELLE('Frauen | 4.600', 'Alleinerziehende | 1.170', 'Ältere | 2.518', 'Gesamt | 9.158')
  expect((await befunde(figurSumme, gruppen))[0]).toMatch(/^hinweis .*Angenommen ist/)
  const mio = '| Haushalt | Mio. € |\n|---|---:|\n| Bund | 15,56 |\n| Kommune | 3,3 |\n| Gesamt | 21,83 |'
  expect((await befunde(figurSumme, mio))[0]).toContain('Richtig ist 18,86 Mio. €')
})

test('a slip in one of all "davon" rows is named with what it should be', async () => {
  const [befund] = await befunde(
    figurSumme,
    TABELLE('Haushalt | 9.994.076', 'davon Bund | 8.387.634', 'davon Kommune | 1.006.442'),
  )
  expect(befund).toContain('1.606.442 statt 1.006.442')
})

test('a month mistyped by a comma, however far the sum is off then', async () => {
  const monate = (mai: string) =>
    `| Monat | Zugänge |\n|---|---:|\n| Januar | 412 |\n| Februar | 398 |\n| März | 405 |\n| April | 391 |\n| Mai | ${mai} |\n| Summe | 1.990 |`
  expect(await befunde(figurSumme, monate('3.840'))).toEqual([expect.stringContaining('384 statt 3.840')])
  expect(await befunde(figurSumme, monate('384'))).toEqual([])
  expect(await befunde(figurSumme, monate('2.017'))).toEqual([])
})
