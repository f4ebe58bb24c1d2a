import { expect, test } from 'vitest'
import { jahrBlatt } from '../../../src/check/rules/jahr-blatt.js'
import { findOf, imJahr } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'

/** A programme for a year with one sheet and a text. */
const programm = (jahr: string, blatt: string, text = 'Text.') =>
  probe({ ...imJahr(jahr, text), 'daten/b.yaml': `titel: Bestand\n${blatt}` })
const zeilen = (werte: string) =>
  `zeilen:\n  elb: { name: eLB, werte: [${werte}] }\n  lzb: { name: LZB, werte: [61, 59] }\n`

async function after(alt: string, neu: string): Promise<string[]> {
  return findOf(jahrBlatt, { ...(await programm('2023', neu)), vorjahr: await programm('2022', alt) })
}

test('heads have moved on, figures have not', async () => {
  expect(
    await after(`spalten: [2021, 2022]\n${zeilen('101, 98')}`, `spalten: [2022, 2023]\n${zeilen('101, 98')}`),
  ).toEqual([
    expect.stringMatching(
      /^warnung b\.yaml:2 .*Der Kopf heißt „2022“, im Programm 2022 hieß er „2021“, aber alle 4 getippten Werte sind dieselben/,
    ),
  ])
})

test('the words of the year move the heads by themselves', async () => {
  const blatt = `spalten: [vorjahr, jahr]\n${zeilen('101, 98')}`
  expect(await after(blatt, blatt)).toEqual([expect.stringContaining('Der Kopf heißt „2022“')])
})

test('a sheet without years that is the same is a hint', async () => {
  const blatt = `spalten: [Anzahl, Ziel]\n${zeilen('101, 98')}`
  expect(await after(blatt, blatt)).toEqual([expect.stringMatching(/^hinweis .*alle 4 getippten Werte sind gleich/)])
})

test.each([
  ['one figure is new', `spalten: [2021, 2022]\n${zeilen('101, 98')}`, `spalten: [2022, 2023]\n${zeilen('101, 97')}`],
  ['the same years', `spalten: [2021, 2022]\n${zeilen('101, 98')}`, `spalten: [2021, 2022]\n${zeilen('101, 98')}`],
  [
    'too few figures',
    'spalten: [2022]\nzeilen: { a: { name: A, werte: [1] } }\n',
    'spalten: [2023]\nzeilen: { a: { name: A, werte: [1] } }\n',
  ],
])('silent: %s', async (_was, alt, neu) => {
  expect(await after(alt, neu)).toEqual([])
})

const TITEL = (titel: string, mehr = '') => `::tabelle{daten=b titel="${titel}"${mehr}}`
const BLATT = `spalten: [2021, 2023]\n${zeilen('101, 98')}`

test('a title of other years than the columns', async () => {
  expect(await findOf(jahrBlatt, await programm('2023', BLATT, TITEL('Bestand 2021 bis 2022')))).toEqual([
    expect.stringMatching(/^warnung probe\.md:3 .*nennt 2021 bis 2022, .*Richtig ist „2021 bis 2023“/),
  ])
})

test.each([
  ['Bestand 2021 bis 2023', ''],
  ['Bestand 2021–2023', ''],
  ['Bestand 2021 bis 2022', ' spalten="2021"'],
  ['Bestand seit 2021', ''],
  ['Ziele des Programms 2025 bis 2026', ''],
])('silent: %s%s', async (titel, mehr) => {
  expect(await findOf(jahrBlatt, await programm('2023', BLATT, TITEL(titel, mehr)))).toEqual([])
})

const EINES = `spalten: [2023]\nzeilen:\n  elb: { name: eLB, werte: [101] }\n  lzb: { name: LZB, werte: [61] }\n`
const BILD = (alt: string) => `::diagramm{daten=b typ=saeulen alt="${alt}"}`

test('a title and an alternative text of the year before the only column', async () => {
  expect(await findOf(jahrBlatt, await programm('2023', EINES, TITEL('Mittelverteilung 2022')))).toEqual([
    expect.stringMatching(/^warnung probe\.md:3 Der Titel „Mittelverteilung 2022“ nennt 2022, .*Richtig ist 2023/),
  ])
  expect(await findOf(jahrBlatt, await programm('2023', EINES, BILD('Säulen: Bestand im Jahr 2022')))).toEqual([
    expect.stringContaining('Der Alternativtext „Säulen: Bestand im Jahr 2022“ nennt 2022'),
  ])
  expect(
    await findOf(jahrBlatt, await programm('2023', EINES.replace('spalten', 'einheit: Personen\nspalten'))),
  ).toEqual([])
})

test.each([
  ['Mittelverteilung 2023', EINES],
  ['Bestand seit 2022', EINES],
  ['Anteile gegenüber 2022', EINES],
  ['Mittelverteilung 2022', BLATT],
  ['Ziele nach dem Programm 2022', EINES],
])('silent over its columns: %s', async (titel, blatt) => {
  expect(await findOf(jahrBlatt, await programm('2023', blatt, TITEL(titel)))).toEqual([])
  expect(await findOf(jahrBlatt, await programm('2023', blatt, BILD(titel)))).toEqual([])
})

const RECHNUNG = (name: string, von: string, spalten = '  2021: {}\n  2022: {}\n  2023: {}\n') =>
  `spalten:\n${spalten}  v: { name: ${name}, veraenderung: [${von}] }\nzeilen:\n  elb: { name: eLB, werte: [101, 98, 95] }\n  lzb: { name: LZB, werte: [61, 59, 58] }\n`

test('a change between the columns of last year, where the sheet has a newer one', async () => {
  expect(await findOf(jahrBlatt, await programm('2023', RECHNUNG('Veränderung zum Vorjahr', '2021, 2022')))).toEqual([
    expect.stringMatching(
      /rechnet von 2021 nach 2022, das Blatt hat schon 2023.* Richtig ist die Veränderung von 2022 nach 2023/,
    ),
  ])
})

test.each([
  ['Veränderung zum Vorjahr', '2022, 2023'],
  ['Veränderung zum Vorjahr', 'vorjahr, jahr'],
  ['Veränderung 2021–2022', '2021, 2022'],
])('silent: %s [%s]', async (name, von) => {
  expect(await findOf(jahrBlatt, await programm('2023', RECHNUNG(name, von)))).toEqual([])
})

test('silent: the newer column is a plan', async () => {
  const plan = RECHNUNG('Veränderung', '2021, 2022', '  2021: {}\n  2022: {}\n  p: { name: Plan 2023 }\n')
  expect(await findOf(jahrBlatt, await programm('2023', plan))).toEqual([])
})
