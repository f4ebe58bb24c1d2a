import { describe, expect, it } from 'vitest'
import { formatZelle } from '../../../src/figures/format.js'
import { readOrdner } from './ordner.js'

const CSV = 'Gruppe;2022;2023;Summe\nFrauen;4;5;9\nMänner;6;7;14\n'

async function read(yaml: string, csv: string | Uint8Array = CSV) {
  const { blaetter, zeilen } = await readOrdner({ 'b.yaml': `datei: t.csv\n${yaml}`, 't.csv': csv })
  return {
    zeilen,
    rows: blaetter
      .get('b')
      ?.zeilen.map(({ name, zellen }) => [name, ...zellen.map((z) => formatZelle(z, { mitEinheit: true }))]),
  }
}

it.each([
  ['datei: t.ods\n', 'b.yaml:1:8 wert-ungueltig: „datei: t.ods“ ist weder CSV noch Excel.'],
  ['datei: t.csv\nblatt: Eins\n', 'b.yaml:2:8 wert-ungueltig: Eine CSV-Datei hat weder Tabellenblätter noch Bereiche.'],
])('%j names a table that cannot be read so', async (yaml, erwartet) => {
  const { zeilen, blaetter } = await readOrdner({
    'b.yaml': yaml,
    ...(yaml.includes('csv') && { 't.csv': CSV }),
    't.ods': 'x',
  })
  expect(zeilen.filter((zeile) => !zeile.includes('figur-unbenutzt'))).toEqual([expect.stringContaining(erwartet)])
  expect(blaetter.size).toBe(0)
})

it('a table in another encoding is told at its first foreign byte, and not read', async () => {
  const { zeilen, rows } = await read('', Buffer.from('Name;x\nStraße;2\n', 'latin1'))
  expect(zeilen).toEqual([expect.stringMatching(/^t\.csv:2:5 zeichensatz: /)])
  expect(rows).toBeUndefined()
})

it('of more fields than are read is told', async () => {
  const csv = `N${';x'.repeat(449)}\n${`z${';1'.repeat(449)}\n`.repeat(889)}`
  expect((await read('', csv)).zeilen).toEqual([expect.stringContaining('Die Tabelle hat mehr als 400000 Felder.')])
})

describe('computed cells of a table', () => {
  const SUMME = 'spalten:\n  Summe: { summe: ["2022", "2023"] }\n'

  it('are compared with what the table has, unless that is empty or missing', async () => {
    expect((await read(SUMME)).zeilen).toEqual([
      expect.stringContaining('t.csv:3:12 figur-gedruckt: b.Männer.Summe: Gedruckt ist 14'),
    ])
    for (const ende of ['', 'fehlt', '–'])
      expect(await read(SUMME, CSV.replace(';14', `;${ende}`))).toEqual({
        zeilen: [],
        rows: [
          ['Frauen', '4', '5', '9'],
          ['Männer', '6', '7', '13'],
        ],
      })
  })

  it('are compared with what YAML says instead: all of a list, single ones of a mapping', async () => {
    const alle = (gedruckt: string) =>
      read(`zeilen:\n  alle: { name: Männer, summe: [Frauen], gedruckt: ${gedruckt} }\n`)
    expect((await alle('[4, 5, 9]')).zeilen).toEqual([])
    expect((await alle('{ 2022: 4 }')).zeilen).toEqual([
      expect.stringContaining('t.csv:3:10 figur-gedruckt: b.alle.2023: Gedruckt ist 7, errechnet 5'),
      expect.stringContaining('t.csv:3:12 figur-gedruckt: b.alle.Summe: Gedruckt ist 14, errechnet 9'),
    ])
  })
})

it('a word for what is missing is no number', async () => {
  expect(await read('', 'Name;x;y\nA;fehlt;1\n')).toEqual({ zeilen: [], rows: [['A', '–', '1']] })
})

describe('names that YAML gives', () => {
  it('to two of the table are told', async () => {
    expect((await read('zeilen:\n  Frauen: { name: Männer }\n')).zeilen).toEqual([
      't.csv:3:1 figur-doppelt: Die Zeile „Männer“ und eine weitere der Tabelle heißen „Frauen“. → In der YAML-Datei eine andere Kennung wählen.',
    ])
  })

  it('to none: the nearest is offered, or how to say what is meant', async () => {
    expect((await read('zeilen:\n  Frau: { einheit: € }\n  Xyzzy: { einheit: € }\n')).zeilen).toEqual([
      expect.stringContaining('Die Tabelle hat keine Zeile „Frau“. → Meinten Sie „Frauen“?'),
      expect.stringContaining(
        'keine Zeile „Xyzzy“. → Den Namen aus der Tabelle unter „name“ angeben oder die Zeile errechnen lassen.',
      ),
    ])
  })
})
