import { describe, expect, it } from 'vitest'
import { GRENZEN } from '../../../src/content/grenzen.js'
import { formatZelle } from '../../../src/figures/format.js'
import { type Blatt, gestrichen, hoch, makeMappe, zeile } from './mappe.js'
import { type Gelesen, readOrdner } from './ordner.js'

const read = (angaben: string, bytes: Uint8Array) =>
  readOrdner({ 'b.yaml': `datei: t.xlsx\n${angaben}`, 't.xlsx': bytes })
const one = (blatt: Omit<Blatt, 'name'>, formate: (string | number)[] = []) =>
  makeMappe({ blaetter: [{ name: 'A', ...blatt }], formate })
const koepfe = ({ blaetter }: Gelesen) => blaetter.get('b')?.spalten.map(({ id }) => id)
const cells = ({ blaetter }: Gelesen) =>
  blaetter
    .get('b')
    ?.zeilen.map(({ name, zellen }) => [name, ...zellen.map((z) => formatZelle(z, { mitEinheit: true }))])

describe('heads of XLSX are what Excel shows', () => {
  it.each<[string | number, number, string]>([
    [14, 44896, '01.12.2022'],
    [17, 44896, 'Dez 22'],
    [1, 2023, '2023'],
    ['mmm yy', 44896, 'Dez 22'],
    ['mmm yy', 44621, 'Mrz 22'],
    ['mmmm yyyy', 45352, 'März 2024'],
    ['[$-409]mmm yy', 44896, 'Dec 22'],
    ['dd/mm/yyyy', 44896, '01.12.2022'],
    ['yyyy', 44896, '2022'],
    ['"Q"0', 4, 'Q4'],
    ['0', 2023.4, '2023'],
    ['General', 2023, '2023'],
    ['General', 0.1 + 0.2, '0,3'],
    ['0.0%', 0.485, '48,5%'],
    ['no "code', 7, '7'],
  ])('%s of %d', async (code, wert, gezeigt) => {
    const bytes = one({ zeilen: zeile(1, ['Name', [wert, 1]]) + zeile(2, ['x', 1]) }, [code])
    const gelesen = await read('', bytes)
    expect(gelesen.zeilen).toEqual([])
    expect(koepfe(gelesen)).toEqual([gezeigt])
  })

  it('also where the calendar begins in 1904, and where a date is stored as such', async () => {
    const zeilen = zeile(1, ['Name', [43434, 1], '<c t="d"><v>2022-12-01T00:00:00</v></c>']) + zeile(2, ['x', 1, 2])
    const gelesen = await read(
      '',
      makeMappe({ blaetter: [{ name: 'A', zeilen }], formate: ['mmm yy'], date1904: true }),
    )
    expect(koepfe(gelesen)?.[0]).toBe('Dez 22')
    const heute = await read('', makeMappe({ blaetter: [{ name: 'A', zeilen }] }))
    expect(koepfe(heute)?.[1]).toBe('01.12.2022')
  })

  it('a date among values is told with its cell', async () => {
    const bytes = one({ zeilen: zeile(1, ['Name', 'x']) + zeile(2, ['a', [44896, 1]]) }, ['mmm yy'])
    const { meldungen } = await read('', bytes)
    expect(meldungen.liste).toMatchObject([
      {
        regel: 'figur-zahl',
        zelle: { name: 'B2', inhalt: 'Dez 22' },
        text: expect.stringContaining('enthält ein Datum'),
      },
    ])
  })
})

describe('heads of two rows', () => {
  const zeilen =
    zeile(1, ['Merkmal', 'Bestand', '', 'Anteil', '', 'Quote']) +
    zeile(2, ['', '2022', '2023', '2022', '2023', '']) +
    zeile(3, ['Frauen', 1, 2, 3, 4, 5])
  const danach = '<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/><mergeCell ref="F1:F2"/></mergeCells>'

  it('are seen by their merged cells; equal names below different groups are told apart', async () => {
    const gelesen = await read('', one({ zeilen, danach }))
    expect(gelesen.zeilen).toEqual([])
    expect(gelesen.blaetter.get('b')?.spalten.map(({ id, name, gruppe }) => [id, name, gruppe])).toEqual([
      ['Bestand 2022', '2022', 'Bestand'],
      ['Bestand 2023', '2023', 'Bestand'],
      ['Anteil 2022', '2022', 'Anteil'],
      ['Anteil 2023', '2023', 'Anteil'],
      ['Quote', 'Quote', ''],
    ])
    expect(cells(gelesen)).toEqual([['Frauen', '1', '2', '3', '4', '5']])
  })

  it('keep their group where Excel hides its first column', async () => {
    const gelesen = await read('', one({ zeilen, danach, davor: '<cols><col min="2" max="2" hidden="1"/></cols>' }))
    expect(gelesen.blaetter.get('b')?.spalten.map(({ id, gruppe }) => [id, gruppe])[0]).toEqual([
      'Bestand 2023',
      'Bestand',
    ])
  })

  it('can be said in YAML, for CSV as well', async () => {
    const csv = await readOrdner({
      'b.yaml': 'datei: t.csv\nkopfzeilen: 2\n',
      't.csv': 'Merkmal;Bestand;;Anteil;;Quote\n;2022;2023;2022;2023;\nFrauen;1;2;3;4;5\n',
    })
    expect(csv.zeilen).toEqual([])
    expect(csv.blaetter.get('b')?.spalten.map(({ id, gruppe }) => [id, gruppe])).toEqual([
      ['Bestand 2022', 'Bestand'],
      ['Bestand 2023', 'Bestand'],
      ['Anteil 2022', 'Anteil'],
      ['Anteil 2023', 'Anteil'],
      ['Quote', ''],
    ])
  })

  it('a title over the whole table is no group', async () => {
    const mitTitel = one({
      zeilen: zeile(1, ['Titel']) + zeile(2, ['Name', '2022']) + zeile(3, ['a', 1]),
      danach: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    })
    const gelesen = await read('bereich: A2:B3\n', mitTitel)
    expect(gelesen.zeilen).toEqual([])
    expect(koepfe(gelesen)).toEqual(['2022'])
  })
})

describe('merged cells among values', () => {
  it('over the whole width are a heading between rows', async () => {
    const bytes = one({
      zeilen: zeile(1, ['Name', 'x', 'y']) + zeile(2, ['nach Alter']) + zeile(3, ['a', 1, 2]),
      danach: '<mergeCells><mergeCell ref="A2:C2"/></mergeCells>',
    })
    const gelesen = await read('', bytes)
    expect(gelesen.zeilen).toEqual([])
    expect(cells(gelesen)).toEqual([['nach Alter'], ['a', '1', '2']])
  })

  it('elsewhere are told with their range', async () => {
    const bytes = one({
      zeilen: zeile(1, ['Name', 'x', 'y']) + zeile(2, ['a', 1]),
      danach: '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>',
    })
    expect((await read('', bytes)).zeilen[0]).toContain(
      'b.a.y (Zelle C2): Die Zelle gehört zur verbundenen Zelle B2:C2',
    )
  })
})

describe('what Excel hides', () => {
  it('is not printed, and told', async () => {
    const bytes = one({
      davor: '<cols><col min="3" max="3" hidden="1"/></cols>',
      zeilen:
        zeile(1, ['Name', 'x', 'Hilfe', 'y']) + zeile(2, ['a', 1, 99, 2], ' hidden="1"') + zeile(3, ['b', 3, 98, 4]),
    })
    const gelesen = await read('', bytes)
    expect(cells(gelesen)).toEqual([['b', '3', '4']])
    expect(gelesen.zeilen).toEqual([
      'b.yaml:1:8 figur-verborgen: „daten/t.xlsx“: Die Zeile 2 ist in Excel ausgeblendet und wird nicht gedruckt. → Was gedruckt werden soll, in Excel einblenden; sonst ist nichts zu tun.',
      'b.yaml:1:8 figur-verborgen: „daten/t.xlsx“: Die Spalte C ist in Excel ausgeblendet und wird nicht gedruckt. → Was gedruckt werden soll, in Excel einblenden; sonst ist nichts zu tun.',
    ])
  })

  it('is nothing to tell where it holds nothing or lies outside of the range', async () => {
    const bytes = one({
      davor: '<cols><col min="4" max="9" hidden="1"/></cols>',
      zeilen:
        zeile(1, ['Name', 'x']) + zeile(2, ['a', 1]) + zeile(3, [], ' hidden="1"') + zeile(9, ['z', 1], ' hidden="1"'),
    })
    expect((await read('bereich: A1:B4\n', bytes)).zeilen).toEqual([])
  })

  it('sheets: the only visible one needs no name; a hidden one is told; a chart sheet is no table', async () => {
    const zeilen = zeile(1, ['Name', 'x']) + zeile(2, ['a', 1])
    const bytes = makeMappe({
      blaetter: [
        { name: 'Alt', zeilen, zustand: 'veryHidden' },
        { name: 'Bild', zeilen: '', art: 'chartsheet' },
        { name: 'Neu', zeilen },
      ],
    })
    expect((await read('', bytes)).zeilen).toEqual([])
    expect((await read('blatt: Alt\n', bytes)).zeilen).toEqual([
      expect.stringContaining('figur-verborgen: Das Tabellenblatt „Alt“'),
    ])
    expect((await read('blatt: Bild\n', bytes)).zeilen).toEqual([
      'b.yaml:2:8 figur-tabelle: „Bild“ ist in „daten/t.xlsx“ ein Diagrammblatt ohne Zellen. → Es gibt: Neu.',
    ])
  })
})

describe('marks of notes', () => {
  const zeilen =
    zeile(1, ['Name', hoch('2022', '1)'), '2023²']) + zeile(2, [hoch('Frauen', '2'), hoch('12', '3'), '4.800¹'])

  it('set superscript are no digits: they are printed behind the figure, and names go without', async () => {
    const gelesen = await read('zahlen: deutsch\nhinweise: ["¹ vorläufig", "2 ohne", "³ geschätzt"]\n', one({ zeilen }))
    expect(gelesen.zeilen).toEqual([])
    const blatt = gelesen.blaetter.get('b')
    expect(blatt?.spalten.map(({ id, name }) => [id, name])).toEqual([
      ['2022', '2022¹)'],
      ['2023', '2023²'],
    ])
    expect(blatt?.zeilen[0]).toMatchObject({ id: 'Frauen', name: 'Frauen²' })
    expect(cells(gelesen)).toEqual([['Frauen²', '12³', '4.800¹']])
    expect(blatt?.zeilen[0]?.zellen.map((zelle) => zelle.art === 'zahl' && zelle.wert.toNumber())).toEqual([12, 4800])
  })

  it('without a note are told once each, with their cell', async () => {
    const { meldungen } = await read('zahlen: deutsch\nhinweise: ["¹ vorläufig", "12 Kreise"]\n', one({ zeilen }))
    expect(meldungen.liste.map(({ regel, zelle, text }) => [regel, zelle?.name, text])).toEqual([
      ['figur-fussnote', 'C1', 'Hier (Zelle C1) steht das Fußnotenzeichen „²“, das kein Hinweis erklärt.'],
      ['figur-fussnote', 'B2', 'Hier (Zelle B2) steht das Fußnotenzeichen „³“, das kein Hinweis erklärt.'],
    ])
  })

  it('in YAML and CSV as well; units keep their sign', async () => {
    const gelesen = await readOrdner({
      'b.yaml': 'hinweise: ¹ geschätzt\nspalten: [Fläche in m², y]\nzeilen:\n  a: { werte: [12¹, 7] }\n',
      'c.csv': 'Name;Fläche in km²;y\na;12¹;7\n',
    })
    expect(cells(gelesen)).toEqual([['a', '12¹', '7']])
    expect(gelesen.blaetter.get('c')?.spalten.map(({ id }) => id)).toEqual(['Fläche in km²', 'y'])
    expect(gelesen.zeilen).toEqual([expect.stringContaining('c.csv:2:3 figur-fussnote')])
  })

  it('runs in the middle of a text stay there, raised or lowered', async () => {
    const co2 = '<c t="s"><v>0</v></c>'
    const texte =
      '<si><r><t>CO</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r><r><t xml:space="preserve"> je m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r><rPh><t>nie</t></rPh></si>'
    const bytes = makeMappe({ blaetter: [{ name: 'A', zeilen: zeile(1, ['Name', co2]) + zeile(2, ['a', 1]) }], texte })
    const gelesen = await read('', bytes)
    expect(koepfe(gelesen)).toEqual(['CO₂ je m²'])
    expect(gelesen.zeilen).toEqual([])
  })
})

describe('what a printed table cannot say', () => {
  it('struck-through words, numbers and heads are told with their cell', async () => {
    const zeilen =
      zeile(1, ['Name', gestrichen('2022 ', '2021'), '2023']) + zeile(2, [gestrichen('Frauen', ' (alt)'), 4, [7, 2]])
    const schriften = '<font><strike val="0"/></font><font><strike/></font>'
    const { meldungen } = await read('', makeMappe({ blaetter: [{ name: 'A', zeilen }], schriften }))
    expect(meldungen.liste.map(({ regel, zelle, text }) => [regel, zelle?.name, text])).toEqual([
      ['figur-gestrichen', 'B1', '„2021“ ist in Excel durchgestrichen und würde ohne den Strich gedruckt.'],
      ['figur-gestrichen', 'A2', '„ (alt)“ ist in Excel durchgestrichen und würde ohne den Strich gedruckt.'],
      ['figur-gestrichen', 'C2', '„7“ ist in Excel durchgestrichen und würde ohne den Strich gedruckt.'],
    ])
  })

  it('characters that no document can hold, once where a merged head counts for several columns', async () => {
    const zeilen =
      zeile(1, ['Name', 'Be_x0002_stand', '', 'x']) +
      zeile(2, ['', '2022', '2023', '']) +
      zeile(3, ['Frauen_x0000_', 1, 2, 3]) +
      zeile(4, ['Männer_x000D_\nim Bestand', 1, 2, 3])
    const danach = '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>'
    const gelesen = await read('', one({ zeilen, danach }))
    expect(gelesen.meldungen.liste.map(({ regel, zelle }) => [regel, zelle?.name])).toEqual([
      ['steuerzeichen', 'B1'],
      ['steuerzeichen', 'A3'],
    ])
  })
})

it('values that Excel stored for formulas are read; errors are told in heads and texts, too', async () => {
  const bytes = one({
    zeilen:
      zeile(1, ['Name', '<c t="str"><f>x</f><v>2023</v></c>', 'Art']) +
      zeile(2, ['a', '<c><f>1+1</f><v>2</v></c>', '<c t="e"><v>#REF!</v></c>']) +
      zeile(3, ['<c t="e"><v>#NAME?</v></c>', 1, 'x']),
  })
  const gelesen = await read('spalten:\n  Art: { art: text }\n', bytes)
  expect(koepfe(await read('bereich: A1:B2\n', bytes))).toEqual(['2023'])
  expect(gelesen.zeilen).toEqual([
    expect.stringContaining('t.xlsx:2:3 figur-zahl: b.a.Art (Zelle C2): Die Zelle enthält einen Fehlerwert („#REF!“).'),
    expect.stringContaining(
      't.xlsx:3:1 figur-tabelle: Der Name der Zeile (Zelle A3): Die Zelle enthält einen Fehlerwert',
    ),
  ])
})

it('a writer that prefixes its elements and leaves out the names of cells is read as well', async () => {
  const zeilen =
    '<x:row><x:c t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c><x:c><x:v>2023</x:v></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>a &amp; b</x:t></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row>'
  const gelesen = await read('', makeMappe({ blaetter: [{ name: 'A', zeilen }], praefix: 'x' }))
  expect([koepfe(gelesen), cells(gelesen)]).toEqual([['2023'], [['a & b', '7']]])
})

describe('limits', () => {
  const wide = (anzahl: number) =>
    `<row r="1">${Array.from({ length: anzahl }, (_, i) => `<c><v>${i}</v></c>`).join('')}</row>`
  it.each<[string, Uint8Array, string]>([
    ['columns', one({ zeilen: wide(GRENZEN.spalten + 1) }), 'hat mehr als 500 Spalten mit Inhalt'],
    [
      'rows',
      one({ zeilen: '<row><c><v>1</v></c></row>'.repeat(GRENZEN.zeilen + 1) }),
      'hat mehr als 20.000 Zeilen mit Inhalt',
    ],
    [
      'bytes unpacked',
      one({ zeilen: `<row><c t="inlineStr"><is><t>${' '.repeat(GRENZEN.entpackt)}</t></is></c></row>` }),
      'entpackt mehr als 120 MB',
    ],
    [
      'shared texts',
      makeMappe({
        blaetter: [{ name: 'A', zeilen: `<row><c t="s"><v>${GRENZEN.texte + 9}</v></c></row>` }],
        texte: '<si/>'.repeat(GRENZEN.texte + 1),
      }),
      'enthält mehr Texte, als gelesen werden',
    ],
    [
      'characters of a cell',
      one({ zeilen: `<row><c><v>${'1'.repeat(GRENZEN.zelleninhalt + 1)}</v></c></row>` }),
      'mehr Zeichen, als Excel zulässt',
    ],
    [
      'a cell',
      one({ zeilen: zeile(1, ['Name', 'x']) + zeile(2, ['a', 'y'.repeat(GRENZEN.zellentext + 1)]) }),
      'Der Text der Zelle ist länger als 5000 Zeichen',
    ],
    ['a number', one({ zeilen: zeile(1, ['Name', 'x']) + zeile(2, ['a', 1e300]) }), 'mehr als 15 Stellen'],
    [
      'no number',
      one({ zeilen: zeile(1, ['Name', 'x']) + zeile(2, ['a', '<c><v>1e400</v></c>']) }),
      'nicht lesen lässt',
    ],
  ])('of %s are told', async (_, bytes, text) => {
    const { zeilen, blaetter } = await read('', bytes)
    expect(zeilen).toEqual([expect.stringContaining(text)])
    expect(blaetter.size).toBe(0)
  })

  it.each<[string, Uint8Array, string]>([
    [
      'a stray cell far to the right',
      one({ zeilen: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>' }),
      'reicht über 1 Zeile bis zur Spalte XFD',
    ],
    [
      'a wide and long table with nothing in it',
      one({
        zeilen: `<row><c r="A1"><v>1</v></c><c r="SF1"><v>1</v></c></row>${'<row><c><v>1</v></c></row>'.repeat(1000)}`,
      }),
      'reicht über 1.001 Zeilen bis zur Spalte SF',
    ],
    [
      'a column that no sheet has',
      one({ zeilen: '<row><c r="ZZZ1"><v>1</v></c></row>' }),
      'vermutlich ist die Datei beschädigt',
    ],
    [
      'a row that no sheet has',
      one({ zeilen: '<row r="1e9"><c><v>1</v></c></row>' }),
      'vermutlich ist die Datei beschädigt',
    ],
    [
      'a row that is no number',
      one({ zeilen: '<row r="x"><c><v>1</v></c></row>' }),
      'vermutlich ist die Datei beschädigt',
    ],
    [
      'merged cells without end',
      one({ zeilen: zeile(1, ['Name', 'x']), danach: '<mergeCell ref="A1:B1"/>'.repeat(20_001) }),
      'hat mehr als 20.000 verbundene Zellen',
    ],
  ])('of a sheet are told: %s', async (_, bytes, text) => {
    expect((await read('', bytes)).zeilen).toEqual([expect.stringContaining(text)])
  })

  it('what lies outside of the range costs nothing', async () => {
    const bytes = one({
      zeilen: zeile(1, ['Name', 'x']) + zeile(2, ['a', 1]) + '<row><c><v>1</v></c></row>'.repeat(GRENZEN.zeilen + 1),
    })
    expect((await read('bereich: A1:B2\n', bytes)).zeilen).toEqual([])
  })
})

it('a table with a date head below a two-row head is cut out of the sheet as Excel shows it', async () => {
  const bytes = one(
    {
      zeilen:
        zeile(1, ['Erwerbsfähige Leistungsberechtigte']) +
        zeile(4, ['Merkmal', 'Bestand', '', 'Anteil']) +
        zeile(5, ['', [44896, 1], [45261, 1], '2022', '2023']) +
        zeile(6, ['Frauen', [4500, 2], [4600, 2], [0.485, 3], [0.4893, 3]]),
      danach: '<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="B4:C4"/><mergeCell ref="D4:E4"/></mergeCells>',
    },
    ['mmm yy', 3, '0.0%'],
  )
  const unten = await read('bereich: A5:E6\n', bytes)
  expect(unten.zeilen).toEqual([])
  expect(koepfe(unten)).toEqual(['Dez 22', 'Dez 23', '2022', '2023'])
  const ganz = await read('bereich: A4:E6\n', bytes)
  expect(ganz.zeilen).toEqual([])
  expect(ganz.blaetter.get('b')?.spalten.map(({ name, gruppe }) => `${gruppe}/${name}`)).toEqual([
    'Bestand/Dez 22',
    'Bestand/Dez 23',
    'Anteil/2022',
    'Anteil/2023',
  ])
  expect(cells(ganz)).toEqual([['Frauen', '4.500', '4.600', '48,5\u00a0%', '48,9\u00a0%']])
})

it('a message about a cell carries the cell, for whoever prints it', async () => {
  const bytes = one({ zeilen: zeile(1, ['Gruppe', '2023', '2024']) + zeile(2, ['Frauen', 10, '12*']) })
  const { meldungen } = await read('', bytes)
  expect(meldungen.liste).toMatchObject([{ zeile: 2, spalte: 3, zelle: { name: 'C2', inhalt: '12*' } }])
})
