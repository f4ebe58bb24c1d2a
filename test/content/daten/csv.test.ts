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

describe('German CSV', () => {
  it('of thousands only is read once YAML says how its numbers are written', async () => {
    const csv = 'Name;2022;2023\nFrauen;8.412;8.301\n'
    expect((await readOrdner({ 'b.csv': csv })).zeilen[0]).toMatch(
      /„8\.412“ ist nicht eindeutig.* → .*„zahlen: deutsch“/,
    )
    const deutsch = await readOrdner({ 't.csv': csv, 'b.yaml': 'datei: t.csv\nzahlen: deutsch\n' })
    expect([deutsch.zeilen, cells(deutsch)]).toEqual([[], [['Frauen', '8.412', '8.301']]])
    const englisch = await readOrdner({ 't.csv': csv, 'b.yaml': 'datei: t.csv\nzahlen: englisch\n' })
    expect([englisch.zeilen, cells(englisch)]).toEqual([[], [['Frauen', '8,412', '8,301']]])
  })

  it.each([
    ['sep=;\nName;x\nA;"4,8"\n'],
    ['"sep=;"\nName;x\nA;4,8\n'],
    ['sep=\t\nName\tx\nA\t4,8\n'],
    ['sep=|\nName|x\nA|4,8\n'],
    ['SEP=;;\r\nName;x\r\nA;4,8\r\n'],
  ])('tells its separator in the first line: %j', async (text) => {
    const gelesen = await readOrdner({ 'b.csv': text })
    expect([gelesen.zeilen, cells(gelesen)]).toEqual([[], [['A', '4,8']]])
  })

  it('keeps the places of what follows that line', async () => {
    expect((await readOrdner({ 'b.csv': 'sep=;\nName;x\nA;u\n' })).zeilen[0]).toMatch(/^b\.csv:3:3 /)
  })

  it.each([
    ['rows', `Name;x\n${Array.from({ length: 20_001 }, (_, i) => `z${i};1`).join('\n')}`, 'mehr als 20000 Zeilen'],
    ['columns', `Name${';x'.repeat(600)}\n`, 'mehr als 500 Spalten'],
    ['a field', `Name;x\nA;${'y'.repeat(5001)}\n`, 'länger als 5000 Zeichen'],
    ['a number', `Name;x\nA;${'1'.repeat(27)}\n`, 'mehr als 15 Stellen'],
    ['a power of ten', 'Name;x\nA;1e400\n', 'mit einer Zehnerpotenz'],
  ])('of too much is told: %s', async (_, text, erwartet) => {
    const { zeilen, blaetter } = await readOrdner({ 'b.csv': text })
    expect(zeilen).toEqual([expect.stringContaining(erwartet)])
    expect(blaetter.size).toBe(0)
  })

  it('of more bytes than are read is told before it is', async () => {
    const { zeilen } = await readOrdner({ 'b.csv': new Uint8Array(30_000_001), 'c.yaml': new Uint8Array(4_000_001) })
    expect(zeilen).toEqual([
      expect.stringContaining('datei-unlesbar: Die Datei „daten/b.csv“ ist größer als 30 MB'),
      expect.stringContaining('datei-unlesbar: Die Datei „daten/c.yaml“ ist größer als 4 MB'),
    ])
  })
})
