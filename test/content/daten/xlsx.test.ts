import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatZellname, parseBereich } from '../../../src/content/daten/xlsx/bereich.js'
import { formatZelle } from '../../../src/figures/format.js'
import { makeMappe } from './mappe.js'
import { readOrdner } from './ordner.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const read = (angaben: string, bytes: Uint8Array | string = fixture('branchen.xlsx')) =>
  readOrdner({ 'b.yaml': `datei: t.xlsx\n${angaben}`, 't.xlsx': bytes })

describe('a sheet in XLSX', () => {
  it('is read from the named range: stored values, digits and percent as Excel shows them', async () => {
    const { blaetter, zeilen } = await read('blatt: Tabelle1\nbereich: A3:D5\n')
    expect(zeilen).toEqual([])
    const blatt = blaetter.get('b')
    expect(blatt?.spalten.map(({ id, einheit }) => [id, einheit])).toEqual([
      ['2021', ''],
      ['2022', ''],
      ['Quote', '%'],
    ])
    expect(
      blatt?.zeilen.map(({ id, zellen }) => [id, ...zellen.map((zelle) => formatZelle(zelle, { mitEinheit: true }))]),
    ).toEqual([
      ['Bau', '2.704', '2.769', '4,8\u00a0%'],
      ['Handel', '0,1', '0,3', '12,5\u00a0%'],
    ])
    expect(blatt?.zeilen[0]?.zellen[0]).toMatchObject({
      wert: expect.objectContaining({}),
      herkunft: { ort: { datei: 'daten/t.xlsx', zeile: 4, spalte: 2 } },
    })
    expect(blatt?.zeilen[0]?.zellen[0]?.art === 'zahl' && blatt.zeilen[0].zellen[0].wert.toString()).toBe('2704.4')
  })

  it('reports error cells, formulas that were never calculated, dates and text with the name of the cell', async () => {
    const { zeilen, blaetter } = await read('blatt: Fehler & mehr\n')
    expect(blaetter.size).toBe(0)
    expect(zeilen.map((zeile) => zeile.replace(/ → .*/, ''))).toEqual([
      't.xlsx:2:2 figur-zahl: b.x.a (Zelle B2): Die Formel der Zelle wurde nie berechnet.',
      't.xlsx:2:3 figur-zahl: b.x.b (Zelle C2): Die Zelle enthält ein Datum.',
      't.xlsx:3:2 figur-zahl: b.y.a (Zelle B3): „n/a“ steht, wo eine Zahl stehen muss.',
      't.xlsx:3:3 figur-zahl: b.y.b (Zelle C3): „WAHR“ steht, wo eine Zahl stehen muss.',
      't.xlsx:4:2 figur-zahl: b.z.a (Zelle B4): Hier fehlt eine Zahl.',
      't.xlsx:4:3 figur-zahl: b.z.b (Zelle C4): Die Formel der Zelle wurde nie berechnet.',
      't.xlsx:6:2 figur-zahl: b.w.a (Zelle B6): Die Zelle enthält einen Fehlerwert („#DIV/0!“).',
    ])
  })

  it('does not print a value that Excel shows in thousands as if it were one', async () => {
    const { zeilen } = await read('blatt: Formate\nbereich: A1:C3\n', fixture('formate.xlsx'))
    expect(zeilen).toEqual([
      't.xlsx:2:2 figur-zahl: b.Tausend.a (Zelle B2): Excel zeigt die Zelle in Tausend oder Millionen, gespeichert ist der volle Wert. → In Excel ein Zahlenformat ohne Skalierung wählen und die Einheit prüfen.',
    ])
  })

  it('takes the digits from the number format, where it has some', async () => {
    const { blaetter, zeilen } = await read('blatt: Formate\nbereich: A4:C8\n', fixture('formate.xlsx'))
    expect(zeilen).toEqual([])
    expect(
      blaetter
        .get('b')
        ?.zeilen.map(({ zellen }) => zellen.map((zelle) => formatZelle(zelle, { mitEinheit: false })).join(' ')),
    ).toEqual(['1.234,50 0,5', '0,25 −3', '12.000.000.000 7,1', '0,000125 0'])
  })

  it('does not print a percentage as a count', async () => {
    const { zeilen } = await read('blatt: Tabelle1\nbereich: A3:D5\neinheit: Personen\n')
    expect(zeilen[0]).toBe(
      't.xlsx:4:4 figur-einheit: b.Bau.Quote: Excel zeigt die Zelle in %, angegeben ist „einheit: Personen“. → „einheit: "%"“ angeben oder das Zahlenformat in Excel ändern.',
    )
  })

  it.each<[string, string, string | Uint8Array | undefined, string]>([
    [
      'no worksheet named',
      '',
      undefined,
      'b.yaml:1:8 figur-tabelle: „daten/t.xlsx“ hat mehrere Tabellenblätter. → „blatt“ angeben: Tabelle1, Fehler & mehr.',
    ],
    [
      'a worksheet that is not there',
      'blatt: Tabele1\n',
      undefined,
      'b.yaml:2:8 figur-tabelle: „daten/t.xlsx“ hat kein Tabellenblatt „Tabele1“. → Meinten Sie „Tabelle1“?',
    ],
    [
      'a range that is none',
      'blatt: Tabelle1\nbereich: D\n',
      undefined,
      'b.yaml:3:10 wert-ungueltig: „bereich: D“ ist kein Bereich. → So schreiben: „bereich: A3:D20“.',
    ],
    [
      'an empty range',
      'blatt: Tabelle1\nbereich: H1:K5\n',
      undefined,
      'b.yaml:3:10 figur-leer: „daten/t.xlsx“: Der Bereich „H1:K5“ enthält keine Tabelle. → Der Bereich braucht eine Zeile mit Köpfen, eine Spalte mit Namen und mindestens einen Wert.',
    ],
    [
      'a file that shows no worksheet',
      '',
      makeMappe({ blaetter: [{ name: 'A', zeilen: '', zustand: 'hidden' }] }),
      'b.yaml:1:8 figur-tabelle: „daten/t.xlsx“ hat kein sichtbares Tabellenblatt. → In Excel das Tabellenblatt einblenden und die Datei speichern.',
    ],
    [
      'an encrypted file',
      '',
      fixture('verschluesselt.xlsx'),
      'b.yaml:1:8 figur-tabelle: „daten/t.xlsx“ ist mit einem Kennwort verschlüsselt. → In Excel öffnen und als „Excel-Arbeitsmappe (.xlsx)“ ohne Kennwort speichern.',
    ],
    [
      'an old .xls',
      '',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'b.yaml:1:8 figur-tabelle: „daten/t.xlsx“ ist eine Datei im alten Excel-Format (.xls). → In Excel öffnen und als „Excel-Arbeitsmappe (.xlsx)“ ohne Kennwort speichern.',
    ],
    [
      'no workbook',
      '',
      'Name;x\nA;1\n',
      'b.yaml:1:8 figur-tabelle: „daten/t.xlsx“ ist keine Excel-Arbeitsmappe. → In Excel öffnen und als „Excel-Arbeitsmappe (.xlsx)“ ohne Kennwort speichern.',
    ],
    [
      'a torn file',
      '',
      fixture('branchen.xlsx').subarray(0, 3000),
      'b.yaml:1:8 figur-tabelle: „daten/t.xlsx“ lässt sich nicht als Excel-Arbeitsmappe lesen; vermutlich ist die Datei beschädigt. → In Excel öffnen und neu als „Excel-Arbeitsmappe (.xlsx)“ speichern.',
    ],
    [
      'an empty file',
      '',
      '',
      'b.yaml:1:8 figur-tabelle: „daten/t.xlsx“ ist leer. → In Excel öffnen und als „Excel-Arbeitsmappe (.xlsx)“ ohne Kennwort speichern.',
    ],
  ])('reports %s', async (_, angaben, bytes, erwartet) => {
    const { zeilen, blaetter } = await read(angaben, bytes)
    expect(zeilen).toEqual([erwartet])
    expect(blaetter.size).toBe(0)
  })
})

it('names cells as Excel does', () => {
  expect([formatZellname(7, 2), formatZellname(1, 26), formatZellname(1, 27), formatZellname(3, 703)]).toEqual([
    'B7',
    'Z1',
    'AA1',
    'AAA3',
  ])
  expect(parseBereich('$d$20:a3')).toEqual({ zeile: 3, spalte: 1, bisZeile: 20, bisSpalte: 4 })
  expect(parseBereich('A1')).toBeUndefined()
})
