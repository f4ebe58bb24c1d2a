import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/content/daten/csv.js'
import type { Excelangabe } from '../../../src/content/daten/xlsx/ausschnitt.js'
import { readXlsx } from '../../../src/content/daten/xlsx/read-xlsx.js'
import { evaluateAusdruck, parseAusdruck } from '../../../src/figures/ausdruck.js'
import { Meldungen } from '../../../src/message.js'
import { compute } from '../../figures/programm.js'
import { hoch, makeMappe, zeile } from './mappe.js'
import { readOrdner } from './ordner.js'

const ORT = { datei: 'u', zeile: 1, spalte: 1 }

/** Whatever is typed: no exception, and either a result or an error with a place in the file. */
describe('nonsense is answered with messages', () => {
  it('in YAML', async () => {
    const wort = fc.constantFrom(
      'a',
      'b',
      '2021',
      'x',
      'b.a.x',
      'fehlt',
      '4,8',
      '"4,8"',
      '1.234',
      '',
      '[',
      ']',
      '{',
      '}',
      '~',
      '&a',
      '*a',
      '- ',
      '| ',
      '?',
      '%',
      '€',
      '__proto__',
      'constructor',
    )
    const schluessel = fc.constantFrom(
      'titel',
      'einheit',
      'stellen',
      'spalten',
      'zeilen',
      'werte',
      'summe',
      'differenz',
      'anteil',
      'veraenderung',
      'gedruckt',
      'davon',
      'gruppe',
      'rechnung',
      'name',
      'art',
      'vorzeichen',
      '__proto__',
      'toString',
    )
    const knoten: fc.Memo<string> = fc.memo((tiefe) =>
      tiefe <= 1
        ? wort
        : fc.oneof(
            wort,
            fc.array(knoten(tiefe - 1), { maxLength: 4 }).map((teile) => `[${teile.join(', ')}]`),
            fc
              .array(fc.tuple(fc.oneof(schluessel, wort), knoten(tiefe - 1)), { maxLength: 4 })
              .map((paare) => `{ ${paare.map(([name, wert]) => `${name}: ${wert}`).join(', ')} }`),
          ),
    )
    const blatt = fc.record({
      spalten: knoten(3),
      zeilen: fc.array(fc.tuple(wort, knoten(4)), { maxLength: 4 }),
      rest: fc.array(fc.tuple(schluessel, knoten(3)), { maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(blatt, async ({ spalten, zeilen, rest }) => {
        const text = `spalten: ${spalten}\nzeilen:\n${zeilen.map(([name, wert]) => `  ${name}: ${wert}\n`).join('')}${rest.map(([name, wert]) => `${name}: ${wert}\n`).join('')}`
        const gerechnet = await compute({ b: text }).catch((fehler: Error) => {
          if (fehler.message !== 'no YAML: b') throw fehler
          return undefined
        })
        if (!gerechnet) return
        expect(gerechnet.blaetter.has('b')).toBe(
          !gerechnet.meldungen.liste.some(
            ({ regel, schwere }) => schwere === 'fehler' && regel !== 'figur-gedruckt' && regel !== 'figur-davon',
          ),
        )
        const anzahl = text.split('\n').length
        for (const { zeile, spalte, datei } of gerechnet.meldungen.liste) {
          expect(datei).toBe('b')
          expect(zeile).toBeGreaterThan(0)
          expect(zeile).toBeLessThanOrEqual(anzahl)
          expect(spalte).toBeGreaterThan(0)
        }
        for (const { zellen } of gerechnet.blaetter.get('b')?.zeilen ?? [])
          expect(zellen.every((zelle) => zelle !== undefined)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('in CSV', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '1', ';', ',', '\t', '"', '\n', ' ', '4,8', '1.234', '""'), { maxLength: 60 }),
        (teile) => {
          const meldungen = new Meldungen()
          const tabelle = readCsv('u', teile.join(''), {}, meldungen)
          expect(tabelle === undefined).toBe(meldungen.hatFehler)
          for (const { felder } of tabelle?.zeilen ?? []) expect(felder).toHaveLength(tabelle?.koepfe.length ?? 0)
        },
      ),
    )
  })

  it('in XLSX', () => {
    const bytes = readFileSync(new URL('fixtures/branchen.xlsx', import.meta.url))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(bytes.length),
        (schaeden, laenge) => {
          const kaputt = Buffer.from(bytes)
          for (const [stelle, wert] of schaeden) kaputt[stelle] = wert
          const meldungen = new Meldungen()
          const angabe: Excelangabe = {
            datei: 'u',
            genannt: ORT,
            blatt: { text: 'Tabelle1', ort: ORT },
            bereich: undefined,
            kopfzeilen: undefined,
            schreibweise: undefined,
          }
          for (const datei of [kaputt, kaputt.subarray(0, laenge)]) {
            const tabelle = readXlsx(datei, angabe, meldungen)
            if (!tabelle) expect(meldungen.hatFehler).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('in the XML of a worksheet', async () => {
    const zeilen =
      zeile(1, ['Name', hoch('2022', '1'), [44896, 1]]) +
      zeile(2, ['a', 1.5, '*']) +
      zeile(3, ['<c t="s"><v>0</v></c>', '<c t="e"><v>#REF!</v></c>', '(4)'])
    const stueck = fc.constantFrom(
      'r="B2"',
      't="s"',
      't="q"',
      's="99"',
      's="-1"',
      '<v>',
      '</v>',
      '<f/>',
      '<is>',
      '"',
      '0',
      '9e9',
      '',
      'hidden="1"',
      '<mergeCell ref="A1:C3"/>',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(zeilen.length), fc.nat(6), stueck), { minLength: 1, maxLength: 4 }),
        async (schaeden) => {
          let kaputt = zeilen
          for (const [stelle, laenge, neu] of schaeden)
            kaputt = kaputt.slice(0, stelle) + neu + kaputt.slice(stelle + laenge)
          const bytes = makeMappe({
            blaetter: [{ name: 'A', zeilen: kaputt }],
            formate: ['mmm yy'],
            texte: '<si><t>b</t></si>',
          })
          const { blaetter, meldungen } = await readOrdner({ 'b.yaml': 'datei: t.xlsx\n', 't.xlsx': bytes })
          expect(blaetter.size > 0 || meldungen.hatFehler).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('in expressions', async () => {
    const { blaetter } = await compute({
      b: 'einheit: €\nspalten: [x]\nzeilen:\n  a: { werte: [1] }\n  c: { werte: [fehlt] }\n',
    })
    const teil = fc.constantFrom(
      'zahl',
      'mio',
      'summe',
      'anteil',
      'punkte',
      'datum',
      'jahr',
      '(',
      ')',
      '=',
      'b.a.x',
      'b.c.x',
      'b.a',
      'b',
      '"x"',
      '5',
      '1.234',
      'stellen=1',
      'rund',
      '[',
      ']',
      '„',
      '\n',
      '__proto__.a.b',
      'constructor',
    )
    fc.assert(
      fc.property(fc.array(teil, { maxLength: 12 }), (teile) => {
        const meldungen = new Meldungen()
        const ausdruck = parseAusdruck(teile.join(' '), ORT, meldungen)
        const wert = ausdruck && evaluateAusdruck(ausdruck, { blaetter, jahr: 2023 }, meldungen)
        expect(wert === undefined).toBe(meldungen.hatFehler)
      }),
      { numRuns: 1000 },
    )
  })
})
