import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Meldung } from '../../src/message.js'
import { farben } from '../../src/print/farbe.js'
import { githubAnnotations } from '../../src/print/github.js'
import { countLine, formatMeldungen, meldungenJson } from '../../src/print/meldungen.js'

let wurzel: string

beforeAll(() => {
  wurzel = mkdtempSync(join(tmpdir(), 'amip-print-'))
})
afterAll(() => rmSync(wurzel, { recursive: true, force: true }))

function meldung(more: Partial<Meldung> = {}): Meldung {
  return {
    regel: 'schluessel-unbekannt',
    schwere: 'fehler',
    datei: 'programm.yaml',
    zeile: 2,
    spalte: 1,
    text: 'Den Schlüssel „titl“ gibt es hier nicht.',
    rat: 'Meinten Sie „titel“?',
    ...more,
  }
}

function show(inhalt: string | Uint8Array, more: Partial<Meldung> = {}, an = false): string {
  writeFileSync(join(wurzel, 'programm.yaml'), inhalt)
  return formatMeldungen([meldung(more)], wurzel, farben(an))
}

describe('a message as text', () => {
  test('has its place first, then the lines of the file with a caret, then what to do', () => {
    expect(show('zeitraum: 2023\ntitl: Programm\nstand: heute\nweiter: nein\n')).toBe(
      `programm.yaml:2:1: fehler schluessel-unbekannt: Den Schlüssel „titl“ gibt es hier nicht.
    1 │ zeitraum: 2023
  > 2 │ titl: Programm
      │ ^
    3 │ stand: heute
  → Meinten Sie „titel“?
`,
    )
  })

  test('goes without frame where the file or the line is missing, and without hint where there is none', () => {
    const first = 'programm.yaml:9:1: fehler schluessel-unbekannt: Den Schlüssel „titl“ gibt es hier nicht.\n'
    expect(show('kurz\n', { zeile: 9, rat: '' })).toBe(first)
    expect(show('kurz\n', { zeile: 9, rat: '', datei: 'fehlt.yaml' })).toBe(first.replace('programm', 'fehlt'))
    expect(show('kurz\n', { zeile: 0, rat: '' })).toContain('programm.yaml:0:1:')
  })

  test('shows the cell of a workbook, and nothing of a file that is no text', () => {
    const zelle = { name: 'C2', inhalt: '12*\u001b[2J' }
    expect(show('', { datei: 'daten/t.xlsx', zeile: 2, spalte: 3, zelle, rat: '' })).toBe(
      `daten/t.xlsx, Zelle C2: fehler schluessel-unbekannt: Den Schlüssel „titl“ gibt es hier nicht.
  > C2 │ 12*·[2J
`,
    )
    expect(show('', { zelle: { name: 'A1', inhalt: ' ' }, rat: '' })).toContain('> A1 │ (leer)')
    expect(show(Buffer.from('PK\u0003\u0004\n\0\n'), { zeile: 1, rat: '' }).split('\n')).toHaveLength(2)
  })

  test('puts the caret under the column behind tabs and umlauts', () => {
    expect(show('a\n\tä\tb: c\n', { spalte: 4, rat: '' }).split('\n').slice(2, 4)).toEqual([
      '  > 2 │     ä    b: c',
      '      │          ^',
    ])
  })

  test('numbers stand right-aligned where they get longer', () => {
    const lines = show(`${'x\n'.repeat(9)}falsch\n`, { zeile: 10, rat: '' }).split('\n')
    expect(lines.slice(1, 5)).toEqual(['     8 │ x', '     9 │ x', '  > 10 │ falsch', '       │ ^'])
  })

  test('a column behind the end of the line stands at its end', () => {
    expect(show('eins\nzwei\n', { spalte: 99, rat: '' })).toContain('  > 2 │ zwei\n      │     ^\n')
  })

  test('reads files that are not UTF-8 all the same', () => {
    expect(show(Buffer.from('eins\nM\u00fcller\n', 'latin1'), { rat: '' })).toContain('> 2 │ Müller\n')
  })

  test('reads Windows line ends and a byte order mark', () => {
    expect(show('\ufeffeins\r\nzwei\r\ndrei', { rat: '' })).toContain(
      '    1 │ eins\n  > 2 │ zwei\n      │ ^\n    3 │ drei\n',
    )
  })

  test('clips long lines around the place', () => {
    const long = `${'a'.repeat(500)}HIER${'b'.repeat(500)}`
    const lines = show(`kurz\n${long}\n\nkurz`, { spalte: 501, rat: '' }).split('\n')
    const [marked = '', caret = ''] = lines.slice(2, 4)
    expect(marked.length).toBeLessThan(120)
    expect(marked).toMatch(/│ …a+HIERb+…$/)
    expect(marked[caret.indexOf('^')]).toBe('H')
    expect(lines[1]).toBe('    1 │ …')
    expect(lines[4]).toBe('    3 │')
  })

  test('clips long lines at the right when the place is at the left', () => {
    const marked = show(`kurz\n${'a'.repeat(500)}\n`, { spalte: 3, rat: '' }).split('\n')[2] ?? ''
    expect(marked).toMatch(/│ a{99}…$/)
  })

  test('shows control characters from the content as dots, in the frame as in the text', () => {
    const shown = show('eins\nbö\x1b[31mse\u202e\n', { text: 'Der Schlüssel „\x1b]0;x\x07“ fehlt.', rat: '' })
    expect(shown).toContain('bö·[31mse·')
    expect(shown).toContain('„·]0;x·“')
    expect(shown).not.toContain('\x1b')
  })

  test('marks the severity with colour where colour is wanted', () => {
    expect(show('a\nb\n', {}, true)).toContain('\x1b[1;31mfehler\x1b[0m')
    expect(show('a\nb\n', { schwere: 'warnung' }, true)).toContain('\x1b[1;33mwarnung\x1b[0m')
    expect(show('a\nb\n', { schwere: 'hinweis' }, true)).toContain('\x1b[1;36mhinweis\x1b[0m')
  })

  test('several are set apart by an empty line', () => {
    const two = [meldung({ datei: 'x', rat: '' }), meldung({ datei: 'y', rat: '' })]
    expect(formatMeldungen(two, wurzel, farben(false)).split('\n\n')).toHaveLength(2)
  })
})

describe('the closing line', () => {
  test.each([
    [[], 'keine Fehler, keine Warnungen.'],
    [[meldung()], '1 Fehler in 1 Datei.'],
    [[meldung(), meldung({ datei: 'b', schwere: 'warnung' })], '1 Fehler, 1 Warnung in 2 Dateien.'],
    [[...'abc'].map((datei) => meldung({ datei, schwere: 'warnung' })), '3 Warnungen in 3 Dateien.'],
    [[meldung({ schwere: 'hinweis' }), meldung({ schwere: 'hinweis' })], '2 Hinweise in 1 Datei.'],
  ])('%#', (meldungen, line) => {
    expect(countLine(meldungen)).toBe(line)
  })
})

describe('messages for machines', () => {
  test('JSON has exactly the fields of the contract', () => {
    const extra = { ...meldung(), mehr: 'als nötig' }
    expect(JSON.parse(meldungenJson([extra]))).toEqual([meldung()])
    expect(meldungenJson([])).toBe('[]\n')
  })

  test('GitHub annotations escape what would end them early', () => {
    const text = githubAnnotations(
      [meldung({ datei: 'a,b:c.yaml', text: '100 %\nzweite Zeile', schwere: 'warnung', rat: '' })],
      'haus/',
    )
    expect(text).toBe(
      '::warning file=haus/a%2Cb%3Ac.yaml,line=2,col=1,title=schluessel-unbekannt::100 %25%0Azweite Zeile\n',
    )
  })
})
