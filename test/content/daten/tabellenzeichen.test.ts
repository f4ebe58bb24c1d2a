import { describe, expect, it } from 'vitest'
import type { Datenblatt } from '../../../src/figures/datenblatt.js'
import { formatZelle } from '../../../src/figures/format.js'
import { explainZeichen } from '../../../src/figures/zeichenerklaerung.js'
import { hoch, makeMappe, zeile } from './mappe.js'
import { readOrdner } from './ordner.js'

const ZEICHEN = ['*', '.', '-', '–', 'x', 'X', '/', '(12)', '(1,5)', '…', '...', 'k. A.', 'k.A.']
const LISTE = ZEICHEN.map((zeichen) => JSON.stringify(zeichen)).join(', ')
const SPALTEN = ZEICHEN.map((_, index) => `s${index}`)

/** What stands below the table. */
function notes(blatt: Datenblatt | undefined): string[] {
  const zellen = blatt?.zeilen.flatMap((zeile) => zeile.zellen) ?? []
  const hinweise = blatt?.hinweise ?? []
  return [...hinweise, ...explainZeichen(zellen, hinweise)]
}

describe('the marks of official tables', () => {
  it.each<[string, Record<string, string | Uint8Array>]>([
    ['YAML', { 'b.yaml': `spalten: [${SPALTEN}]\nzeilen:\n  a: { werte: [${LISTE}] }\n` }],
    ['CSV', { 'b.csv': `Name;${SPALTEN.join(';')}\na;${ZEICHEN.join(';')}\n` }],
    [
      'XLSX',
      {
        'b.yaml': 'datei: t.xlsx\n',
        't.xlsx': makeMappe({
          blaetter: [{ name: 'A', zeilen: zeile(1, ['Name', ...SPALTEN]) + zeile(2, ['a', ...ZEICHEN]) }],
        }),
      },
    ],
  ])('are read in %s and printed as they stand', async (_, dateien) => {
    const { zeilen, blaetter } = await readOrdner(dateien)
    expect(zeilen).toEqual([])
    const zellen = blaetter.get('b')?.zeilen[0]?.zellen ?? []
    expect(zellen.map((zelle) => formatZelle(zelle, { mitEinheit: false }))).toEqual(ZEICHEN)
    expect(zellen.map((zelle) => zelle.art)).toEqual(ZEICHEN.map(() => 'fehlt'))
  })

  it('are explained below the table, in the order of their appearance, unless the author does', async () => {
    const { blaetter } = await readOrdner({
      'b.yaml':
        'hinweise: ["* Werte unter 3 sind geheim"]\nspalten: [x, y]\nzeilen:\n  a: { werte: ["(7)", "*"] }\n  c: { werte: [k. A., "(8)"] }\n',
    })
    expect(notes(blaetter.get('b'))).toEqual([
      '* Werte unter 3 sind geheim',
      '„( )“: Der Wert in Klammern ist unsicher. „k. A.“: Es liegt keine Angabe vor.',
    ])
  })

  it('a zero and a missing value are told from "nothing" where the table has both', async () => {
    const { blaetter } = await readOrdner({
      'b.yaml': 'spalten: [x, y]\nzeilen:\n  a: { werte: ["-", 0] }\n  c: { werte: [fehlt, 4] }\n',
      'c.yaml': 'spalten: [x, y]\nzeilen:\n  a: { werte: [fehlt, 0] }\n',
    })
    expect(notes(blaetter.get('b'))).toEqual([
      '„-“: Es ist nichts vorhanden (genau null). „.“: Der Wert ist unbekannt oder lässt sich nicht angeben. „0“: Es ist mehr als nichts, aber weniger als die Hälfte der kleinsten dargestellten Einheit.',
    ])
    expect(notes(blaetter.get('c'))).toEqual([])
    expect(blaetter.get('c')?.zeilen[0]?.zellen.map((z) => formatZelle(z, { mitEinheit: false }))).toEqual(['–', '0'])
  })

  it('are not computed with: the result is a point, which is said once, at the formula', async () => {
    const { zeilen, blaetter } = await readOrdner({
      'b.yaml':
        'spalten: [x, y]\nzeilen:\n  a: { werte: ["*", 2] }\n  c: { werte: [3, 4] }\n  alle: { summe: [a, c] }\n  doppelt: { summe: [alle, alle] }\n',
    })
    expect(zeilen).toEqual([
      'b.yaml:5:11 figur-zeichen: b.alle.x wird nicht errechnet, denn b.a.x ist „*“ (geheim). → Gedruckt wird „.“; ist das Ergebnis bekannt, es statt der Rechnung eintragen.',
    ])
    expect(
      blaetter.get('b')?.zeilen.map(({ zellen }) => zellen.map((z) => formatZelle(z, { mitEinheit: false }))),
    ).toEqual([
      ['*', '2'],
      ['3', '4'],
      ['.', '6'],
      ['.', '12'],
    ])
  })

  it('a total that the table prints over a secret part is not taken for wrong, but for typed', async () => {
    const { zeilen } = await readOrdner({
      'b.yaml': 'datei: t.csv\nzeilen:\n  alle: { summe: [a, c] }\n',
      't.csv': 'Name;x\na;*\nc;3\nalle;5\n',
    })
    expect(zeilen).toEqual([
      't.csv:4:6 figur-gedruckt: b.alle.x: Gedruckt ist 5, errechnen lässt sich nichts, denn b.a.x ist „*“ (geheim). → Den gedruckten Wert als getippten Wert in die Zeile schreiben und die Rechnung entfernen.',
    ])
  })

  it('stay words in a column of texts, and what only resembles them is told', async () => {
    const { zeilen, blaetter } = await readOrdner({
      'b.yaml': 'spalten: { art: { art: text }, x: {} }\nzeilen:\n  a: { werte: [x, 1] }\n  c: { werte: ["-", 2] }\n',
      'c.csv': 'Name;x\na;**\nb;12*\nc;xx\nd;(a)\n',
    })
    expect(notes(blaetter.get('b'))).toEqual([])
    expect(zeilen.map((zeile) => zeile.slice(0, 20))).toEqual([
      'c.csv:2:3 figur-zahl',
      'c.csv:3:3 figur-zahl',
      'c.csv:4:3 figur-zahl',
      'c.csv:5:3 figur-zahl',
    ])
  })

  it('keep the mark of a note', async () => {
    const bytes = makeMappe({
      blaetter: [{ name: 'A', zeilen: zeile(1, ['Name', 'x']) + zeile(2, ['a', hoch('*', '1')]) }],
    })
    const { blaetter } = await readOrdner({ 'b.yaml': 'datei: t.xlsx\nhinweise: [¹ seit 2020]\n', 't.xlsx': bytes })
    expect(blaetter.get('b')?.zeilen[0]?.zellen.map((z) => formatZelle(z, { mitEinheit: false }))).toEqual(['*¹'])
    expect(notes(blaetter.get('b'))).toEqual(['¹ seit 2020', '„*“: Der Wert wird geheim gehalten.'])
  })
})
