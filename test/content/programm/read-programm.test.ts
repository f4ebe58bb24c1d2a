import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readProgramm } from '../../../src/content/programm/read-programm.js'
import { Meldungen } from '../../../src/message.js'
import { einAbschnitt, programmYaml, WURZEL, werkstatt } from '../../werkstatt.js'

/** What reading complains of, as "datei:zeile:spalte regel". */
function read(wurzel: string, id = 'p'): { befunde: string[]; meldungen: Meldungen } {
  const meldungen = new Meldungen()
  readProgramm(wurzel, id, meldungen)
  const befunde = meldungen
    .sortiert()
    .map(({ datei, zeile, spalte, regel }) => `${datei.replace('content/p/', '')}:${zeile}:${spalte} ${regel}`)
  return { befunde, meldungen }
}

describe('readProgramm', () => {
  it('reads the shipped programme without a word', () => {
    const meldungen = new Meldungen()
    const programm = readProgramm(WURZEL, 'mittelsachsen-2023', meldungen)
    expect(meldungen.liste).toEqual([])
    expect(programm?.zeitraum).toEqual({ von: 2023, bis: 2023, text: '2023' })
    expect(programm?.abschnitte.map(({ id }) => id)).toEqual([
      'vorwort',
      'konjunktur',
      'kundenstruktur',
      'zielgruppen',
      'schwerpunkte',
      'projekte',
      'ziele',
      'haushalt',
    ])
  })

  it('tells of a section that is in no list, unless a name of the list is wrong', () => {
    const dateien = { 'content/p/abschnitte/eins.md': '# Eins\n', 'content/p/abschnitte/zwei.md': '# Zwei\n' }
    const befunde = (liste: string) =>
      read(werkstatt({ ...dateien, 'content/p/programm.yaml': programmYaml(liste) })).befunde
    expect(befunde('[eins]')).toEqual(['abschnitte/zwei.md:1:1 abschnitt-ungenannt'])
    expect(befunde('[eins, zwie]')).toEqual(['programm.yaml:6:20 datei-fehlt'])
  })

  it('knows a period of two years', () => {
    const wurzel = werkstatt({
      'content/p/programm.yaml': programmYaml().replace('zeitraum: 2023', 'zeitraum: 2025-2026'),
      'content/p/abschnitte/eins.md': '# Eins\n',
    })
    expect(readProgramm(wurzel, 'p', new Meldungen())?.zeitraum).toEqual({ von: 2025, bis: 2026, text: '2025–2026' })
  })

  it.each<[string, Record<string, string | Uint8Array>, string[]]>([
    ['an empty folder', { 'content/p/.gitkeep': '' }, ['programm.yaml:1:1 programm-leer']],
    ['an empty programm.yaml', { 'content/p/programm.yaml': '' }, ['programm.yaml:1:1 schluessel-fehlt']],
    [
      'a period that runs backwards',
      { 'content/p/programm.yaml': programmYaml().replace('zeitraum: 2023', 'zeitraum: 2026–2025') },
      ['programm.yaml:2:1 wert-ungueltig'],
    ],
    [
      'broken YAML',
      { 'content/p/programm.yaml': 'titel: "Programm\nzeitraum: 2023\n' },
      ['programm.yaml:1:1 yaml-syntax'],
    ],
    [
      'a tabulator as indent',
      { 'content/p/programm.yaml': 'jobcenter:\n\tname: x\n' },
      ['programm.yaml:2:1 yaml-syntax'],
    ],
    [
      'an unknown key',
      { 'content/p/programm.yaml': `${programmYaml()}untertitle: x\n`, 'content/p/abschnitte/eins.md': '# Eins' },
      ['programm.yaml:7:1 schluessel-unbekannt'],
    ],
    [
      'an unknown key inside',
      {
        'content/p/programm.yaml': programmYaml().replace('traeger:', 'trager:'),
        'content/p/abschnitte/eins.md': '# Eins',
      },
      ['programm.yaml:3:42 schluessel-unbekannt'],
    ],
    [
      'a value that is none of those allowed',
      {
        'content/p/programm.yaml': `${programmYaml()}nummerierung: römisch\n`,
        'content/p/abschnitte/eins.md': '# Eins',
      },
      ['programm.yaml:7:1 wert-ungueltig'],
    ],
    [
      'a period that is none',
      {
        'content/p/programm.yaml': programmYaml().replace('zeitraum: 2023', 'zeitraum: bald'),
        'content/p/abschnitte/eins.md': '# Eins',
      },
      ['programm.yaml:2:1 wert-ungueltig'],
    ],
    [
      'a missing section and one named twice',
      { 'content/p/programm.yaml': programmYaml('[eins, zwei, eins]'), 'content/p/abschnitte/eins.md': '# Eins' },
      ['programm.yaml:6:20 datei-fehlt', 'programm.yaml:6:26 abschnitt-doppelt'],
    ],
    [
      'a section in Latin-1',
      {
        'content/p/programm.yaml': programmYaml(),
        'content/p/abschnitte/eins.md': Buffer.from('# Eins\n\nF\xfcr alle.\n', 'latin1'),
      },
      ['abschnitte/eins.md:3:2 zeichensatz'],
    ],
  ])('reports %s with its place', (_, dateien, erwartet) => {
    expect(read(werkstatt(dateien)).befunde).toEqual(erwartet)
  })

  it('names the nearest known key and section', () => {
    const { meldungen } = read(
      werkstatt({
        'content/p/programm.yaml': `${programmYaml('[vorwrt]')}leitsprch: x\n`,
        'content/p/abschnitte/vorwort.md': '# Vorwort',
      }),
    )
    expect(meldungen.liste.map(({ rat }) => rat)).toContain('Meinten Sie „leitspruch“?')
    const zweite = read(
      werkstatt({
        'content/p/programm.yaml': programmYaml('[vorwrt]'),
        'content/p/abschnitte/vorwort.md': '# Vorwort',
      }),
    )
    expect(zweite.meldungen.liste[0]?.rat).toBe('Meinten Sie „vorwort“?')
  })

  it('reports everything at once', () => {
    const { befunde } = read(einAbschnitt('# Eins\n\n<b>fett</b>\n\n::tabele{daten=x}\n\n### Drei\n'))
    expect(befunde.map((befund) => befund.split(' ')[1])).toEqual([
      'html-im-text',
      'html-im-text',
      'baustein-unbekannt',
      'ueberschrift-stufe',
    ])
  })
})

describe('pictures', () => {
  const bild = (pfad: string) => `# Eins\n\n::abbildung{bild="${pfad}" titel="Bild" alt="Ein Bild"}\n`
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>'

  it('measures an SVG by its content', () => {
    const wurzel = einAbschnitt(bild('bilder/netz.svg'), { 'content/p/bilder/netz.svg': svg })
    const programm = readProgramm(wurzel, 'p', new Meldungen())
    expect(programm?.bilder.get('bilder/netz.svg')).toMatchObject({ art: 'svg', breite: 20, hoehe: 10 })
  })

  it.each([
    ['a missing picture', 'bilder/fehlt.png', 'datei-fehlt'],
    ['a path with ..', '../../geheim.png', 'pfad-verlaesst-ordner'],
    ['an absolute path', '/etc/hosts', 'pfad-verlaesst-ordner'],
    ['an address', 'https://example.org/bild.png', 'pfad-verlaesst-ordner'],
    ['a file that is no picture', 'abschnitte/eins.md', 'bild-unbrauchbar'],
  ])('refuses %s', (_, pfad, regel) => {
    expect(read(einAbschnitt(bild(pfad))).befunde).toEqual([`abschnitte/eins.md:3:13 ${regel}`])
  })

  it('reads the drawings for ends of chapters, and tells of each that cannot be read where it is named', () => {
    const wurzel = werkstatt({
      'content/p/programm.yaml': programmYaml('[eins]', 'vignetten: [bilder/a.svg, bilder/fehlt.svg]\n'),
      'content/p/abschnitte/eins.md': '# Eins\n',
      'content/p/bilder/a.svg': svg,
    })
    expect(readProgramm(wurzel, 'p', new Meldungen())?.vignetten).toEqual(['bilder/a.svg'])
    expect(read(wurzel).befunde).toEqual(['programm.yaml:7:27 datei-fehlt'])
    expect(readProgramm(einAbschnitt('# Eins\n'), 'p', new Meldungen())?.vignetten).toEqual([])
  })

  it('takes a drawing for the page of the Impressum, no photo and none that is missing', () => {
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const withInner = (pfad: string) => {
      const wurzel = werkstatt({
        'content/p/programm.yaml': programmYaml('[eins]', `titelseite: { innenbild: ${pfad} }\n`),
        'content/p/abschnitte/eins.md': '# Eins\n',
        'content/p/bilder/a.svg': svg,
      })
      writeFileSync(join(wurzel, 'content/p/bilder/a.png'), Buffer.from(dot, 'base64'))
      return wurzel
    }
    const innenbild = (pfad: string) => readProgramm(withInner(pfad), 'p', new Meldungen())?.titelseite.innenbild
    expect(innenbild('bilder/a.svg')).toBe('bilder/a.svg')
    expect(innenbild('bilder/a.png')).toBeUndefined()
    expect(read(withInner('bilder/a.svg')).befunde).toEqual([])
    expect(read(withInner('bilder/a.png')).befunde).toEqual(['programm.yaml:7:15 bild-unbrauchbar'])
    expect(read(withInner('bilder/fehlt.svg')).befunde).toEqual(['programm.yaml:7:15 datei-fehlt'])
  })

  it('refuses a link that leads out of the folder', () => {
    const wurzel = einAbschnitt(bild('bilder.svg'))
    const draussen = join(tmpdir(), `amip-draussen-${process.pid}.svg`)
    writeFileSync(draussen, svg)
    symlinkSync(draussen, join(wurzel, 'content/p/bilder.svg'))
    expect(read(wurzel).befunde).toEqual(['abschnitte/eins.md:3:13 pfad-verlaesst-ordner'])
    rmSync(draussen)
  })

  it('refuses an SVG that runs or fetches something', () => {
    for (const schlecht of ['<script>x</script>', '<image href="https://example.org/x.png"/>', '<g onload="x()"/>']) {
      const wurzel = einAbschnitt(bild('b.svg'), { 'content/p/b.svg': svg.replace('<rect', `${schlecht}<rect`) })
      expect(read(wurzel).befunde).toEqual(['abschnitte/eins.md:3:13 bild-unbrauchbar'])
    }
  })
})

describe('sections', () => {
  it.each<[string, string, string[]]>([
    ['raw HTML', '# Eins\n\nText <b>fett</b>.\n', ['3:6 html-im-text', '3:13 html-im-text']],
    ['an unknown block', '# Eins\n\n::haushaltstabele{daten=x}\n', ['3:1 baustein-unbekannt']],
    ['an unknown attribute', '# Eins\n\n::haushaltstabelle{daten=x tietel="y"}\n', ['3:28 attribut-unbekannt']],
    ['a missing attribute', '# Eins\n\n::unterschrift{ort=Mittweida}\n', ['3:1 attribut-fehlt']],
    ['an unknown kind of chart', '# Eins\n\n::diagramm{daten=x typ=torte}\n', ['3:20 attribut-ungueltig']],
    ['a block in the wrong form', '# Eins\n\n::fazit\n', ['3:1 attribut-ungueltig']],
    ['a label that would not be printed', '# Eins\n\n::unterschrift[Text]{funktion=x}\n', ['3:1 attribut-ungueltig']],
    ['no heading', 'Text\n', ['1:1 ueberschrift-fehlt']],
    ['two headings of the first level', '# Eins\n\n# Zwei\n', ['3:1 ueberschrift-stufe']],
    ['a skipped level', '# Eins\n\n### Drei\n', ['3:1 ueberschrift-stufe']],
    ['an id given twice', '# Eins\n\n## A {#x}\n\n## B {#x}\n', ['5:1 kennung-doppelt']],
    ['a note without text', '# Eins\n\nText[^a].\n', ['3:1 fussnote-unbekannt']],
    ['a box that is never closed', '# Eins\n\n:::fazit\nText\n', ['3:1 baustein-unbekannt']],
    ['a block with one colon', '# Eins\n\n:fazit\n', ['3:1 baustein-unbekannt']],
    ['a block with text behind it', '# Eins\n\n::unterschrift{funktion=x} Text\n', ['3:1 baustein-unbekannt']],
    ['an expression in single braces', '# Eins\n\nEs sind {zahl a.b.c}.\n', ['3:9 ausdruck-syntax']],
    ['an expression left open', '# Eins\n\nEs sind {{zahl a.b.c.\n', ['3:9 ausdruck-syntax']],
    ['an id with an umlaut', '# Eins\n\n## Zwei {#übersicht}\n', ['3:9 attribut-ungueltig']],
    ['a table without its second line', '# Eins\n\n| a | b |\n| 1 | 2 |\n', ['3:1 wert-ungueltig']],
    ['a note explained twice', '# Eins\n\nText[^a].\n\n[^a]: X.\n\n[^a]: Y.\n', ['7:1 kennung-doppelt']],
    ['a link without target', '# Eins\n\n[Text]()\n', ['3:1 verweis-leer']],
    ['a picture in the text', '# Eins\n\n![x](y.png)\n', ['3:1 baustein-unbekannt']],
  ])('reports %s with its place', (_, markdown, erwartet) => {
    expect(read(einAbschnitt(markdown)).befunde).toEqual(erwartet.map((befund) => `abschnitte/eins.md:${befund}`))
  })

  it.each([
    'Um 10:30 Uhr kamen Bürger:innen im Verhältnis 1:2.',
    'Das ist 3 < 4 & gut.',
    '[eckige] Klammern […] bleiben Text.',
    '    Vier Leerzeichen sind kein Programmtext.',
  ])('leaves German text alone: %s', (satz) => {
    expect(read(einAbschnitt(`# Eins\n\n${satz}\n`)).befunde).toEqual([])
  })
})

describe('what a slip of the finger would print or lose', () => {
  it.each<[string, string, string[]]>([
    ['a mark without its dot', '# Eins {ohne-nummer}\n', ['1:8 attribut-ungueltig']],
    ['a mark in round brackets', '# Eins (.pfeil)\n', ['1:8 attribut-ungueltig']],
    ['a mark that is not closed', '# Eins {.pfeil\n', ['1:8 attribut-ungueltig']],
    ['a blank before a language', '# Eins\n\nEin [social return] {lang=en}.\n', ['3:21 attribut-ungueltig']],
    ['a block in running text', '# Eins\n\nText ::qr{ziel="https://x.de"}\n', ['3:6 baustein-unbekannt']],
    ['colons that close nothing', '# Eins\n\n:::\n', ['3:1 baustein-unbekannt']],
    [
      'boxes in each other with the same colons',
      '# Eins\n\n:::quer\n:::aussage\na\n:::\n:::\n',
      ['7:1 baustein-unbekannt'],
    ],
    [
      'an address too long for a code',
      `# Eins\n\n::qr{ziel="https://x.de/${'a'.repeat(240)}"}\n`,
      ['3:6 attribut-ungueltig'],
    ],
    ['a logo without its bar, once', '# Eins\n\n:::logoleiste\n- bilder/a.svg - Logo\n:::\n', ['4:1 attribut-fehlt']],
    ['words without quotation marks', '# Eins\n\n:::fazit{titel=Wir wollen}\na\n:::\n', ['3:1 attribut-unbekannt']],
  ])('is told: %s', (_, markdown, befunde) => {
    expect(read(einAbschnitt(markdown)).befunde).toEqual(befunde.map((befund) => `abschnitte/eins.md:${befund}`))
  })

  it.each([
    'Es gilt (ohne Nummer) {{jahr}} – […], 10:30 Uhr, Bürger:innen.',
    ':::fazit\na\n:::',
    `::qr{ziel="https://x.de/${'a'.repeat(230)}"}`,
  ])('and nothing is said of %s', (text) => {
    expect(read(einAbschnitt(`# Eins {.pfeil #x}\n\n${text}\n`)).befunde).toEqual([])
  })

  it("is told in words that are no programmer's", () => {
    const saetze = ['titelseite: bild.svg', 'diagramme: [a]'].map((zeile) => {
      const { meldungen } = read(
        einAbschnitt('# Eins\n', { 'content/p/programm.yaml': programmYaml('[eins]', `${zeile}\n`) }),
      )
      return meldungen.liste.map(({ text }) => text).join()
    })
    expect(saetze).toEqual([
      '„titelseite“: mehrere Angaben der Form „schlüssel: wert“, eingerückt darunter.',
      '„diagramme“: mehrere Angaben der Form „name: …“, eingerückt darunter, ohne Striche davor.',
    ])
  })
})

describe('a document without a Jobcenter', () => {
  const yaml = programmYaml().replace(/^jobcenter:.*\n/m, '')

  it('says what it is, and needs none', () => {
    const wurzel = einAbschnitt('# Eins\n', { 'content/p/programm.yaml': `${yaml}art: dokument\n` })
    expect(read(wurzel).befunde).toEqual([])
  })

  it('is asked for one where it does not say so', () => {
    const wurzel = einAbschnitt('# Eins\n', { 'content/p/programm.yaml': yaml })
    const { befunde, meldungen } = read(wurzel)
    expect(befunde).toEqual(['programm.yaml:1:1 schluessel-fehlt'])
    expect(meldungen.liste[0]?.rat).toContain('art: dokument')
  })
})
