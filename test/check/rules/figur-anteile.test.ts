import { expect, test } from 'vitest'
import { figurAnteile } from '../../../src/check/rules/figur-anteile.js'
import { befunde, blatt } from '../beispiele/befunde.js'

const ALTER = (mitte: string, kopf = '') =>
  blatt(
    '{ a: Anteil }',
    [
      'u: { name: unter 25 Jahre, werte: ["14,8"] }',
      `m: { name: 25 bis unter 55 Jahre, werte: ["${mitte}"] }`,
      'o: { name: 55 Jahre und älter, werte: ["27,5"] }',
    ],
    `einheit: "%"\n${kopf}`,
  )

test('of two shares one gains what the other loses by rounding, and both gain only at a five', async () => {
  const paar = (frauen: string, maenner: string) =>
    befunde(
      figurAnteile,
      blatt(
        '{ a: Wert }',
        [`f: { name: Frauen, werte: ["${frauen}"] }`, `m: { name: Männer, werte: ["${maenner}"] }`],
        'einheit: "%"\n',
      ),
    )
  expect(await paar('48', '51')).toEqual([expect.stringContaining('49 % statt 48 % oder 52 % statt 51 %')])
  // 12,5 and 87,5
  expect(await paar('13', '88')).toEqual([])
  // Rounded differently.
  expect(await paar('48', '51,6')).toEqual([])
})

test('the shares of the two Träger', async () => {
  const personal = (bund: number, rest = '') =>
    befunde(
      figurAnteile,
      blatt(
        '{ a: "2022" }',
        [
          `ba: { name: Anteil der Bundesagentur für Arbeit, werte: [${bund}] }`,
          'lk: { name: Anteil des Landkreises Elbe-Elster, werte: [46] }',
          'kfa: { name: Kommunaler Finanzierungsanteil, werte: ["15,2"] }',
          ...(rest ? [rest] : []),
        ],
        'einheit: "%"\n',
      ),
    )
  expect(await personal(45)).toEqual([expect.stringContaining('54 % statt 45 %')])
  expect(await personal(54)).toEqual([])
  // Staff lent by others.
  expect(await personal(51, 'post: { name: Amtshilfe, werte: [3] }')).toEqual([])
  expect(
    await befunde(
      figurAnteile,
      blatt(
        '{ a: Anteil der Langzeitarbeitslosen }',
        ['lk: { name: Landkreis Nordsachsen, werte: [45] }', 'b: { name: Bund, werte: [42] }'],
        'einheit: "%"\n',
      ),
    ),
  ).toEqual([])
})

test('classes, sexes and lists of shares that leave 100 %', async () => {
  expect((await befunde(figurAnteile, ALTER('58,7')))[0]).toMatch(
    /^warnung .*ergeben zusammen 101,0 % statt 100 %.*1,0 Prozentpunkt.* zu viel/,
  )
  expect(
    await befunde(
      figurAnteile,
      blatt(
        '{ a: Wert }',
        [
          'f: { name: Frauen, werte: [51] }',
          'm: { name: Männer, werte: [49] }',
          's: { name: Alleinerziehende, werte: [20] }',
        ],
        'einheit: "%"\n',
      ),
    ),
  ).toEqual([])
  expect(
    (
      await befunde(
        figurAnteile,
        blatt(
          '{ a: Wert }',
          ['f: { name: Frauen, werte: ["51,1"] }', 'm: { name: Männer, werte: ["48,2"] }'],
          'einheit: "%"\n',
        ),
      )
    )[0],
  ).toContain('Es fehlen 0,7 Prozentpunkte')
  expect(
    (
      await befunde(
        figurAnteile,
        blatt(
          '{ a: Anteil der Betriebe }',
          [
            'a: { name: Handel, werte: ["50,0"] }',
            'b: { name: Bau, werte: ["30,0"] }',
            'c: { name: Rest, werte: ["18,2"] }',
          ],
          'einheit: "%"\n',
        ),
      )
    )[0],
  ).toContain('98,2 %')
  expect(
    (
      await befunde(
        figurAnteile,
        blatt('{ f: Frauen, m: Männer }', ['x: { name: Verteilung, werte: ["49,0", "53,0"] }'], 'einheit: "%"\n'),
      )
    )[0],
  ).toContain('102,0 %')
})

test('rounding, selections, rates by sex, changes and multiple answers stay silent', async () => {
  const faelle = [
    ALTER('57,8'),
    ALTER('57,7'),
    ALTER('60,8', 'hinweise: [Mehrfachnennungen möglich]\n'),
    blatt(
      '{ a: Anteil }',
      ['u: { name: Ukraine, werte: [53] }', 's: { name: Syrien, werte: [9] }', 'a: { name: Afghanistan, werte: [8] }'],
      'einheit: "%"\n',
    ),
    blatt(
      '{ a: Integrationsquote }',
      ['f: { name: Frauen, werte: ["18,3"] }', 'm: { name: Männer, werte: ["26,3"] }'],
      'einheit: "%"\n',
    ),
    blatt(
      '{ a: Veränderung }',
      ['f: { name: Frauen, werte: ["50,0"] }', 'm: { name: Männer, werte: ["48,0"] }'],
      'einheit: "%"\n',
    ),
  ]
  for (const fall of faelle) expect(await befunde(figurAnteile, fall)).toEqual([])
})

test.each([
  ['warnung', '136,0 %', '| Geschlecht | Anteil |\n|---|---:|\n| Frauen | 51,1 % |\n| Männer | 84,9 % |'],
  [
    'warnung',
    '102 %',
    '| Alter | Verteilung |\n|---|---:|\n| Mieter | 48 % |\n| Eigentümer | 32 % |\n| Sonstige | 22 % |',
  ],
  ['hinweis', '102 %', '| Wohnform | Anteil |\n|---|---:|\n| Miete | 48 % |\n| Eigentum | 32 % |\n| Heim | 22 % |'],
])('%s %s: %s', async (schwere, summe, tabelle) => {
  const [befund, ...weitere] = await befunde(figurAnteile, tabelle)
  expect(weitere).toEqual([])
  expect(befund).toMatch(new RegExp(`^${schwere} `))
  expect(befund).toContain(summe)
})

test.each([
  '| Hindernis | Anteil |\n|---|---:|\n| Gesundheit | 48 % |\n| Sprache | 32 % |\n| Betreuung | 22 % |',
  '| | Beschäftigungsquote | Anteil mit Abschluss |\n|---|---:|---:|\n| Frauen | 47 % | 52 % |\n| Männer | 58 % | 57 % |',
])('rates and answers of which one may give several stay silent: %s', async (tabelle) => {
  expect(await befunde(figurAnteile, tabelle)).toEqual([])
})
