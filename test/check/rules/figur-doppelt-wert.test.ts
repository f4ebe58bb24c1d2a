import { expect, test } from 'vitest'
import { figurDoppeltWert } from '../../../src/check/rules/figur-doppelt-wert.js'
import { befunde, mitText } from '../beispiele/befunde.js'

const sheet = (zeilen: string, spalten = '[2021, 2022]', kopf = '') =>
  `titel: Blatt\n${kopf}spalten: ${spalten}\nzeilen:\n${zeilen}`
const LZB = (werte: string) => `  lzb: { name: Langzeitleistungsbeziehende, werte: ${werte} }\n`

test('the same row and year with two values, also across scales', async () => {
  const gefunden = await befunde(figurDoppeltWert, {
    'daten/a.yaml': sheet(LZB('[6264, 6100]')),
    'daten/b.yaml': sheet(LZB('[6264, 6010]')),
  })
  expect(gefunden).toEqual([
    expect.stringMatching(/^warnung b\.yaml:4 .*6\.010 \(b\.lzb\.2022\).*6\.100 \(a\.lzb\.2022\)/),
  ])
  const skala = {
    'daten/a.yaml': sheet('  g: { name: Gesamtmittel Bund, werte: [26751166] }\n', '[2022]', 'einheit: €\n'),
    'daten/b.yaml': sheet('  g: { name: Gesamtmittel Bund, werte: ["27,85"] }\n', '[2022]', 'einheit: Mio. €\n'),
  }
  expect(await befunde(figurDoppeltWert, skala)).toHaveLength(1)
  const stand = {
    'daten/a.yaml': sheet(LZB('[6264]'), '{ w: Anzahl }', 'stand: 09/2022\n'),
    'daten/b.yaml': sheet(LZB('[6246]'), '{ x: September 2022 }'),
  }
  expect(await befunde(figurDoppeltWert, stand)).toHaveLength(1)
})

test('two Markdown tables, and two sentences', async () => {
  const tabelle = (zeile: string) => `| Kennzahl | 09/2022 |\n|---|---:|\n| ${zeile} |`
  const tabellen = (wert: string) =>
    `${tabelle('Bedarfsgemeinschaften | 7.803 |\n| Langzeitleistungsbeziehende | 6.264')}\n\nText.\n\n${tabelle(`Bedarfsgemeinschaften | ${wert}`)}`
  expect(await befunde(figurDoppeltWert, tabellen('7.830'))).toEqual([
    expect.stringMatching(/^warnung probe\.md:12 .*hier 7\.830, in .* aber 7\.803\. .*richtig ist 7\.803/),
  ])
  expect(await befunde(figurDoppeltWert, tabellen('7.803'))).toEqual([])
  const saetze = (wert: string, monat: string) =>
    `Im Juni 2022 waren 7.803 Bedarfsgemeinschaften gemeldet.\n\nIm ${monat} 2022 zählten wir ${wert} Bedarfsgemeinschaften.`
  expect(await befunde(figurDoppeltWert, saetze('7.308', 'Juni'))).toEqual([
    expect.stringMatching(/^warnung probe\.md:5 Hier steht 7\.308, .* 7\.803 \(.*Zeile 3\)/),
  ])
  expect(await befunde(figurDoppeltWert, saetze('7.308', 'Juli'))).toEqual([])
  expect(await befunde(figurDoppeltWert, saetze('7.803', 'Juni'))).toEqual([])
})

test('equal values, roundings, other units, common names and sheets of one form stay silent', async () => {
  const faelle: Record<string, string>[] = [
    { 'daten/a.yaml': sheet(LZB('[6264, 6100]')), 'daten/b.yaml': sheet(LZB('[6264, 6100]')) },
    {
      'daten/a.yaml': sheet('  g: { name: Gesamtmittel Bund, werte: [26751166] }\n', '[2022]', 'einheit: €\n'),
      'daten/b.yaml': sheet('  g: { name: Gesamtmittel Bund, werte: ["26,75"] }\n', '[2022]', 'einheit: Mio. €\n'),
    },
    {
      'daten/a.yaml': sheet(LZB('[6264, 6100]')),
      'daten/b.yaml': sheet(LZB('["61,7", "60,0"]'), '[2021, 2022]', 'einheit: "%"\n'),
    },
    {
      'daten/a.yaml': sheet('  f: { name: Frauen, werte: [1, 2] }\n'),
      'daten/b.yaml': sheet('  f: { name: Frauen, werte: [3, 4] }\n'),
    },
    {
      'daten/a.yaml': sheet('  h: { name: Verarbeitendes Gewerbe, werte: [1, 2] }\n'),
      'daten/b.yaml': sheet('  h: { name: Verarbeitendes Gewerbe, werte: [3, 4] }\n'),
    },
    mitText('Es waren 6.264 Langzeitleistungsbeziehende, im Jahr 2012 waren 2.021 Kinder dabei, 6.246 Betriebe.', {
      'daten/a.yaml': sheet('  b: { name: Betriebsgründungen, werte: [6264, 1] }\n'),
    }),
  ]
  for (const fall of faelle) expect(await befunde(figurDoppeltWert, fall)).toEqual([])
})
