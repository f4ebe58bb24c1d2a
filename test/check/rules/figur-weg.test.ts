import { expect, test } from 'vitest'
import { figurWeg } from '../../../src/check/rules/figur-weg.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

const DATEN = blatt('{ a: 09/2021, b: 09/2022 }', [
  'lzb: { name: Langzeitleistungsbeziehende, einheit: "%", werte: ["70,1", "61,7"] }',
  'jugend: { name: Jugendliche, einheit: "%", werte: ["7,6", "8,5"] }',
])
const ZEITEN = blatt('{ w: { name: Frauen }, x: { name: Männer } }', [
  'z2021: { name: September 2021, werte: [100, 90] }',
  'z2022: { name: September 2022, werte: [110, 95] }',
])
const pruefe = (satz: string, daten = DATEN) => befunde(figurWeg, mitText(satz, daten))

test('a way from a cell to itself', async () => {
  expect(await pruefe('Der Anteil sank von {{zahl blatt.lzb.b}} auf {{zahl blatt.lzb.b}}.')).toEqual([
    'warnung probe.md:3 Von 61,7 % auf 61,7 %: Beide Werte kommen aus derselben Zelle (blatt.lzb.b). Einer der beiden ist ein anderer Wert dieser Zeile: 70,1 % (blatt.lzb.a).',
  ])
})

test('a way from one thing to another: the row that the sentence names is meant', async () => {
  const satz = 'Der Anteil der Langzeitleistungsbeziehenden fiel von {{zahl blatt.jugend.a}} auf {{zahl blatt.lzb.b}}.'
  expect(await pruefe(satz)).toEqual([
    'warnung probe.md:3 Der Weg führt von „Jugendliche“ (blatt.jugend.a) nach „Langzeitleistungsbeziehende“ (blatt.lzb.b). Für „Langzeitleistungsbeziehende“ ist richtig 70,1 %: blatt.lzb.a einsetzen; ist „Jugendliche“ gemeint, 8,5 % (blatt.jugend.b).',
  ])
})

test.each([
  ['Der Anteil sank von {{zahl blatt.lzb.a}} auf {{zahl blatt.lzb.b}}.', DATEN],
  ['Es waren {{zahl blatt.lzb.a}} und {{zahl blatt.jugend.a}}.', DATEN],
  // Rows that are times are one thing.
  ['Die Zahl stieg von {{zahl blatt.z2021.w}} auf {{zahl blatt.z2022.w}}.', ZEITEN],
])('right: %s', async (satz, daten) => {
  expect(await pruefe(satz, daten)).toEqual([])
})

test.each([
  ['Machten sie damals {{zahl blatt.lzb.b}} aus, sind es inzwischen {{zahl blatt.lzb.b}}.', '70,1 %'],
  ['Langzeitleistungsbeziehende: {{zahl blatt.lzb.b}} und {{zahl blatt.lzb.b}}.', '70,1 %'],
  ['Langzeitleistungsbeziehende sind {{zahl blatt.jugend.b}}; ein Jahr zuvor waren es {{zahl blatt.lzb.a}}.', '61,7 %'],
])('two values of one thing: %s', async (satz, richtig) => {
  expect(await pruefe(satz)).toEqual([expect.stringContaining(richtig)])
})

test.each([
  ['Machten sie damals {{zahl blatt.lzb.a}} aus, sind es inzwischen {{zahl blatt.lzb.b}}.'],
  ['Langzeitleistungsbeziehende sind {{zahl blatt.lzb.b}}; ein Jahr zuvor waren es {{zahl blatt.lzb.a}}.'],
  ['Langzeitleistungsbeziehende sind {{zahl blatt.lzb.b}}, Jugendliche sind {{zahl blatt.jugend.a}}.'],
])('one thing at two times, or two things: %s', async (satz) => {
  expect(await pruefe(satz)).toEqual([])
})
