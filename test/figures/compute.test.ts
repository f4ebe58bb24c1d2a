import { describe, expect, it } from 'vitest'
import { compute, row } from './programm.js'

const BASIS = 'spalten: [x, y]\nzeilen:\n  a: { werte: [4, 10] }\n  b: { werte: [5, 8] }\n'
const lines = (text: string) => compute({ b: text }).then(({ zeilen }) => zeilen)

describe('formulas over rows', () => {
  it.each([
    ['summe: [a, b]', ['9', '18']],
    ['differenz: [a, b]', ['1', '−2']],
    ['veraenderung: [a, b]', ['+25,0 %', '−20,0 %']],
    ['anteil: [a, b]', ['80,0 %', '125,0 %']],
    ['quote: [b, a]', ['125,0 %', '80,0 %']],
    ['verhaeltnis: [a, b]', ['0,80 : 1', '1,25 : 1']],
    ['mittelwert: [a, b]', ['4,5', '9,0']],
    ['stellen: 3, mittelwert: [a, b]', ['4,500', '9,000']],
    ['vorzeichen: ja, differenz: [a, b]', ['+1', '−2']],
    ['vorzeichen: nein, veraenderung: [a, b]', ['25,0 %', '−20,0 %']],
  ])('%s', async (rechnung, erwartet) => {
    const { blaetter, zeilen } = await compute({ b: `${BASIS}  r: { ${rechnung} }\n` })
    expect(zeilen).toEqual([])
    expect(row(blaetter.get('b'), 'r')).toEqual(erwartet)
  })

  it('may use other sheets, single cells and numbers', async () => {
    const { blaetter, zeilen } = await compute({
      b: BASIS,
      c: 'spalten: [x, y]\nzeilen:\n  ganz: { summe: [b.a, b.b, b.a.y] }\n  einzeln: { werte: [{ summe: [b.a.x, 5] }, { differenz: [ganz, x] }] }\n',
    })
    expect(zeilen).toEqual([])
    expect(row(blaetter.get('c'), 'ganz')).toEqual(['19', '28'])
    expect(row(blaetter.get('c'), 'einzeln')).toEqual(['9', '−19'])
  })

  it('may be left out in one row, and state the change of a ratio', async () => {
    const { blaetter, zeilen } = await compute({
      b: 'spalten: { x: , y: , d: { veraenderung: [x, y] } }\nzeilen:\n  a: { werte: { x: 1, y: 2, d: fehlt } }\n  b: { werte: [2, 3] }\n  r: { verhaeltnis: [a, b] }\n  s: { summe: [a, b], werte: { d: fehlt } }\n',
    })
    expect(zeilen).toEqual([])
    expect(['a', 'b', 'r', 's'].map((id) => row(blaetter.get('b'), id)?.[2])).toEqual(['–', '+50,0 %', '+33,3 %', '–'])
  })

  it('carry the formula, its place, and whether they are a change', async () => {
    const { blaetter } = await compute({ b: `${BASIS}  r: { summe: [a, b] }\n` })
    const zeile = blaetter.get('b')?.zeilen[2]
    expect(zeile).toMatchObject({
      summe: true,
      rechnung: { art: 'summe', formel: 'summe(a, b)', ort: { zeile: 5, spalte: 8 } },
    })
    expect(zeile?.zellen[1]).toMatchObject({
      rechenart: 'summe',
      herkunft: { zelle: 'b.r.y', formel: 'summe(a, b)', ort: { datei: 'b', zeile: 5, spalte: 8 } },
    })
  })

  it('of a missing value are missing', async () => {
    const { blaetter, zeilen } = await compute({
      b: 'spalten: [x]\nzeilen:\n  a: { werte: [fehlt] }\n  b: { werte: [1] }\n  s: { summe: [a, b] }\n  t: { summe: [s, b] }\n',
    })
    expect(zeilen).toEqual([])
    expect(row(blaetter.get('b'), 't')).toEqual(['–'])
    expect(await lines('spalten: [x]\nzeilen:\n  a: { werte: [fehlt] }\n  s: { summe: [a], gedruckt: 4 }\n')).toEqual([
      expect.stringContaining(
        'b:4:30 figur-gedruckt: b.s.x: Gedruckt ist 4, errechnen lässt sich nichts, denn b.a.x fehlt.',
      ),
    ])
  })
})

describe('where a computed row meets a computed column', () => {
  const sheet = (spalte: string, zeile: string, zusatz = '') =>
    `spalten: { x: , y: , s: { ${spalte} } }\nzeilen:\n  a: { werte: [10, 30]${zusatz} }\n  b: { werte: [20, 60]${zusatz} }\n  r: { ${zeile} }\n`

  it.each([
    ['a sum of sums is one', 'summe: [x, y]', 'summe: [a, b]', '120'],
    ['the change of a total is the change between the totals', 'veraenderung: [x, y]', 'summe: [a, b]', '+200,0 %'],
    ['the ratio of totals is not the sum of ratios', 'summe: [x, y]', 'quote: [a, b]', '50,0 %'],
    ['a share is taken of the row’s own cells', 'anteil: [x, y]', 'summe: [a, b]', '33,3 %'],
    ['a mean of sums is one', 'mittelwert: [x, y]', 'summe: [a, b]', '60,0'],
    ['the rest of a share is the share of the rest', 'anteil: [x, y]', 'differenz: [a, b]', '33,3 %'],
    ['the change of a quota is in points', 'differenz: [x, y]', 'quote: [a, b]', '0,0 Prozentpunkte'],
  ])('%s', async (_, spalte, zeile, erwartet) => {
    const { blaetter, zeilen } = await compute({ b: sheet(spalte, zeile) })
    expect(zeilen).toEqual([])
    expect(row(blaetter.get('b'), 'r')?.[2]).toBe(erwartet)
  })

  it('a row may name the kind of change', async () => {
    const { blaetter, zeilen } = await compute({ b: sheet('veraenderung: [x, y]', 'quote: [a, b], rechnung: punkte') })
    expect(zeilen).toEqual([])
    expect(row(blaetter.get('b'), 'r')?.[2]).toBe('0,0 Prozentpunkte')
    expect(await lines(`${BASIS}  r: { summe: [a, b], rechnung: punkte }\n`)).toEqual([
      expect.stringContaining('b:5:23 figur-operand: b.r: „rechnung: punkte“ ändert nichts'),
    ])
  })
})

describe('units', () => {
  it('with scale words are converted', async () => {
    const { blaetter, zeilen } = await compute({
      b: 'spalten: [x]\nzeilen:\n  a: { einheit: €, werte: [1000000] }\n  b: { einheit: Mio. €, werte: [1.55] }\n  c: { einheit: Tsd. EUR, werte: [12.5] }\n  inEuro: { summe: [a, b, c] }\n  inMio: { summe: [a, b, c], einheit: Mio. € }\n  anteil: { anteil: [a, b] }\n',
    })
    expect(zeilen).toEqual([])
    expect(['inEuro', 'inMio', 'anteil'].flatMap((id) => row(blaetter.get('b'), id))).toEqual([
      '2.562.500 €',
      '2,56 Mio. €',
      '64,5 %',
    ])
  })

  it('that do not belong together are told once for a row', async () => {
    const kopf = 'spalten: [x, y]\nzeilen:\n  a: { einheit: €, werte: [1, 2] }\n  b: { einheit: "%", werte: [1, 2] }\n'
    expect(await lines(`${kopf}  c: { summe: [a, b] }\n`)).toEqual([
      'b:5:8 figur-einheit: b.c.x: summe mischt Einheiten: b.a.x ist in €, b.b.x in %. → Die Werte müssen dieselbe Einheit haben; sie steht unter „einheit“ beim Blatt, bei der Zeile oder bei der Spalte.',
    ])
    expect(await lines(`${kopf}  c: { punkte: [a, a] }\n`)).toEqual([
      expect.stringContaining(
        'b:5:8 figur-einheit: b.c.x: punkte: b.a.x ist in €; Prozentpunkte gibt es nur zwischen Werten in %.',
      ),
    ])
    expect(await lines(`${kopf}  c: { summe: [a], einheit: "%" }\n`)).toEqual([
      expect.stringContaining('summe ergibt einen Wert in €, angegeben ist „einheit: %“'),
    ])
    expect(await lines(`${kopf}  c: { verhaeltnis: [a, a] }\n  d: { summe: [c, a] }\n`)).toEqual([
      expect.stringContaining('b.c.x ist ein Verhältnis und lässt sich nicht weiter verrechnen'),
    ])
  })

  it('forbid to add changes in percent', async () => {
    const sheet = (werte: string) =>
      `spalten: { x: , p: { einheit: "%", vorzeichen: ja } }\nzeilen:\n  a: { werte: [1, -7.8] }\n  b: { werte: [2, -12.8] }\n  s: { summe: [a, b]${werte} }\n`
    expect(await lines(sheet(''))).toEqual([
      'b:5:8 figur-einheit: b.s.p: summe: b.a.p ist eine Veränderung in Prozent; solche lassen sich nicht addieren. → Die Spalte mit „veraenderung: [von, nach]“ errechnen, oder die Zelle der Summe mit „fehlt“ offen lassen.',
    ])
    expect(await lines(sheet(', werte: { p: fehlt }'))).toEqual([])
  })

  it('of the column go before those of the row, those of the row before the sheet’s; digits likewise', async () => {
    const { blaetter } = await compute({
      b: 'einheit: €\nstellen: 0\nspalten: { x: , y: { einheit: "%" }, z: { stellen: 2 } }\nzeilen:\n  a: { werte: [1.6, 2.55, 3] }\n  b: { einheit: Personen, stellen: 1, werte: [1, 2, 3] }\n',
    })
    expect(row(blaetter.get('b'), 'a')).toEqual(['2 €', '2,55 %', '3,00 €'])
    expect(row(blaetter.get('b'), 'b')).toEqual(['1,0 Personen', '2,0 %', '3,00 Personen'])
    expect(blaetter.get('b')).toMatchObject({
      einheit: '',
      spalten: [{ einheit: '' }, { einheit: '%' }, { einheit: '' }],
      zeilen: [{ einheit: '' }, { einheit: '' }],
    })
  })
})

describe('what cannot be computed', () => {
  it('shows the circle, once for all columns', async () => {
    expect(
      await lines(
        'spalten: [x, y]\nzeilen:\n  a: { summe: [b] }\n  b: { summe: [c, d] }\n  c: { summe: [a] }\n  d: { werte: [1, 2] }\n  e: { summe: [a] }\n  f: { summe: [f, d] }\n',
      ),
    ).toEqual([
      'b:3:8 figur-kreis: Datenblatt „b“: Die Rechnungen drehen sich im Kreis: a → b → c → a. → Eine der Zellen muss getippt sein oder anders errechnet werden.',
      'b:8:8 figur-kreis: Datenblatt „b“: „f“ rechnet mit sich selbst: f → f. → Eine der Zellen muss getippt sein oder anders errechnet werden.',
    ])
  })

  it('shows circles of columns, and across sheets', async () => {
    expect(
      await lines('spalten: { x: { summe: [y] }, y: { summe: [x] }, z: }\nzeilen:\n  a: { werte: [1] }\n'),
    ).toEqual([expect.stringContaining('im Kreis: x → y → x.')])
    const { zeilen, blaetter } = await compute({
      p: 'spalten: [x]\nzeilen:\n  a: { summe: [q.a] }\n',
      q: 'spalten: [x]\nzeilen:\n  a: { summe: [p.a] }\n',
      r: 'spalten: [x]\nzeilen:\n  a: { summe: [q.a] }\n',
      s: BASIS,
    })
    expect(zeilen).toEqual([
      expect.stringContaining(
        'p:3:8 figur-kreis: Datenblatt „p“: Die Rechnungen drehen sich im Kreis: p.a.x → q.a.x → p.a.x.',
      ),
    ])
    expect([...blaetter.keys()]).toEqual(['s'])
  })

  it('tells a row whose key is misspelt, by its own name, and not all that refer to it', async () => {
    expect(
      await lines(
        'spalten: [x]\nzeilen:\n  alle: { summe: [frauen, maenner] }\n  fraue: { name: Frauen, werte: [1] }\n  maenner: { name: Männer, werte: [1] }\n',
      ),
    ).toEqual(['b:4:3 figur-operand: Die Zeile „fraue“ heißt in b.alle „frauen“. → Meinten Sie „frauen“?'])
    expect(
      await lines(
        'spalten: [x]\nzeilen:\n  alle: { summe: [fraue, maenner] }\n  frauen: { name: Frauen, werte: [1] }\n  maenner: { name: Männer, werte: [1] }\n',
      ),
    ).toEqual([expect.stringContaining('b:3:19 figur-operand: b.alle: „fraue“ nennt eine Zeile')])
  })

  it('names division by zero at the zero', async () => {
    expect(
      await lines(
        'spalten: [x]\nzeilen:\n  a: { werte: [0] }\n  b: { werte: [1] }\n  c: { veraenderung: [a, b] }\n  d: { anteil: [b, a] }\n',
      ),
    ).toEqual([
      'b:3:16 figur-division: b.c.x: veraenderung: b.a.x ist 0, durch null lässt sich nicht teilen. → Den Wert prüfen; gibt es keinen Vergleichswert, in dieser Zeile „fehlt“ statt 0 schreiben.',
      'b:3:16 figur-division: b.d.x: anteil: b.a.x ist 0, durch null lässt sich nicht teilen. → Den Wert prüfen; gibt es keinen Vergleichswert, in dieser Zeile „fehlt“ statt 0 schreiben.',
    ])
  })

  it.each([
    ['summe: [aa]', '„aa“ nennt eine Zeile „aa“, die es im Datenblatt „b“ nicht gibt. → Meinten Sie „a“?'],
    ['summe: [x]', '→ „x“ ist eine Spalte; hier gehört eine Zeile hin.'],
    ['summe: [bb.a]', 'nennt ein Datenblatt „bb“, das es nicht gibt. → Meinten Sie „b“?'],
    ['summe: [b.a.z]', 'nennt eine Spalte „z“, die es im Datenblatt „b“ nicht gibt'],
    ['summe: [a.x]', '→ Eine Zelle desselben Blatts heißt „b.zeile.spalte“.'],
    ['summe: [b.a.x.y]', 'ist kein Pfad der Form „blatt.zeile.spalte“'],
    ['summe: [g]', 'ist eine Zwischenüberschrift ohne Werte'],
    ['summe: [b.a.t]', 'ist eine Textspalte'],
    ['werte: [{ anteil: [5, b.a.x] }, 1]', '„5“ ist eine Zahl; „anteil“ rechnet nur mit Zellen'],
    [
      'werte: [{ summe: [2021, b.a.x] }, 1]',
      '„2021“ ist eine Zahl und zugleich eine Kennung des Blatts. → Die Zelle mit vollem Namen schreiben: „b.zeile.2021“.',
    ],
  ])('%s: names what is unknown', async (rechnung, erwartet) => {
    const zeilen = await lines(
      `spalten: { x: , 2021: , t: { art: text } }\nzeilen:\n  g: { gruppe: true }\n  a: { werte: { x: 1, 2021: 2 } }\n  r: { ${rechnung.replace(', 1]', ', 1, "" ]')} }\n`,
    )
    expect(zeilen).toHaveLength(1)
    expect(zeilen[0]).toMatch(/^b:5:\d+ figur-operand: b\.r/)
    expect(zeilen[0]).toContain(erwartet)
  })

  it('does not come out, nor does what refers to it, and it is told once', async () => {
    const { blaetter, zeilen } = await compute({
      a: 'spalten: [x]\nzeilen:\n  kaputt: { werte: [abc] }\n  heil: { werte: [1] }\n',
      b: 'spalten: [x]\nzeilen:\n  c: { summe: [a.heil] }\n',
      c: 'spalten: [x]\nzeilen:\n  c: { summe: [b.c.x] }\n',
      d: BASIS,
    })
    expect(zeilen).toEqual([expect.stringContaining('a:3:21 figur-zahl')])
    expect([...blaetter.keys()]).toEqual(['d'])
  })

  it('names rows and columns that the other sheet does not have, once', async () => {
    expect((await compute({ b: BASIS, c: 'spalten: [x, y1, z]\nzeilen:\n  r: { summe: [b.a] }\n' })).zeilen).toEqual([
      expect.stringContaining(
        'c:3:16 figur-operand: c.r: Das Datenblatt „b“ hat keine Spalte „y1“ mit Werten. → Dort heißt sie vielleicht „y“',
      ),
    ])
  })
})

describe('size', () => {
  it('does not exhaust the stack on a chain of 20,000 rows, in either direction', async () => {
    const n = 20_000
    const zeilen = Array.from({ length: n }, (_, nummer) => `  z${nummer}: { summe: [z${nummer + 1}, z${n}] }\n`).join(
      '',
    )
    const { blaetter } = await compute({ b: `spalten: [x]\nzeilen:\n${zeilen}  z${n}: { werte: [1] }\n` })
    expect(row(blaetter.get('b'), 'z0')).toEqual(['20.001'])
  })

  it('shows a long circle shortened', async () => {
    const n = 10_000
    const zeilen = Array.from({ length: n }, (_, nummer) => `  z${nummer}: { summe: [z${(nummer + 1) % n}] }\n`).join(
      '',
    )
    const gemeldet = await lines(`spalten: [x, y]\nzeilen:\n${zeilen}`)
    expect(gemeldet).toHaveLength(1)
    expect(gemeldet[0]).toContain('z0 → z1 →')
    expect(gemeldet[0]).toContain('… (9988 weitere) → z0.')
  })
})

describe('davon and darunter', () => {
  it('set levels and weigh totals', async () => {
    const { blaetter, zeilen } = await compute({
      b: 'spalten: [x]\nzeilen:\n  g: { name: Gesamt, werte: [9], vollstaendig: true }\n  a: { davon: g, werte: [4] }\n  a1: { darunter: a, werte: [1] }\n  b: { davon: g, werte: [5] }\n',
    })
    expect(zeilen).toEqual([])
    expect(
      blaetter
        .get('b')
        ?.zeilen.map(({ stufe, summe, davon, darunter, vollstaendig }) => [
          stufe,
          summe,
          davon ?? darunter,
          vollstaendig,
        ]),
    ).toEqual([
      [0, true, undefined, true],
      [1, false, 'g', undefined],
      [2, false, 'a', undefined],
      [1, false, 'g', undefined],
    ])
  })

  it('are compared with the whole, each division for itself', async () => {
    expect(
      await lines(
        'spalten: [x]\nzeilen:\n  g: { werte: [10], vollstaendig: true }\n  a: { davon: g, werte: [4] }\n  b: { davon: g, werte: [5] }\n  alter: { gruppe: true }\n  c: { davon: g, werte: [4] }\n  d: { davon: g, werte: [6] }\n  p: { einheit: "%", werte: [100.0] }\n  q: { einheit: "%", davon: p, vollstaendig: ja, werte: [33.3] }\n  r: { einheit: "%", davon: p, werte: [33.3] }\n  s: { einheit: "%", davon: p, werte: [33.3] }\n',
      ),
    ).toEqual([
      'b:3:16 figur-davon: b.g.x: Die Teile ergeben zusammen 9, das Ganze ist 10. → Teile: b.a.x, b.b.x. Einen der Werte berichtigen, das Ganze mit „summe“ errechnen oder „vollstaendig“ entfernen.',
      'b:9:30 figur-rundung: b.p.x: Die Teile ergeben zusammen 99,9\u00a0%, das Ganze ist 100,0\u00a0%. → Der Unterschied kommt vom Runden der Teile.',
    ])
  })

  it('are compared across scale words, not across units, and not where a part is missing or a change', async () => {
    const sheet = (teile: string) =>
      `spalten: { x: , y: , d: { veraenderung: [x, y] } }\nzeilen:\n  g: { einheit: Mio. €, werte: [3, 6], vollstaendig: true }\n${teile}`
    expect(
      await lines(
        sheet(
          '  a: { einheit: €, davon: g, werte: [1000000, 2000000] }\n  b: { einheit: €, davon: g, werte: [2000000, 4000000] }\n',
        ),
      ),
    ).toEqual([])
    expect(
      await lines(
        sheet(
          '  a: { einheit: €, davon: g, werte: [1, fehlt] }\n  b: { einheit: Personen, davon: g, werte: [2, fehlt] }\n',
        ),
      ),
    ).toEqual([expect.stringContaining('figur-einheit: b.b.x ist in Personen, das Ganze b.g.x in Mio. €.')])
  })

  it('name a row of the sheet that is not part of themselves', async () => {
    expect(
      await lines(
        'spalten: [x]\nzeilen:\n  g: { werte: [1], davon: h }\n  h: { werte: [1], davon: g }\n  i: { davon: hh, darunter: g, werte: [1] }\n  j: { davon: hh, werte: [1] }\n',
      ),
    ).toEqual([
      expect.stringContaining('b:3:27 figur-kreis: Datenblatt „b“: Zeilen sind Teil ihrer selbst: g → h → g.'),
      expect.stringContaining('b:5:29 figur-operand: b.i: „davon“ und „darunter“ stehen nebeneinander.'),
      expect.stringContaining(
        'b:6:15 figur-operand: b.j: „davon: hh“ nennt keine Zeile mit Werten. → Meinten Sie „h“?',
      ),
    ])
  })
})

describe('printed values', () => {
  const sheet = (werte: string, gedruckt: string, einheit = '') =>
    `spalten: [x, y]\n${einheit}zeilen:\n  a: { werte: ${werte} }\n  s: { ${gedruckt} }\n`

  it('are compared at the precision printed', async () => {
    expect(await lines(sheet('[4.2, 7.06]', 'summe: [a], gedruckt: [4, 7.1]'))).toEqual([])
    expect(await lines(sheet('[4.25, 1]', 'summe: [a], gedruckt: [4.3, 1.0]'))).toEqual([])
    expect(await lines(sheet('[4, 1]', 'summe: [a], gedruckt: [5, fehlt]'))).toEqual([
      expect.stringContaining('figur-gedruckt: b.s.x: Gedruckt ist 5, errechnet 4'),
    ])
  })

  it('of counted things are never explained by rounding', async () => {
    expect(await lines(sheet('[4, 1]', 'summe: [a, a], gedruckt: [9, 2]'))).toEqual([
      expect.stringContaining('figur-gedruckt'),
    ])
    expect(await lines(sheet('[4, 1]', 'summe: [a, a], gedruckt: [9, 2]', 'einheit: €\n'))).toEqual([
      expect.stringContaining('figur-rundung'),
    ])
    expect(await lines(sheet('[4, 1]', 'summe: [a, a], gedruckt: [10, 2]', 'einheit: €\n'))).toEqual([
      expect.stringContaining('figur-gedruckt'),
    ])
  })

  it('of shares and ratios are explained where rounded operands explain them', async () => {
    const quote = (a: string, b: string, rechnung: string) =>
      lines(
        `einheit: Mio. €\nspalten: [x]\nzeilen:\n  a: { werte: [${a}] }\n  b: { werte: [${b}] }\n  s: { ${rechnung} }\n`,
      )
    expect(await quote('2.1', '6.8', 'anteil: [a, b], gedruckt: 30.5')).toEqual([
      expect.stringContaining('figur-rundung: b.s.x: Gedruckt ist 30,5\u00a0%, errechnet 30,9\u00a0%'),
    ])
    expect(await quote('2.1', '6.8', 'anteil: [a, b], gedruckt: 35.5')).toEqual([
      expect.stringContaining('figur-gedruckt'),
    ])
    expect(await quote('2.1', '6.8', 'verhaeltnis: [b, a], gedruckt: 3.25')).toEqual([
      expect.stringContaining('figur-rundung: b.s.x: Gedruckt ist 3,25\u00a0:\u00a01, errechnet 3,24\u00a0:\u00a01'),
    ])
    expect(await quote('0.0', '6.8', 'veraenderung: [b, a], gedruckt: -99')).toEqual([
      expect.stringContaining('figur-rundung'),
    ])
    expect(await quote('0.0', '6.8', 'veraenderung: [b, a], gedruckt: -95')).toEqual([
      expect.stringContaining('figur-gedruckt'),
    ])
  })

  it('may stand as a list at a row or a column, with or without the cells that other formulas compute', async () => {
    const blatt = (zeile: string, spalte: string) =>
      `spalten: { x: , y: , d: { differenz: [x, y]${spalte} } }\nzeilen:\n  a: { werte: [1, 2] }\n  b: { werte: [3, 4] }\n  s: { summe: [a, b]${zeile} }\n`
    expect(await lines(blatt(', gedruckt: [4, 6]', ''))).toEqual([])
    expect(await lines(blatt(', gedruckt: [4, 6, 2]', ', gedruckt: [1, 1, 2]'))).toEqual([])
    expect(await lines(blatt('', ', gedruckt: [1, 2]'))).toEqual([
      expect.stringContaining('b:1:60 figur-gedruckt: b.b.d: Gedruckt ist 2, errechnet 1'),
    ])
    expect(await lines(blatt(', gedruckt: [4, 7]', ', gedruckt: { s: 3 }'))).toHaveLength(2)
  })

  it('stay at their cell, with place', async () => {
    const { blaetter } = await compute({ b: sheet('[4, 1]', 'summe: [a], gedruckt: { x: 4 }') })
    const zelle = blaetter.get('b')?.zeilen[1]?.zellen[0]
    expect(zelle?.art === 'zahl' && zelle.gedruckt).toMatchObject({
      stellen: 0,
      ort: { datei: 'b', zeile: 4, spalte: 35 },
    })
  })

  it('belong to computed cells', async () => {
    expect(await lines('spalten: [x]\nzeilen:\n  a: { werte: [1], gedruckt: [1] }\n')).toEqual([
      expect.stringContaining('b:3:20 wert-ungueltig: b.a: „gedruckt“ steht bei getippten Werten.'),
    ])
    expect(await lines(sheet('[4, 1]', 'summe: [a], gedruckt: [4]'))).toEqual([
      expect.stringContaining('figur-anzahl: b.s, gedruckt: 1 Wert für 2 errechnete Zellen.'),
    ])
    expect(await lines(sheet('[4, 1]', 'summe: [a], gedruckt: { z: 4 }'))).toEqual([
      expect.stringContaining('schluessel-unbekannt: b.s, gedruckt: „z“ gibt es nicht.'),
    ])
  })
})
