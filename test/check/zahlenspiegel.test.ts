import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collectZahlenspiegel } from '../../src/check/zahlenspiegel.js'
import { formatZahlenspiegel, zahlenspiegelJson } from '../../src/print/zahlenspiegel.js'
import { probe, readPruefling } from './werkstatt.js'

const WERKSTATT = join(import.meta.dirname, '../programme/klein')

test('every figure of a programme with its origin, in reading order', async () => {
  const { pruefling, meldungen } = await readPruefling(WERKSTATT, 'klein')
  expect(meldungen.liste).toEqual([])
  const text = formatZahlenspiegel(collectZahlenspiegel(pruefling), 'content/klein').replaceAll('\u00a0', '_')
  expect(text).toMatchInlineSnapshot(`
    "         Gedruckt  Wo                                            Woher                                                     Datei

    Vorwort
               53.000  abschnitte/vorwort.md:7                       ungebunden

    Haushalt
          4,20_Mio._€  abschnitte/haushalt.md:3                      haushalt.gesamt.2023 = summe(egt, vh)                     daten/haushalt.yaml:10
                5,0_%  abschnitte/haushalt.md:3                      veraenderung(haushalt.gesamt.2022, haushalt.gesamt.2023)  abschnitte/haushalt.md:3
          1.500.000_€  Tabelle 1: Eingliederungstitel / 2022         haushalt.egt.2022                                         daten/haushalt.yaml:8
          1.600.000_€  Tabelle 1: Eingliederungstitel / 2023         haushalt.egt.2023                                         daten/haushalt.yaml:8
          2.500.000_€  Tabelle 1: Verwaltungshaushalt / 2022         haushalt.vh.2022                                          daten/haushalt.yaml:9
          2.600.000_€  Tabelle 1: Verwaltungshaushalt / 2023         haushalt.vh.2023                                          daten/haushalt.yaml:9
          4.000.000_€  Tabelle 1: Gesamtbudget / 2022                haushalt.gesamt.2022 = summe(egt, vh)                     daten/haushalt.yaml:10
          4.200.000_€  Tabelle 1: Gesamtbudget / 2023                haushalt.gesamt.2023 = summe(egt, vh)                     daten/haushalt.yaml:10

    Verwaltung
          2.600.000_€  abschnitte/haushalt.md:9                      haushalt.vh.2023                                          daten/haushalt.yaml:9
                9,6_%  abschnitte/haushalt.md:11                     anteil(250000, haushalt.vh.2023)                          abschnitte/haushalt.md:11

    Arbeitsmarkt
    0,2_Prozentpunkte  abschnitte/arbeitsmarkt.md:3                  quote.alq.delta = punkte(2022, 2023)                      daten/quote.yaml:5
                5,8_%  abschnitte/arbeitsmarkt.md:3                  quote.alq.2023                                            daten/quote.csv:2
            6 Prozent  abschnitte/arbeitsmarkt.md:3                  ungebunden
                6,0_%  Abbildung 1: Arbeitslosenquote / 2022         quote.alq.2022                                            daten/quote.csv:2
                5,8_%  Abbildung 1: Arbeitslosenquote / 2023         quote.alq.2023                                            daten/quote.csv:2
                6,0_%  abschnitte/arbeitsmarkt.md:5, Attribut „alt“  quote.alq.2022                                            daten/quote.csv:2
                5,8_%  abschnitte/arbeitsmarkt.md:5, Attribut „alt“  quote.alq.2023                                            daten/quote.csv:2

    18 Zahlen: 16 aus Datenblättern (davon 6 errechnet), 2 ungebunden.
    "
  `)
})

test('as JSON', async () => {
  const { pruefling } = await readPruefling(WERKSTATT, 'klein')
  const zahlen = JSON.parse(zahlenspiegelJson(collectZahlenspiegel(pruefling))) as object[]
  expect(zahlen[0]).toEqual({
    gedruckt: '53.000',
    wo: { datei: 'content/klein/abschnitte/vorwort.md', zeile: 7, spalte: 25, abschnitt: 'Vorwort', stelle: '' },
    blatt: '',
    zelle: '',
    formel: '',
    herkunft: null,
  })
  expect(zahlen[1]).toEqual({
    gedruckt: '4,20\u00a0Mio.\u00a0€',
    wo: { datei: 'content/klein/abschnitte/haushalt.md', zeile: 3, spalte: 31, abschnitt: 'Haushalt', stelle: '' },
    blatt: 'haushalt',
    zelle: 'haushalt.gesamt.2023',
    formel: 'summe(egt, vh)',
    herkunft: { datei: 'content/klein/daten/haushalt.yaml', zeile: 10, spalte: 33 },
  })
})

test('years, dates, paragraphs, ages and quotations are no figures', async () => {
  const pruefling = await probe(
    'Im Jahr 2022, am 30.06.2022 und am 30. September, nach § 16 Abs. 1, mit 25 bis unter 55 Jahren, unter 25-Jährige, „63 Prozent“, 7. Bericht, 24-stündig: {{jahr}}.\n\nEs sind 12 Prozent, 15 Personen und 1,9 Mio. €. Und 3.',
  )
  expect(collectZahlenspiegel(pruefling).map(({ gedruckt }) => gedruckt)).toEqual([
    '12 Prozent',
    '15',
    '1,9 Mio. €',
    '3',
  ])
})
