import { expect, test } from 'vitest'
import { changeBlatt } from '../../../src/werkstatt/blatt/aenderung.js'
import { pasteCells } from '../../../src/werkstatt/blatt/einfuegen.js'
import { draftBlatt } from '../../../src/werkstatt/blatt/neu.js'
import { changeCells } from '../../../src/werkstatt/blatt/zellen.js'

const BLATT = `titel: Haushalt
spalten: [2022, 2023]
zeilen:
  # Zahlen des Trägers
  egt: { name: EGT, werte: [11814751, "4,8"] }
  vh: { name: VH, werte: { 2022: 1.5, 2023: fehlt } }
  gesamt: { name: Gesamt, summe: [egt, vh] }
`

test('cells are changed at their places: German numbers, pasted ones, and none', () => {
  const ergebnis = changeCells(BLATT, [
    { zeile: 'egt', spalte: '2022', text: '1.234.567,50' },
    { zeile: 'egt', spalte: '2023', text: '4.900' },
    { zeile: 'vh', spalte: '2022', text: '' },
    { zeile: 'vh', spalte: '2023', text: '−2,1 %' },
  ])
  expect(ergebnis).toEqual({
    text: BLATT.replace('11814751, "4,8"', '1234567.50, 4900').replace('1.5, 2023: fehlt', 'fehlt, 2023: -2.1'),
  })
})

test('a second cell of a line is found where the first has grown', () => {
  const erst = changeCells(BLATT, [{ zeile: 'egt', spalte: '2022', text: '1' }])
  const dann = 'text' in erst ? changeCells(erst.text, [{ zeile: 'egt', spalte: '2023', text: '99' }]) : erst
  expect(dann).toEqual({ text: BLATT.replace('11814751, "4,8"', '1, 99') })
})

test('signs of official tables and marks of notes stay what they are', () => {
  const cell = (text: string) => changeCells(BLATT, [{ zeile: 'egt', spalte: '2022', text }])
  expect(cell('*')).toEqual({ text: BLATT.replace('11814751', '"*"') })
  expect(cell('k. A.')).toEqual({ text: BLATT.replace('11814751', '"k. A."') })
  expect(cell('–')).toEqual({ text: BLATT.replace('11814751', 'fehlt') })
  expect(cell('12,5¹')).toEqual({ text: BLATT.replace('11814751', '"12,5¹"') })
})

test('what is no number, what is computed and what there is not is told, and nothing is changed', () => {
  expect(changeCells(BLATT, [{ zeile: 'egt', spalte: '2022', text: 'viel' }])).toMatchObject({
    fehler: expect.stringContaining('„viel“ ist keine Zahl') as string,
  })
  for (const [zeile, spalte] of [
    ['gesamt', '2022'],
    ['weg', '2022'],
    ['egt', '1999'],
  ] as const)
    expect(changeCells(BLATT, [{ zeile, spalte, text: '1' }])).toHaveProperty('fehler')
})

test('a range of a spreadsheet that is larger than the sheet gets rows and columns, or is cut; what is computed stays', () => {
  const werte = [
    ['1', '2', '3'],
    ['4', '5', '6'],
    ['7', '8', '9'],
    ['10', '11', '12'],
  ]
  const stelle = { zeile: 'vh', spalte: '2022', werte }
  expect(pasteCells('haushalt', BLATT, { ...stelle, erweitern: false })).toEqual({
    text: BLATT.replace('1.5, 2023: fehlt', '1, 2023: 2'),
    gesetzt: 2,
    ausgelassen: 10,
  })
  expect(pasteCells('haushalt', BLATT, { ...stelle, erweitern: true })).toEqual({
    text: `titel: Haushalt
spalten: { 2022: "2022", 2023: "2023", neue-spalte: { name: Neue Spalte } }
zeilen:
  # Zahlen des Trägers
  egt: { name: EGT, werte: [11814751, "4,8", fehlt] }
  vh: { name: VH, werte: { 2022: 1, 2023: 2, neue-spalte: 3 } }
  gesamt: { name: Gesamt, summe: [egt, vh] }
  neue-zeile: { name: Neue Zeile, werte: [7, 8, 9] }
  neue-zeile-2: { name: Neue Zeile 2, werte: [10, 11, 12] }
`,
    gesetzt: 9,
    ausgelassen: 3,
  })
})

const KOPF = { titel: 'Eintritte', einheit: '', quelle: '', stand: '', spalten: [], zeilen: [], tabelle: [] }

test('a new sheet has the rows and columns that were named, and nothing in them yet', () => {
  expect(
    draftBlatt({ ...KOPF, einheit: '%', quelle: 'Eigene', spalten: ['2023', 'Plan 2024'], zeilen: ['Frauen'] }),
  ).toEqual({
    text: `titel: Eintritte
einheit: "%"
quelle: Eigene
spalten:
  2023: { name: "2023" }
  plan-2024: { name: Plan 2024 }
zeilen:
  frauen: { name: Frauen, werte: [fehlt, fehlt] }
`,
  })
  expect(draftBlatt(KOPF)).toHaveProperty('fehler')
})

test('a table of a spreadsheet becomes a sheet, its totals computed; where cells are empty, they are missing', () => {
  const tabelle = [
    ['', '2022', '2023'],
    ['Frauen', '1.200', '1.300'],
    ['Männer', '800', '900'],
    ['Insgesamt', '2.000', '2.200'],
  ]
  const ganz = draftBlatt({ ...KOPF, tabelle })
  // What was pasted is no foreign document to be held against: a printed total would object to every later change.
  expect(ganz).toEqual({ text: expect.stringContaining('summe: [frauen, maenner] }') as string })
  const mitVeraenderung = draftBlatt({
    ...KOPF,
    tabelle: tabelle.map((zeile, index) => [...zeile, ['Veränderung', '100', '100', '200'][index] ?? '']),
  })
  expect(mitVeraenderung).toEqual({ text: expect.stringContaining('differenz: [2022, 2023]') as string })
  expect(mitVeraenderung).toEqual({ text: expect.not.stringContaining('gedruckt') as string })
  const mitLuecke = draftBlatt({ ...KOPF, tabelle: tabelle.with(2, ['Männer', '', '900']) })
  expect(mitLuecke).toEqual({
    text: expect.stringContaining('maenner: { name: Männer, werte: [fehlt, 900] }') as string,
  })
})

test('rows and columns are put in computed; a typed total becomes a formula and keeps all else of its row', () => {
  const blatt = `titel: Stellen
spalten: [2022, 2023]
zeilen:
  a: { name: A, werte: [1, 2] }
  b: { name: B, werte: [3, 4] }
  alle:
    name: Zusammen
    werte: # aus dem Bericht
      - 4
      - 6
    stellen: 0
`
  const lesbar = blatt.replace(/werte: #.*\n.*\n.*\n/, 'werte: [4, 6]\n')
  const spalte = changeBlatt('stellen', lesbar, {
    art: 'einfuegen',
    reihe: 'spalte',
    nach: '2023',
    namen: ['Veränderung'],
    mitzaehlen: false,
    text: false,
    gruppe: false,
    rechnung: { art: 'differenz', operanden: ['2022', '2023'] },
  })
  expect(spalte).toEqual({
    text: lesbar.replace(
      '[2022, 2023]',
      '{ 2022: "2022", 2023: "2023", veraenderung: { name: Veränderung, differenz: [2022, 2023] } }',
    ),
  })
  const zeile = changeBlatt('stellen', lesbar, {
    art: 'einfuegen',
    reihe: 'zeile',
    nach: 'b',
    namen: ['Mittel'],
    mitzaehlen: false,
    text: false,
    gruppe: false,
    rechnung: { art: 'mittelwert', operanden: ['a', 'b'] },
  })
  expect(zeile).toEqual({
    text: lesbar.replace('  alle:', '  mittel: { name: Mittel, mittelwert: [a, b] }\n  alle:'),
  })
  const errechnet = (text: string) =>
    changeBlatt('stellen', text, {
      art: 'errechnen',
      reihe: 'zeile',
      id: 'alle',
      rechnung: { art: 'summe', operanden: ['a', 'b'] },
    })
  expect(errechnet(lesbar)).toEqual({ text: lesbar.replace('werte: [4, 6]', 'summe: [a, b]') })
  expect(errechnet(blatt)).toEqual({ text: lesbar.replace('werte: [4, 6]', 'summe: [a, b]') })
})
