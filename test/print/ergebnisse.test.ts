import { describe, expect, test } from 'vitest'
import type { Programmeintrag } from '../../src/manifest/manifest.js'
import { closingTable, stepLine } from '../../src/print/ergebnisse.js'
import { farben, wantsColour } from '../../src/print/farbe.js'
import { formatBytes, formatDauer } from '../../src/print/tabelle.js'

const plain = farben(false)

test('sizes and times are written the German way', () => {
  expect([0, 999, 1000, 811_600, 999_499, 999_500, 1_449_000].map(formatBytes)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '812 kB',
    '999 kB',
    '1,0 MB',
    '1,4 MB',
  ])
  expect([0.2, 38, 99.4, 99.6, 840, 9994, 12_340].map(formatDauer)).toEqual([
    '0 ms',
    '38 ms',
    '99 ms',
    '0,10 s',
    '0,84 s',
    '9,99 s',
    '12,3 s',
  ])
})

test('the closing table has a row for each programme and a dash where nothing was made', () => {
  const meldungen = [
    { regel: 'verweis-leer', schwere: 'fehler', datei: 'a', zeile: 1, spalte: 1, text: '', rat: '' },
    { regel: 'verweis-leer', schwere: 'warnung', datei: 'a', zeile: 1, spalte: 1, text: '', rat: '' },
  ] satisfies Programmeintrag['meldungen']
  const grundlage = {} as Programmeintrag['grundlage']
  const eintrag: Programmeintrag = {
    programm: 'mittelsachsen-2023',
    stand: 'gebaut',
    grundlage,
    eingaben: [],
    meldungen: [],
    dateien: [
      {
        format: 'pdf',
        pfad: 'x.pdf',
        bytes: 1,
        sha256: '',
        seiten: 31,
        konformitaet: [],
        schluessel: '',
        aktuell: true,
      },
    ],
  }
  const dateien = [
    { format: 'html' as const, bytes: 1_300_000 },
    { format: 'pdf' as const, bytes: 812_000 },
  ]
  const ergebnisse = [
    { eintrag, dateien, anlass: undefined, ms: 3 },
    {
      eintrag: { ...eintrag, programm: 'neu', meldungen },
      dateien: [],
      anlass: 'daten/haushalt.yaml geändert',
      ms: 912,
    },
  ]
  expect(closingTable(ergebnisse, ['pdf', 'html'], plain)).toBe(
    `Programm            Seiten     PDF     Web    Zeit  Fehler  Warnungen  Anlass
mittelsachsen-2023      31  812 kB  1,3 MB    3 ms       0          0  unverändert
neu                      –       –       –  0,91 s       1          1  daten/haushalt.yaml geändert
`,
  )
})

test('a step is one line', () => {
  expect(stepLine({ programm: 'neu', schritt: 'gelesen', ms: 12.4 }, plain)).toBe('neu  gelesen  12 ms\n')
})

describe('colour', () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
  ])('%j, terminal: %s → %s', (env, isTerminal, wanted) => {
    expect(wantsColour(env, isTerminal)).toBe(wanted)
  })
})
