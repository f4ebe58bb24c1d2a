import { expect, test } from 'vitest'
import { figurVorjahr } from '../../../src/check/rules/figur-vorjahr.js'
import { findOf } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'

const sheet = (spalten: string, zeilen: string, kopf = '') => ({
  'daten/haushalt.yaml': `titel: Haushalt\n${kopf}spalten: ${spalten}\nzeilen:\n${zeilen}`,
})
const PROGRAMM = (jahr: number) => ({
  'programm.yaml': `titel: P\nzeitraum: ${jahr}\njobcenter: { name: J }\ngestaltung: standard\nimpressum: { Herausgeber: J }\nabschnitte: [probe]\n`,
})

async function compare(neu: Record<string, string>, alt: Record<string, string>): Promise<string[]> {
  const vorjahr = await probe({ ...PROGRAMM(2022), ...alt })
  return findOf(figurVorjahr, { ...(await probe({ ...PROGRAMM(2023), ...neu })), vorjahr })
}

test('a past value that last year stood otherwise; a plan that came out otherwise is a hint', async () => {
  const gefunden = await compare(
    sheet('[2020, 2021, 2022, 2023]', '  g: { name: Gesamtbudget, werte: [100, 201, 305, 400] }\n'),
    sheet('[2020, 2021, 2022]', '  gesamt: { name: Gesamtbudget, werte: [100, 210, 300] }\n'),
  )
  expect(gefunden).toEqual([
    expect.stringMatching(/^warnung haushalt\.yaml:4 Gesamtbudget, 2021: Hier steht 201, im Programm 2022 210\./),
    expect.stringMatching(
      /^hinweis .*Gesamtbudget, 2022: Hier steht 305, im Programm 2022 300\. War es damals ein Planwert/,
    ),
  ])
})

test('equal series, columns without a period, other units and no last year stay silent', async () => {
  expect(
    await compare(
      sheet('[2021, 2022]', '  g: { name: G, werte: [1, 2] }\n'),
      sheet('[2020, 2021]', '  g: { name: G, werte: [5, 1] }\n'),
    ),
  ).toEqual([])
  expect(
    await compare(
      sheet('{ a: Anteil }', '  g: { name: G, werte: [1] }\n'),
      sheet('{ a: Anteil }', '  g: { name: G, werte: [2] }\n'),
    ),
  ).toEqual([])
  expect(
    await compare(
      sheet('[2021]', '  g: { name: G, werte: ["1,5"] }\n', 'einheit: Mio. €\n'),
      sheet('[2021]', '  g: { name: G, werte: [1480000] }\n', 'einheit: €\n'),
    ),
  ).toEqual([])
  expect(await findOf(figurVorjahr, await probe(sheet('[2021]', '  g: { name: G, werte: [1] }\n')))).toEqual([])
})

const satz = (text: string) => ({ 'abschnitte/probe.md': `# Probe\n\n${text}\n` })

test.each([
  ['Im Jahr 2021 wurden 1.384 Integrationen erreicht.', 'Im Jahr 2021 wurden 1.348 Integrationen erreicht.', '1.348'],
  [
    'Im Dezember 2021 waren 4.521 Bedarfsgemeinschaften gemeldet.',
    'Ende des Jahres, im Dezember 2021, waren 4.512 Bedarfsgemeinschaften gemeldet.',
    '4.512',
  ],
])('a sentence that says otherwise than last year: %s', async (neu, alt, damals) => {
  expect(await compare(satz(neu), satz(alt))).toEqual([
    expect.stringMatching(new RegExp(`^warnung probe\\.md:3 .*im Programm 2022 für dasselbe ${damals}\\.`)),
  ])
})

test.each([
  ['Im Jahr 2021 wurden 1.348 Integrationen erreicht.', 'Im Jahr 2021 wurden 1.348 Integrationen erreicht.'],
  ['Im Jahr 2022 wurden 1.384 Integrationen erreicht.', 'Im Jahr 2021 wurden 1.348 Integrationen erreicht.'],
  ['Im Jahr 2021 wurden 1.384 Beratungen geführt.', 'Im Jahr 2021 wurden 1.348 Integrationen erreicht.'],
  ['Im Juni 2021 waren 4.521 Haushalte gemeldet.', 'Im Dezember 2021 waren 4.512 Haushalte gemeldet.'],
])('a sentence that agrees with last year, or speaks of another thing or time: %s', async (neu, alt) => {
  expect(await compare(satz(neu), satz(alt))).toEqual([])
})
