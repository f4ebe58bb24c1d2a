import { expect, test } from 'vitest'
import { titelRichtung } from '../../../src/check/rules/titel-richtung.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

const DATEN = blatt('[2021, 2022, 2023]', [
  'elb: { name: eLB, werte: [101, 98, 105] }',
  'lzb: { name: LZB, werte: [61, 59, 57] }',
])
const bild = (titel: string, zeilen: string) =>
  mitText(`::diagramm{daten=blatt zeilen="${zeilen}" typ=saeulen titel="${titel}" alt="Bild"}`, DATEN)

test.each([
  ['Der Bestand an eLB sinkt', 'elb', 'Der Titel sagt „sinkt“, „eLB“ geht aber von 101 auf 105. Richtig ist „steigt“'],
  ['Anstieg der LZB', 'lzb', '„LZB“ geht aber von 61 auf 57. Richtig ist „sinkt“'],
])('%s', async (titel, zeilen, text) => {
  expect(await befunde(titelRichtung, bild(titel, zeilen))).toEqual([expect.stringContaining(text)])
})

test.each([
  ['Der Bestand an eLB steigt', 'elb'],
  ['Rückgang der LZB', 'lzb'],
  ['Der Bestand sinkt', 'elb,lzb'],
  ['Der Bestand sinkt nicht', 'elb'],
  ['Der Bestand sinkt und steigt', 'elb'],
  ['Entwicklung der eLB', 'elb'],
])('silent: %s (%s)', async (titel, zeilen) => {
  expect(await befunde(titelRichtung, bild(titel, zeilen))).toEqual([])
})

test('the title of the sheet speaks where the block has none', async () => {
  const daten = (titel: string) => ({
    'daten/blatt.yaml': `titel: ${titel}\nspalten: [2021, 2022, 2023]\nzeilen:\n  a: { name: Arbeitslose, werte: [2810, 2874, 2940] }\n`,
  })
  expect(await befunde(titelRichtung, mitText('::tabelle{daten=blatt}', daten('Arbeitslose sinken weiter')))).toEqual([
    expect.stringContaining('Der Titel sagt „sinken“'),
  ])
  expect(await befunde(titelRichtung, mitText('::tabelle{daten=blatt}', daten('Arbeitslosigkeit steigt')))).toEqual([])
})
