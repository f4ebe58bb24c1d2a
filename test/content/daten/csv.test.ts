import { describe, expect, it } from 'vitest'
import { formatZelle } from '../../../src/figures/format.js'
import { type Gelesen, readOrdner } from './ordner.js'

const cells = ({ blaetter }: Gelesen, id = 'b') =>
  blaetter
    .get(id)
    ?.zeilen.map(({ name, zellen }) => [name, ...zellen.map((zelle) => formatZelle(zelle, { mitEinheit: false }))])

describe('a sheet in CSV', () => {
  it.each([
    ['semicolon and decimal comma', 'Name;2021;2022\nA;4,8;1.234\n'],
    ['tab', 'Name\t2021\t2022\nA\t4,8\t1.234\n'],
    ['comma and decimal point', 'Name,2021,2022\nA,4.8,"1,234"\n'],
    ['quotes everywhere', '"Name","2021","2022"\n"A","4,8","1.234"\n'],
    ['byte order mark, CRLF and an empty edge', '\uFEFFName;2021;2022;;\r\nA;4,8;1.234;;\r\n;;;;\r\n'],
    ['no line end at the end', 'Name;2021;2022\nA;4,8;1.234'],
    ['blanks around', 'Name ; 2021 ;2022\n A; 4,8 ;1.234 \n'],
  ])('recognises %s', async (_, text) => {
    const gelesen = await readOrdner({ 'b.csv': text })
    expect(gelesen.zeilen).toEqual([])
    expect(cells(gelesen)).toEqual([['A', '4,8', '1.234']])
    expect(gelesen.blaetter.get('b')?.spalten.map(({ id }) => id)).toEqual(['2021', '2022'])
  })

  it('keeps separators, quotes and line breaks in quoted fields, and the place of what follows', async () => {
    const gelesen = await readOrdner({ 'b.csv': 'Name;x;y\n"A; ""B""\nC";1;2\nD;3;u\n' })
    expect(gelesen.quellen.get('b')?.zeilen[0]?.name).toBe('A; "B" C')
    expect(gelesen.zeilen).toEqual([
      expect.stringContaining('b.csv:4:5 figur-zahl: b.D.y: „u“ steht, wo eine Zahl stehen muss.'),
    ])
  })

  it('does not guess at 1.234 where no other number shows the notation', async () => {
    expect((await readOrdner({ 'b.csv': 'Name;x\nA;1.234\nB;7\n' })).zeilen).toEqual([
      expect.stringContaining('b.csv:2:3 figur-zahl: b.A.x: „1.234“ ist nicht eindeutig'),
    ])
    expect((await readOrdner({ 'b.csv': 'Name,x\nA,"1,234"\nB,7\n' })).zeilen).toEqual([
      expect.stringContaining('b.csv:2:3 figur-zahl: b.A.x: „1,234“ ist nicht eindeutig'),
    ])
    expect((await readOrdner({ 'b.csv': 'Name;x\nA;4,8\nB;12.5\n' })).zeilen).toEqual([
      expect.stringContaining('b.csv:3:3 figur-zahl: b.B.x: „12.5“ ist anders geschrieben'),
    ])
  })

  it('reports ragged rows at the place', async () => {
    expect((await readOrdner({ 'b.csv': 'Name;2021;2022\nA;1;2\nB;1\nC;1;2;3\n' })).zeilen).toEqual([
      'b.csv:3:3 figur-anzahl: Die Zeile „B“ hat 2 Felder, der Kopf hat 3. → Fehlende Felder ergänzen („fehlt“) oder überzählige entfernen; ein Feld mit Trennzeichen gehört in Anführungszeichen.',
      'b.csv:4:7 figur-anzahl: Die Zeile „C“ hat 4 Felder, der Kopf hat 3. → Fehlende Felder ergänzen („fehlt“) oder überzählige entfernen; ein Feld mit Trennzeichen gehört in Anführungszeichen.',
    ])
  })

  it.each([
    ['', 'figur-leer'],
    ['\uFEFF\n\n', 'figur-leer'],
    ['Name;x\n', 'figur-leer'],
    ['Name\nA\n', 'figur-anzahl'],
    ['Name;x;x\nA;1;2\n', 'figur-doppelt'],
    ['Name;x\nA;1\nA;1\n', 'figur-doppelt'],
    ['Name;x\n;1\n', 'figur-leer'],
    ['Name;\nA;1\n', 'figur-leer'],
    ['Name;x\nA;\n', 'figur-zahl'],
    ['Name;x\n"A;1\n', 'figur-tabelle'],
    ['Name;x\n"A"b;1\n', 'figur-tabelle'],
  ])('reports %j once and computes nothing', async (text, regel) => {
    const { zeilen, blaetter } = await readOrdner({ 'b.csv': text })
    expect(zeilen).toHaveLength(1)
    expect(zeilen[0]).toContain(` ${regel}: `)
    expect(blaetter.size).toBe(0)
  })
})

describe('a CSV file that a YAML file describes', () => {
  const csv =
    'Branche;Anteile in %;Mrz. 21;Mrz. 20;Veränderung\nInsgesamt;100,0;30;20;10\nBaugewerbe;33,3;10;12;2\nHandel;66,7;20;8;12\n'

  it('is refined: ids, units, formulas, whose values in the table are compared', async () => {
    const gelesen = await readOrdner({
      't.csv': csv,
      'b.yaml':
        'datei: t.csv\nspalten:\n  m21: { name: Mrz. 21 }\n  m20: { name: Mrz. 20 }\n  delta: { name: Veränderung, differenz: [m20, m21] }\n  anteil: { name: Anteile in %, anteil: [m21, b.gesamt.m21] }\n  quote: { quote: [m21, m20] }\nzeilen:\n  gesamt: { name: Insgesamt, summe: [bau, Handel] }\n  bau: { name: Baugewerbe }\n',
    })
    expect(gelesen.zeilen).toEqual([
      't.csv:3:23 figur-gedruckt: b.bau.delta: Gedruckt ist 2, errechnet −2 (differenz(m20, m21)). → Richtig ist −2, wenn die Ausgangswerte stimmen; sie und den gedruckten Wert prüfen.',
    ])
    expect(cells(gelesen)).toEqual([
      ['Insgesamt', '100,0', '30', '20', '+10', '150,0'],
      ['Baugewerbe', '33,3', '10', '12', '−2', '83,3'],
      ['Handel', '66,7', '20', '8', '+12', '250,0'],
    ])
    expect([...gelesen.quellen.keys()]).toEqual(['b'])
  })

  it('names rows and columns that the table does not have', async () => {
    expect(
      (
        await readOrdner({
          't.csv': csv,
          'b.yaml':
            'datei: t.csv\nspalten:\n  "Mrz 21": {}\nzeilen:\n  Bau: { einheit: € }\n  Handel: { werte: [1] }\n',
        })
      ).zeilen,
    ).toEqual([
      'b.yaml:3:3 figur-operand: Die Tabelle hat keine Spalte „Mrz 21“. → Meinten Sie „Mrz. 21“?',
      'b.yaml:5:3 figur-operand: Die Tabelle hat keine Zeile „Bau“. → Meinten Sie „Baugewerbe“?',
      'b.yaml:6:13 wert-ungueltig: Zeile „Handel“: Die Werte kommen aus der Tabelle. → „werte“ entfernen.',
    ])
  })
})
