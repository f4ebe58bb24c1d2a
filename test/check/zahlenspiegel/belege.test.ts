import { expect, test } from 'vitest'
import { belegOf } from '../../../src/check/zahlenspiegel/belege.js'
import { collectZahlenspiegel } from '../../../src/check/zahlenspiegel.js'
import { probe } from '../werkstatt.js'

async function belege(dieses: string, voriges: string | undefined, ...zellen: string[]) {
  const pruefling = await probe({ 'daten/d.yaml': dieses })
  const vorjahr = voriges === undefined ? undefined : await probe({ 'daten/d.yaml': voriges })
  return zellen.map((zelle) => {
    const { vorjahr: wert, veraenderung } = belegOf(zelle, { ...pruefling, ...(vorjahr && { vorjahr }) })
    return `${wert} ${veraenderung}`.replaceAll('\u00a0', ' ').trim()
  })
}
const reihe = (spalten: string, werte: string) =>
  `titel: D\nspalten: [${spalten}]\nzeilen:\n  a: { name: A, werte: [${werte}] }\n`

test('a column that names its time has last year’s value in the column before it, also in last year’s sheet', async () => {
  expect(await belege(reihe('2021, 2022', '80, 100'), reihe('2020, 2021', '50, 81'), 'd.a.2022', 'd.a.2021')).toEqual([
    '80 +25,0 %',
    '50 +60,0 %',
  ])
})

test('the same time in last year’s sheet is no year before', async () => {
  expect(await belege(reihe('2021, 2022', '80, 100'), reihe('2021, 2022', '80, 100'), 'd.a.2021')).toEqual([''])
  expect(await belege(reihe('2022', '100'), undefined, 'd.a.2022')).toEqual([''])
})

test('rows may name the time', async () => {
  const blatt = (jahr: number) =>
    `titel: D\nspalten: { wert: { name: Wert, einheit: "%" } }\nzeilen:\n  alt: { name: Ende ${jahr - 1}, werte: [4,5] }\n  neu: { name: Ende ${jahr}, werte: [5] }\n`.replace(
      '4,5',
      '4',
    )
  expect(await belege(blatt(2022), blatt(2021), 'd.neu.wert', 'd.alt.wert')).toEqual([
    '4 % +1 Prozentpunkt',
    '4 % 0 Prozentpunkte',
  ])
})

test('where nothing names a time it is last year’s cell, unless that sheet is of the same day', async () => {
  const blatt = (stand: string, wert: number) =>
    `titel: D\nstand: ${stand}\nspalten: { wert: { name: Wert } }\nzeilen:\n  a: { name: A, werte: [${wert}] }\n`
  expect(await belege(blatt('2022-06', 12), blatt('2021-06', 10), 'd.a.wert')).toEqual(['10 +20,0 %'])
  expect(await belege(blatt('2022-06', 12), blatt('2022-06', 10), 'd.a.wert')).toEqual([''])
})

test('a source printed below the table is that of the sheet, also in the text; what is typed there has that of its own table', async () => {
  const zahlen = collectZahlenspiegel(
    await probe({
      'abschnitte/probe.md':
        '# Probe\n\nEs sind {{zahl d.a.2022}}, {{summe d.a.2022 e.a.2022}}.\n\n::tabelle{daten=d quelle="Statistik der BA"}\n\n::diagramm{daten=e typ=saeulen stand=2022-03 alt="Nur 9.999"}\n\n:::tabelle{titel="Betriebe" quelle="Eigene Zählung"}\n| Art | Zahl |\n|---|---:|\n| Klein | 1.234 |\n:::\n\nFrei 4.321.\n',
      'daten/d.yaml': reihe('2022', '100'),
      'daten/e.yaml': `quelle: Kammer\n${reihe('2022', '50')}`,
    }),
  )
  expect(zahlen.map(({ gedruckt, quelle, stand }) => [gedruckt, quelle, stand])).toEqual([
    ['100', 'Statistik der BA', ''],
    ['150', 'Statistik der BA; Kammer', '2022-03'],
    ['100', 'Statistik der BA', ''],
    ['50', 'Kammer', '2022-03'],
    ['9.999', 'Kammer', '2022-03'],
    ['1.234', 'Eigene Zählung', ''],
    ['4.321', '', ''],
  ])
})
