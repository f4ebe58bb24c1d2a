import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDatenblaetter } from '../../../src/content/daten/read-datenblaetter.js'
import { Meldungen } from '../../../src/message.js'
import { makeOrdner, readOrdner } from './ordner.js'

const read = async (text: string) => (await readOrdner({ 'b.yaml': text })).zeilen

describe('a sheet in YAML', () => {
  it('is read with places, ids and source strings', async () => {
    const { quellen, zeilen } = await readOrdner({
      'haushalt.yaml':
        'titel: Haushalt\neinheit: €\nstand: 09/2022\nhinweise: [eins, zwei]\nspalten: [2021, 2022]\nzeilen:\n  egt: { name: EGT, werte: [4.80, "5,0"] }\n',
    })
    expect(zeilen).toEqual([])
    const blatt = quellen.get('haushalt')
    expect(blatt).toMatchObject({
      id: 'haushalt',
      titel: 'Haushalt',
      einheit: '€',
      stand: '09/2022',
      hinweise: ['eins', 'zwei'],
      fehlerhaft: false,
    })
    expect(blatt?.zeilen[0]).toMatchObject({
      id: 'egt',
      name: 'EGT',
      ort: { datei: 'daten/haushalt.yaml', zeile: 7, spalte: 3 },
    })
    expect(blatt?.zeilen[0]?.zellen).toEqual([
      { art: 'zahl', text: '4.80', stellen: 2, ort: { datei: 'daten/haushalt.yaml', zeile: 7, spalte: 29 } },
      { art: 'zahl', text: '5.0', stellen: 1, ort: { datei: 'daten/haushalt.yaml', zeile: 7, spalte: 35 } },
    ])
  })

  it('names the nearest known key', async () => {
    expect(await read('titl: x\nspalten: [a]\nzeilen:\n  r: { wert: [1], werte: [1] }\n')).toEqual([
      'b.yaml:1:1 schluessel-unbekannt: Datenblatt „b“: Den Schlüssel „titl“ gibt es hier nicht. → Meinten Sie „titel“?',
      'b.yaml:4:8 schluessel-unbekannt: Zeile „r“: Den Schlüssel „wert“ gibt es hier nicht. → Meinten Sie „werte“?',
    ])
  })

  it.each([
    ['titel: x\nspalten: [a]\nZEILEN:\n  r: { werte: [1] }\n', ['b.yaml:3:1 schluessel-unbekannt']],
    [
      'titel: x\nspalten: [a]\nzeiln:\n  r: { wrte: [1] }\n',
      ['b.yaml:3:1 schluessel-unbekannt', 'b.yaml:4:8 schluessel-unbekannt'],
    ],
    ['titel: x\nspalten:\n  a: { name: A }\n  r: { name: R, werte: [1] }\n', ['b.yaml:4:3 schluessel-fehlt']],
    [
      'titel: x\nspalten:\n  a { name: A }\n  b: { name: B }\nzeilen:\n  r: { werte: [1] }\n',
      ['b.yaml:3:3 wert-ungueltig'],
    ],
    ['titel: x\nspalten:\nzeilen:\n  r: { werte: [1] }\n', ['b.yaml:2:1 wert-ungueltig', 'b.yaml:2:1 figur-leer']],
  ])('tells a slip once, not what follows from it: %j', async (text, befunde) => {
    expect((await read(text)).map((zeile) => zeile.split(': ')[0])).toEqual(befunde)
  })

  it('says nothing of a table whose sheet says it wrong', async () => {
    const { zeilen } = await readOrdner({ 'b.yaml': 'dtaei: b.csv\n', 'b.csv': 'Gruppe;2023\nFrauen;4\n' })
    expect(zeilen.map((zeile) => zeile.split(': ')[0])).toEqual(['b.yaml:1:1 schluessel-unbekannt'])
    const andere = await readOrdner({ 'b.yaml': 'datei: c.csv\n', 'b.csv': 'Gruppe;2023\nFrauen;4\n' })
    expect(andere.zeilen.map((zeile) => zeile.split(' ')[0])).toEqual(['b.yaml:1:8'])
  })

  it('explains that the comma separates values', async () => {
    const [zeile] = await read('spalten: [2021, 2022]\nzeilen:\n  a: { werte: [4,8, 5,0] }\n')
    expect(zeile).toBe(
      'b.yaml:3:8 figur-anzahl: b.a: 4 Werte für 2 getippte Spalten (2021, 2022). → Das Komma trennt in einer Liste die Werte. Dezimalkommas gehören in Anführungszeichen: ["4,8", "5,0"].',
    )
    const [karte] = await read('spalten: [2021]\nzeilen:\n  a: { werte: { 2021: 4,8 } }\n')
    expect(karte).toContain(
      'b.yaml:3:25 schluessel-unbekannt: b.a: Eine Spalte „8“ gibt es nicht. → Vermutlich ein Dezimalkomma',
    )
  })

  it('reads a comma as it stands in block style', async () => {
    const { quellen, zeilen } = await readOrdner({
      'b.yaml': 'spalten: [2021]\nzeilen:\n  a:\n    werte:\n      2021: 4,8\n',
    })
    expect(zeilen).toEqual([])
    expect(quellen.get('b')?.zeilen[0]?.zellen[0]).toMatchObject({ text: '4.8', stellen: 1 })
  })

  it.each([
    ['1.234', 'nicht eindeutig'],
    ['abc', 'wo eine Zahl stehen muss'],
    ['"5 %"', 'keine reine Zahl'],
    ['', 'fehlt eine Zahl'],
    ['[1]', 'gehört eine Zahl hin'],
  ])('refuses %s where a number belongs', async (wert, text) => {
    const zeilen = await read(`spalten: [x]\nzeilen:\n  a: { werte: { x: ${wert} } }\n`)
    expect(zeilen).toHaveLength(1)
    expect(zeilen[0]).toMatch(/^b\.yaml:3:\d+ figur-zahl: b\.a\.x: /)
    expect(zeilen[0]).toContain(text)
  })

  it('wants a value for every typed column, or the word fehlt', async () => {
    expect(
      await read(
        'spalten: [x, y]\nzeilen:\n  a: { werte: [1] }\n  b: { werte: { x: 1 } }\n  c: { werte: [1, fehlt] }\n',
      ),
    ).toEqual([
      'b.yaml:3:8 figur-anzahl: b.a: 1 Wert für 2 getippte Spalten (x, y). → Für jede getippte Spalte einen Wert angeben; ein fehlender heißt „fehlt“.',
      'b.yaml:4:8 figur-anzahl: b.b: Für die Spalte „y“ fehlt ein Wert. → Den Wert eintragen oder ausdrücklich „y: fehlt“ schreiben.',
    ])
  })

  it('says what is wrong with a printed value, and with a formula in a formula', async () => {
    expect(
      await read(
        'spalten: [x]\nzeilen:\n  a: { werte: [1], gedruckt: [1] }\n  b: { summe: [a], gedruckt: [1, 2] }\n  c: { summe: [{ summe: [a] }, a] }\n',
      ),
    ).toEqual([
      expect.stringContaining('„gedruckt“ steht bei getippten Werten.'),
      expect.stringContaining('gedruckt: 2 Werte für 1 errechnete Zelle.'),
      expect.stringContaining('Rechnungen lassen sich hier nicht schachteln; eine eigene Zeile dafür anlegen.'),
    ])
    expect(await read('spalten: [x]\nzeilen:\n  a: { werte: [1] }\n  b: { summe: [a], gedruckt: [1] }\n')).toEqual([])
  })

  it.each([
    [
      'spalten: { x: { gedruckt: { a: 1, b: 1 } } }\nzeilen: { a: { werte: [1] }, b: { summe: [a] } }\n',
      ['b.yaml:1:32 wert-ungueltig: „gedruckt“ steht bei einem getippten Wert (a).'],
    ],
    [
      'titel: [a]\nspalten: [x]\nzeilen: { a: { werte: [1] } }\n',
      ['b.yaml:1:1 wert-ungueltig: „titel“ ist ein einfacher'],
    ],
    ['spalten: [x]\nzeilen: { a: { werte: 5 } }\n', ['b.yaml:2:16 wert-ungueltig: „werte“ ist eine Liste.']],
    [
      'spalten: [x, y]\nzeilen: { a: { werte: { x: { gedruckt: 5 }, y: { sume: [a] } } } }\n',
      [
        'b.yaml:2:28 schluessel-fehlt: b.a.x: Die Rechnung fehlt.',
        'b.yaml:2:50 schluessel-unbekannt: b.a.y: Den Schlüssel',
      ],
    ],
    [
      'spalten: [x]\nzeilen: { a: { werte: { x: 1, 9: 5, 8: } } }\n',
      [
        'Eine Spalte „9“ gibt es nicht. → Spalten sind: x.',
        'Eine Spalte „8“ gibt es nicht. → Vermutlich ein Dezimalkomma',
      ],
    ],
  ])('%j', async (text, erwartet) =>
    expect(await read(text)).toEqual(erwartet.map((satz) => expect.stringContaining(satz))),
  )

  it('finds ids that are given twice', async () => {
    expect(await read('spalten: [x, x]\nzeilen:\n  a: { werte: [1] }\n  a: { werte: [1] }\n')).toEqual([
      'b.yaml:1:14 figur-doppelt: Die Spalte „x“ steht zweimal da. → Eine der beiden umbenennen.',
      'b.yaml:4:3 figur-doppelt: zeilen: „a“ steht zweimal da. → Eine der beiden Angaben umbenennen oder entfernen.',
    ])
  })

  it('wants one formula with the right number of operands', async () => {
    const zeilen = await read(
      'spalten: [x]\nzeilen:\n  a: { werte: [1] }\n  b: { summe: [a], differenz: [a, a] }\n  c: { veraenderung: [a] }\n  d: { summe: [] }\n  e: { summe: a }\n  f: { summe: [[a]] }\n  g: { }\n',
    )
    expect(zeilen.map((zeile) => zeile.replace(/: .*/, ''))).toEqual([
      'b.yaml:4:20 wert-ungueltig',
      'b.yaml:5:8 figur-operand',
      'b.yaml:6:8 figur-operand',
      'b.yaml:7:8 wert-ungueltig',
      'b.yaml:8:16 figur-operand',
      'b.yaml:9:3 schluessel-fehlt',
    ])
    expect(zeilen[1]).toContain(
      '„veraenderung“ braucht zwei Operanden, hat aber 1. → So schreiben: „veraenderung: [von, nach]“.',
    )
  })

  it('refuses typed values where the cell is computed', async () => {
    const zeilen = await read(
      'spalten: { x: , y: { summe: [x] } }\nzeilen:\n  a: { werte: { x: 1, y: 2 } }\n  b: { summe: [a], werte: { x: 3 } }\n',
    )
    expect(zeilen).toHaveLength(2)
    expect(zeilen[0]).toContain('b.yaml:3:23 wert-ungueltig: b.a.y wird errechnet und nicht getippt.')
    expect(zeilen[1]).toContain('b.yaml:4:29 wert-ungueltig: b.b.x wird errechnet')
  })

  it('keeps text columns as text, also in computed rows', async () => {
    const { blaetter, zeilen } = await readOrdner({
      'b.yaml':
        'spalten: { t: { art: text }, x: }\nzeilen:\n  a: { werte: [Wort, 1] }\n  b: { werte: { x: 2 } }\n  s: { summe: [a, b], werte: { t: zusammen } }\n',
    })
    expect(zeilen).toEqual([])
    expect(
      blaetter.get('b')?.zeilen.map(({ zellen }) => (zellen[0]?.art === 'text' ? zellen[0].text : zellen[0]?.art)),
    ).toEqual(['Wort', '', 'zusammen'])
  })

  it.each([
    ['', 'wert-ungueltig'],
    ['nur Text', 'wert-ungueltig'],
    ['spalten: [a]\n', 'schluessel-fehlt'],
    ['spalten: []\nzeilen: {}\n', 'figur-leer'],
    ['a: [1\n', 'yaml-syntax'],
    ['titel: x\n\tspalten: [a]\n', 'yaml-syntax'],
    ['spalten: [a]\nzeilen: {}\nbereich: A1:B2\n', 'wert-ungueltig'],
    ['stellen: x\nspalten: [a]\nzeilen: { r: { werte: [1] } }\n', 'wert-ungueltig'],
    ['spalten: { a: { art: Zahl } }\nzeilen: { r: { werte: [1] } }\n', 'wert-ungueltig'],
    ['spalten: { a: { art: text, summe: [a] } }\nzeilen: { r: { werte: [1] } }\n', 'wert-ungueltig'],
    ['spalten: [a]\nzeilen: { r: { gruppe: true, werte: [1] } }\n', 'wert-ungueltig'],
  ])('reports %j and computes nothing', async (text, regel) => {
    const { zeilen, blaetter } = await readOrdner({ 'b.yaml': text })
    expect(zeilen.join('\n')).toContain(` ${regel}: `)
    expect(blaetter.size).toBe(0)
  })

  it('follows anchors and does not stumble over odd keys', async () => {
    const { blaetter, zeilen } = await readOrdner({
      'b.yaml': 'spalten: &s [x]\nhinweise: *s\nzeilen:\n  a: &a { werte: [1] }\n  b: *a\n',
    })
    expect(zeilen).toEqual([])
    expect(blaetter.get('b')?.zeilen).toHaveLength(2)
    expect((await read('spalten: [x]\nzeilen:\n  ? [1, 2]\n  : { werte: [1] }\n  a: { werte: [1] }\n'))[0]).toContain(
      'Ein Schlüssel ist ein einfaches Wort',
    )
  })
})

describe('the folder daten', () => {
  it('may be absent', async () => {
    expect((await readOrdner({})).zeilen).toEqual([])
  })

  it('names a file that is not UTF-8 at its first foreign byte', async () => {
    const { zeilen, blaetter, quellen } = await readOrdner({
      'b.yaml': Buffer.from('titel: x\nquelle: Straße\n', 'latin1'),
    })
    expect(zeilen).toEqual([
      'b.yaml:2:13 zeichensatz: Die Datei ist nicht in UTF-8 gespeichert (vermutlich in Windows-1252 oder Latin-1). → Beim Speichern als Codierung „UTF-8“ angeben; in Excel „CSV UTF-8“ wählen.',
    ])
    expect(blaetter.size).toBe(0)
    expect(quellen.get('b')?.fehlerhaft).toBe(true)
  })

  it('refuses two files for one sheet', async () => {
    const { zeilen, blaetter } = await readOrdner({
      'b.yaml': 'spalten: [x]\nzeilen: { a: { werte: [1] } }\n',
      'b.csv': 'a;b\nc;1\n',
    })
    expect(zeilen).toEqual([
      'b.csv:1:1 figur-doppelt: Zwei Dateien ergeben das Datenblatt „b“: b.yaml und b.csv. → Eine der beiden umbenennen oder in der YAML-Datei „datei“ angeben.',
    ])
    expect(blaetter.size).toBe(0)
  })

  it.each(['../../../etc/passwd.csv', '/etc/passwd.csv', '../../draussen.csv'])('does not read %s', async (datei) => {
    const { zeilen } = await readOrdner({ 'b.yaml': `datei: ${datei}\n`, '../../draussen.csv': 'a;b\nc;1\n' })
    expect(zeilen).toEqual([
      `b.yaml:1:8 pfad-verlaesst-ordner: „${datei}“ führt aus dem Ordner „“ hinaus und wird nicht gelesen. → Die Datei selbst in den Ordner legen, am besten unter daten/, nicht als Verknüpfung.`,
    ])
  })

  it('does not follow a link out of the programme', async () => {
    const ordner = makeOrdner({ '../../draussen.csv': 'a;b\nc;1\n', 'b.yaml': 'datei: t.csv\n' })
    symlinkSync(join(ordner, '..', 'draussen.csv'), join(ordner, 'daten', 't.csv'))
    const meldungen = new Meldungen()
    await readDatenblaetter(ordner, 'content/p', meldungen)
    expect(meldungen.liste).toMatchObject([
      { regel: 'pfad-verlaesst-ordner', datei: 'content/p/daten/b.yaml', zeile: 1, spalte: 8 },
    ])
  })

  it('names a table that is not there; one that nobody uses may be meant', async () => {
    expect((await readOrdner({ 'b.yaml': 'datei: t.csv\n', 'u.xlsx': 'x' })).zeilen).toEqual([
      'b.yaml:1:8 datei-fehlt: Die Datei „daten/t.csv“ ist nicht da. → Die Datei dorthin legen oder den Namen berichtigen (auch Groß- und Kleinschreibung zählt).',
    ])
  })

  it('words in every row of a column are told once, at the column; in one row, there', async () => {
    const zeilen = (...werte: string[]) => werte.map((wert, i) => `  z${i}: { name: Z, werte: [${wert}] }\n`).join('')
    const blatt = (...werte: string[]) =>
      `spalten:\n  a: { name: A }\n  b: { name: B, art: text }\nzeilen:\n${zeilen(...werte)}`
    expect((await readOrdner({ 'b.yaml': blatt('Steigerung auf, 3', 'Senkung auf, 4', 'fehlt, x') })).zeilen).toEqual([
      'b.yaml:2:3 figur-zahl: b.a: In dieser Spalte stehen Wörter statt Zahlen („Steigerung auf“). → Gehören sie dorthin, heißt es an der Spalte „art: text“; sonst stehen Spalten und Werte nicht in derselben Reihenfolge.',
    ])
    const einzeln = await readOrdner({ 'b.yaml': blatt('Steigerung auf, 3', '12, x') })
    expect(einzeln.zeilen.map((zeile) => zeile.split(':').slice(0, 2).join(':'))).toEqual(['b.yaml:5'])
    const beide = await readOrdner({ 'b.yaml': blatt('viele, x', 'wenige, x', '12, x') })
    expect(beide.zeilen.map((zeile) => zeile.split(':').slice(0, 2).join(':'))).toEqual(['b.yaml:5', 'b.yaml:6'])
  })

  it('names a table that the sheet of its name does not use, there', async () => {
    const blatt = 'titel: U\nspalten: [2023]\nzeilen: { a: { name: A, werte: [1] } }\n'
    expect((await readOrdner({ 'u.yaml': blatt, 'u.xlsx': 'x' })).zeilen).toEqual([
      'u.yaml:1:1 figur-unbenutzt: „u.xlsx“ wird hier nicht genannt und nirgends sonst. → Mit „datei: u.xlsx“ liest dieses Datenblatt die Tabelle; sonst die Tabelle entfernen.',
    ])
  })

  it('names a table that nobody uses', async () => {
    const blatt = 'spalten: [2023]\nzeilen: { a: { name: A, werte: [1] } }\n'
    expect(
      (await readOrdner({ 'b.yaml': blatt, 'u.xlsx': 'x', '~$u.xlsx': 'x', '.versteckt.yaml': 'x' })).zeilen,
    ).toEqual([
      'u.xlsx:1:1 figur-unbenutzt: „u.xlsx“ wird von keinem Datenblatt genannt. → Eine Datei u.yaml mit „datei: u.xlsx“ anlegen oder die Tabelle entfernen.',
    ])
  })
})
