import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Spiegelzahl } from '../../src/check/zahlenspiegel/spiegelzahl.js'
import { collectZahlenspiegel } from '../../src/check/zahlenspiegel.js'
import { formatZahlenspiegel, type Gedruckteinsatz, zahlenspiegelJson } from '../../src/print/zahlenspiegel.js'
import { probe, readPruefling } from './werkstatt.js'

/** All on page 4. */
const onPage = (zahlen: readonly Spiegelzahl[]): Gedruckteinsatz[] => zahlen.map((zahl) => ({ ...zahl, seite: 4 }))
const WERKSTATT = join(import.meta.dirname, '../programme/klein')

test('every figure of a programme with its origin, in reading order', async () => {
  const { pruefling, meldungen } = await readPruefling(WERKSTATT, 'klein')
  expect(meldungen.liste).toEqual([])
  const text = formatZahlenspiegel(onPage(collectZahlenspiegel(pruefling)), 'content/klein').replaceAll('\u00a0', '_')
  expect(text).toMatchInlineSnapshot(`
    "Seite           Gedruckt  Nachweis   Wo                                            Woher                                                     Datei

    Vorwort
        4             53.000  unbelegt   abschnitte/vorwort.md:7

    Haushalt
        4        4,20_Mio._€  errechnet  abschnitte/haushalt.md:3                      haushalt.gesamt.2023 = summe(egt, vh)                     daten/haushalt.yaml:10
        4              5,0_%  errechnet  abschnitte/haushalt.md:3                      veraenderung(haushalt.gesamt.2022, haushalt.gesamt.2023)  abschnitte/haushalt.md:3
        4        1.500.000_€  gebunden   Tabelle 1: Eingliederungstitel / 2022         haushalt.egt.2022                                         daten/haushalt.yaml:8
        4        1.600.000_€  gebunden   Tabelle 1: Eingliederungstitel / 2023         haushalt.egt.2023                                         daten/haushalt.yaml:8
        4        2.500.000_€  gebunden   Tabelle 1: Verwaltungshaushalt / 2022         haushalt.vh.2022                                          daten/haushalt.yaml:9
        4        2.600.000_€  gebunden   Tabelle 1: Verwaltungshaushalt / 2023         haushalt.vh.2023                                          daten/haushalt.yaml:9
        4        4.000.000_€  errechnet  Tabelle 1: Gesamtbudget / 2022                haushalt.gesamt.2022 = summe(egt, vh)                     daten/haushalt.yaml:10
        4        4.200.000_€  errechnet  Tabelle 1: Gesamtbudget / 2023                haushalt.gesamt.2023 = summe(egt, vh)                     daten/haushalt.yaml:10

    Verwaltung
        4        2.600.000_€  gebunden   abschnitte/haushalt.md:9                      haushalt.vh.2023                                          daten/haushalt.yaml:9
        4              9,6_%  errechnet  abschnitte/haushalt.md:11                     anteil(250000, haushalt.vh.2023)                          abschnitte/haushalt.md:11

    Arbeitsmarkt
        4  0,2_Prozentpunkte  errechnet  abschnitte/arbeitsmarkt.md:3                  quote.alq.delta = punkte(2022, 2023)                      daten/quote.yaml:5
        4              5,8_%  gebunden   abschnitte/arbeitsmarkt.md:3                  quote.alq.2023                                            daten/quote.csv:2
        4          6 Prozent  unbelegt   abschnitte/arbeitsmarkt.md:3
        4              6,0_%  gebunden   Abbildung 1: Arbeitslosenquote / 2022         quote.alq.2022                                            daten/quote.csv:2
        4              5,8_%  gebunden   Abbildung 1: Arbeitslosenquote / 2023         quote.alq.2023                                            daten/quote.csv:2
        4              6,0_%  gebunden   abschnitte/arbeitsmarkt.md:5, Alternativtext  quote.alq.2022                                            daten/quote.csv:2
        4              5,8_%  gebunden   abschnitte/arbeitsmarkt.md:5, Alternativtext  quote.alq.2023                                            daten/quote.csv:2

    18 Zahlen: 16 belegt (10 gebunden, 6 errechnet, 0 abgeglichen), 2 unbelegt.
    "
  `)
})

test('as JSON', async () => {
  const { pruefling } = await readPruefling(WERKSTATT, 'klein')
  const zahlen = JSON.parse(zahlenspiegelJson(onPage(collectZahlenspiegel(pruefling)))) as object[]
  expect(zahlen[0]).toMatchObject({
    gedruckt: '53.000',
    seite: 4,
    nachweis: 'unbelegt',
    wo: { datei: 'content/klein/abschnitte/vorwort.md', zeile: 7, spalte: 25, abschnitt: 'Vorwort', stelle: '' },
    blatt: '',
    zelle: '',
    formel: '',
    herkunft: null,
  })
  expect(zahlen[1]).toMatchObject({
    gedruckt: '4,20\u00a0Mio.\u00a0€',
    wo: { datei: 'content/klein/abschnitte/haushalt.md', zeile: 3, spalte: 31, abschnitt: 'Haushalt', stelle: '' },
    blatt: 'haushalt',
    zelle: 'haushalt.gesamt.2023',
    formel: 'summe(egt, vh)',
    herkunft: { datei: 'content/klein/daten/haushalt.yaml', zeile: 10, spalte: 33 },
  })
})

test('years, dates, paragraphs and ages are no figures; what is quoted is printed, too', async () => {
  const pruefling = await probe(
    'Im Jahr 2022, am 30.06.2022 und am 30. September, nach § 16 Abs. 1, mit 25 bis unter 55 Jahren, unter 25-Jährige, „63 Prozent“, 7. Bericht, 24-stündig: {{jahr}}.\n\nEs sind 12 Prozent, 15 Personen und 1,9 Mio. €. Und 3.',
  )
  expect(collectZahlenspiegel(pruefling).map(({ gedruckt }) => gedruckt)).toEqual([
    '63 Prozent',
    '12 Prozent',
    '15',
    '1,9 Mio. €',
    '3',
  ])
})

test('whatever is printed is in it: quotations, notes, cover, titles, charts, fractions', async () => {
  const pruefling = await probe({
    'programm.yaml':
      'titel: Programm\nuntertitel: Für 28.282 Menschen\nleitspruch: Seit 27.272 Tagen\nzeitraum: 2023\njobcenter: { name: Jobcenter Musterland }\ngestaltung: standard\nimpressum: { Herausgeber: Jobcenter, Telefon: 03727 9966700 }\nabschnitte: [probe]\n',
    'abschnitte/probe.md':
      '# Probe mit 1.111\n\n> Zitat mit 3.333 Personen.\n\nText mit zwei Dritteln und drei Bereichen.[^a] „Wörtlich sagte sie: 20.202 Menschen“, nach § 16 ab 55 Jahren am 01.02.2023.\n\n[^a]: Fußnote mit 8.888 Personen.\n\n| Kopf | Zahl |\n|---|---:|\n| A | 13.131 |\n\n::diagramm{daten=d typ=saeulen titel="Titel 16.161" alt="Alt 17.171" zielwert="19191"}\n\nEs waren rund {{zahl d.a.2023 rund=100}}.\n',
    'daten/d.yaml':
      'titel: D\nhinweise: [Hinweis mit 22.222]\nquelle: Statistik\nstand: 2023-06\nspalten: [2022, 2023]\nzeilen:\n  a: { name: A, werte: [2000, 2549] }\n',
    'daten/ungezeigt.yaml':
      'titel: U\nhinweise: [Hinweis mit 33.333]\nspalten: [2022]\nzeilen:\n  a: { name: A, werte: [1] }\n',
  })
  const zahlen = collectZahlenspiegel(pruefling)
  expect(zahlen.filter(({ nachweis }) => nachweis === 'unbelegt').map(({ gedruckt }) => gedruckt)).toEqual([
    '28.282',
    '27.272',
    '1.111',
    '3.333',
    'zwei Dritteln',
    '20.202',
    '8.888',
    '13.131',
    '16.161',
    '17.171',
    '19191',
    '22.222',
  ])
  expect(zahlen.find(({ gerundet }) => gerundet !== '')).toMatchObject({
    gedruckt: '2.500',
    gerundet: 'rund=100',
    nachweis: 'gebunden',
    satz: 'Es waren rund 2.500.',
    satzstelle: 14,
    quelle: 'Statistik',
    stand: '2023-06',
    vorjahr: '2.000',
    veraenderung: '+27,5\u00a0%',
  })
})

test('a typed figure that its cell confirms is tied; one that the cell denies is not', async () => {
  const daten = {
    'daten/d.yaml':
      'titel: D\nspalten: [2023]\nzeilen:\n  elb: { name: Erwerbsfähige Leistungsberechtigte, werte: [9842] }\n',
  }
  const satz = (zahl: string) => ({
    ...daten,
    'abschnitte/probe.md': `# Probe\n\nIm Jahr 2023 zählten wir ${zahl} erwerbsfähige Leistungsberechtigte.\n`,
  })
  const [gleich] = collectZahlenspiegel(await probe(satz('9.842')))
  expect(gleich).toMatchObject({ nachweis: 'abgeglichen', zelle: 'd.elb.2023' })
  const [anders] = collectZahlenspiegel(await probe(satz('9.824')))
  expect(anders).toMatchObject({ nachweis: 'unbelegt', zelle: '', herkunft: null })
})
