import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { changeCells } from '../../src/werkstatt/blattansicht.js'
import { changeYaml } from '../../src/werkstatt/yamlaenderung.js'

const TEXT = `# Kopf
titel: Programm   # so heißt es
jobcenter: { name: Jobcenter Musterland, traeger: [Agentur, Landkreis] }
farben:
  akzent: "#0f5c6e"        # Überschriften
  hell: "#e7f0f2"
abschnitte:
  - eins
  - zwei
leer: {}
`

test.each([
  [['titel'], 'Neues Programm', 'titel: Neues Programm   # so heißt es'],
  [['farben', 'akzent'], '#aa0000', '  akzent: "#aa0000"        # Überschriften'],
  [['jobcenter', 'name'], 'A, B', '{ name: "A, B", traeger:'],
  [['jobcenter', 'traeger'], ['Eins', 'Zwei: drei'], 'traeger: [Eins, "Zwei: drei"] }'],
  [['jobcenter', 'standort'], 'Mittweida', 'traeger: [Agentur, Landkreis], standort: Mittweida }'],
  [['farben', 'text'], '#111111', '  hell: "#e7f0f2"\n  text: "#111111"\nabschnitte:'],
  [['abschnitte'], ['zwei', 'eins', 'drei'], 'abschnitte:\n  - zwei\n  - eins\n  - drei\nleer'],
  [['stand'], '2027-03', 'leer: {}\nstand: "2027-03"\n'],
  [['leer', 'x'], 'y', 'leer: { x: y }'],
  [['titel'], 'true', 'titel: "true"   # so heißt es'],
  [['groessen', 'text'], 11, 'groessen: { text: 11 }'],
])('%j becomes %j at its place, and every other line stays', (pfad, wert, erwartet) => {
  const neu = changeYaml(TEXT, [{ pfad, wert }]) ?? ''
  expect(neu).toContain(erwartet)
  expect(pfad.reduce<unknown>((knoten, name) => (knoten as Record<string, unknown>)[name], parse(neu))).toEqual(wert)
  const alte = TEXT.split('\n')
  expect(alte.filter((zeile) => !neu.split('\n').includes(zeile)).length).toBeLessThanOrEqual(2)
})

test('a key that is taken away leaves the others', () => {
  expect(changeYaml(TEXT, [{ pfad: ['farben', 'akzent'], wert: undefined }])).toBe(
    TEXT.replace('  akzent: "#0f5c6e"        # Überschriften\n', ''),
  )
  expect(changeYaml(TEXT, [{ pfad: ['jobcenter', 'name'], wert: undefined }])).toContain(
    '{ traeger: [Agentur, Landkreis] }',
  )
  expect(changeYaml(TEXT, [{ pfad: ['gibtesnicht'], wert: undefined }])).toBe(TEXT)
})

test('what is no YAML, and what cannot be there, is refused', () => {
  expect(changeYaml('a: [', [{ pfad: ['a'], wert: 'x' }])).toBeUndefined()
  expect(changeYaml(TEXT, [{ pfad: ['titel', 'x'], wert: 'y' }])).toBeUndefined()
})

const BLATT = `titel: Haushalt
spalten: [2022, 2023]
zeilen:
  # Zahlen des Trägers
  egt: { name: EGT, werte: [11814751, "4,8"] }
  vh: { name: VH, werte: { 2022: 1.5, 2023: fehlt } }
`

test('cells are changed at their places: German numbers, pasted ones, and none', () => {
  const ergebnis = changeCells(BLATT, [
    { zeile: 5, spalte: 29, text: '1.234.567,50', istText: false },
    { zeile: 5, spalte: 39, text: '4.900', istText: false },
    { zeile: 6, spalte: 34, text: '', istText: false },
    { zeile: 6, spalte: 45, text: '−2,1 %', istText: false },
  ])
  expect(ergebnis).toEqual({
    text: BLATT.replace('11814751, "4,8"', '1234567.50, 4900').replace('1.5, 2023: fehlt', 'fehlt, 2023: -2.1'),
  })
})

test('what is no number is told, and nothing is changed', () => {
  expect(changeCells(BLATT, [{ zeile: 5, spalte: 29, text: 'viel', istText: false }])).toMatchObject({
    fehler: expect.stringContaining('„viel“ ist keine Zahl') as string,
  })
  expect(changeCells(BLATT, [{ zeile: 99, spalte: 1, text: '1', istText: false }])).toHaveProperty('fehler')
})
