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
  expect(findOf(jahrBlatt, await programm('2023', BLATT, TITEL('Bestand 2021 bis 2022')))).toEqual([
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
  expect(findOf(jahrBlatt, await programm('2023', BLATT, TITEL(titel, mehr)))).toEqual([])
})
