import { describe, expect, test } from 'vitest'
import type { Fremdblock, Fremdlauf } from '../../src/worddatei/modell.js'
import { absatz, kopf, lauf, punkt, tabelle, takeOver, zelle } from './fremdtext.js'
import { PNG } from './sachbearbeitung.js'

const chapters = ({ dateien }: ReturnType<typeof takeOver>) =>
  [...dateien].flatMap(([pfad, inhalt]) => (pfad.startsWith('abschnitte/') ? [String(inhalt)] : []))
const programm = (bloecke: Fremdblock[], ...mehr: [Parameters<typeof takeOver>[1]?, string?]) =>
  takeOver(bloecke, ...mehr).lies('programm.yaml')
const TITEL = absatz('Arbeitsmarktprogramm', { groesse: 30 })
const lang = (buchstabe: string, laenge: number) => buchstabe.repeat(laenge)

describe('what stands before the first chapter', () => {
  test('is cover, imprint and text', () => {
    const genommen = takeOver([
      TITEL,
      tabelle(['Jobcenter Musterland', 'Stand 2024'], ['x', '']),
      absatz(lang('w', 130)),
      absatz('Impressum'),
      absatz('Herausgeber: Jobcenter Musterland'),
      absatz('Inhaltsverzeichnis'),
      absatz('Eins ... 3', { verzeichnis: true }),
      absatz(lang('v', 130)),
      absatz('noch'),
      tabelle(['a', 'b'], ['c', 'd']),
      kopf('Eins'),
      absatz('Text'),
    ])
    expect(chapters(genommen)).toEqual([
      `# Vorbemerkung\n\n${lang('v', 130)}\n\nnoch\n\n| a | b |\n|---|---|\n| c | d |\n`,
      '# Eins\n\nText\n',
    ])
    expect(genommen.lies('programm.yaml')).toMatch(/definition: w{130}\n[\s\S]*impressum:\n {2}Herausgeber: Jobcenter/)
    expect(genommen.hinweise).toEqual([
      'abschnitte/vorbemerkung.md: Der Text vor der ersten Überschrift hat keine; eingesetzt ist „Vorbemerkung“.',
    ])
  })

  test.each<[string, Fremdblock, boolean]>([
    ['a table of a few lines', tabelle(['a', 'b'], ['c', 'd']), true],
    ['a table of more', tabelle(['a', 'b'], ['c', 'd'], ['e', '']), false],
    ['a table with a long line', tabelle([lang('a', 121), 'b']), false],
    ['a list', punkt('a'), false],
    ['a paragraph that is too long for any cover', absatz(lang('a', 500)), false],
  ])('%s is part of the cover or not', (_, block, istTitelseite) => {
    const kapitel = chapters(takeOver([TITEL, block, kopf('Eins'), absatz('Text')]))
    expect(kapitel.length).toBe(istTitelseite ? 1 : 2)
  })
})

test('an imprint may stand behind the chapters, as lines or as a table; a chapter and contents end it', () => {
  const genommen = takeOver([
    TITEL,
    kopf('Eins'),
    absatz('Text'),
    absatz('Impressum:'),
    absatz('Herausgeber: Jobcenter Musterland'),
    tabelle(['Redaktion: Team A', 'Telefon: 1']),
    kopf('Zwei'),
    absatz('T'),
    absatz('Impressum'),
    absatz('Stand: 5/2024'),
    absatz('Inhalt'),
    absatz('U'),
  ])
  expect(chapters(genommen)).toEqual(['# Eins\n\nText\n', '# Zwei\n\nT\n\nU\n'])
  expect(genommen.lies('programm.yaml')).toContain(
    'impressum:\n  Herausgeber: Jobcenter Musterland\n  Redaktion: Team A\n  Telefon: "1"\n  Stand: 5/2024\n',
  )
})

describe('a text without headings is one chapter', () => {
  test.each<[string, Fremdblock[], string]>([
    ['its short first line heads it', [absatz('Kurz'), absatz('Ein Satz.')], '# Kurz\n\nEin Satz.\n'],
    ['a line alone heads nothing', [absatz('Ein Satz.')], '# alt\n\nEin Satz.\n'],
    ['a point of a list heads nothing', [punkt('a'), punkt('b')], '# alt\n\n- a\n- b\n'],
    ['a long line heads nothing', [absatz(lang('a', 101)), absatz('b')], `# alt\n\n${lang('a', 101)}\n\nb\n`],
  ])('%s', (_, bloecke, text) => expect(chapters(takeOver(bloecke))).toEqual([text]))
  test('an empty one has none', () => expect(chapters(takeOver([absatz('')]))).toEqual([]))
})

describe('headings by their look', () => {
  const gross = (text: string, groesse: number, mehr: Parameters<typeof absatz>[1] = {}) =>
    absatz(text, { groesse, ...mehr })
  const fett = (text: string, mehr: Parameters<typeof absatz>[1] = {}) => absatz(text, { fett: true, ...mehr })
  const satz = absatz(`${lang('Ein Satz. ', 13)}`)
  const koepfe = (...bloecke: Fremdblock[]) =>
    chapters(takeOver(bloecke))
      .join('\n')
      .split('\n')
      .filter((zeile) => zeile.startsWith('#'))

  test.each<[string, Fremdblock[], string[]]>([
    [
      'larger ones stand above smaller ones, bold ones in the size of the text below both',
      [gross('Lage', 18), satz, gross('Zahlen', 15), satz, fett('Frauen'), satz, gross('Ziele', 18), satz],
      ['# Lage', '## Zahlen', '### Frauen', '# Ziele'],
    ],
    [
      'numbers say their level; what looks alike without one has it, too',
      [fett('1 Lage'), satz, fett('1.1 Zahlen'), satz, fett('Anhang'), satz, fett('2 Ziele'), satz],
      ['# Lage', '## Zahlen', '# Anhang {.ohne-nummer}', '# Ziele'],
    ],
    [
      'that count otherwise keep their numbers as words',
      [fett('1 Lage'), satz, fett('3 Ziele'), satz],
      ['# 1 Lage', '# 3 Ziele'],
    ],
    [
      'a fourth level with a number is none that a programme counts',
      [fett('1 Lage'), satz, fett('1.1 Zahlen'), satz, fett('1.1.1 Frauen'), satz, fett('1.1.1.1 Jung'), satz],
      ['# 1 Lage', '## 1.1 Zahlen', '### 1.1.1 Frauen', '#### 1.1.1.1 Jung'],
    ],
    [
      'letters and Roman numbers are chapters',
      [fett('A. Lage'), satz, fett('IV. Ziele'), satz],
      ['# A. Lage', '# IV. Ziele'],
    ],
    [
      'bold lines are none where they end as sentences or announce something, and long ones only with a number',
      [
        fett('Lage'),
        satz,
        fett('Das gilt:'),
        satz,
        fett('Das ist so.'),
        satz,
        fett(`${lang('lang ', 20)}`),
        satz,
        punkt('Punkt', {}),
        fett('Am Ende'),
      ],
      ['# Lage'],
    ],
    [
      'the lines of a cover are none',
      [gross('Ganz groß', 40), gross('Jobcenter Musterland', 20), satz, fett('Lage'), satz, fett('Ziele'), satz],
      ['# Lage', '# Ziele'],
    ],
    [
      'the one above all others is the title of the whole',
      [
        gross('Arbeitsmarktprogramm', 20),
        gross('Lage', 16),
        satz,
        gross('Ziele', 16),
        satz,
        gross('Programm', 20),
        satz,
      ],
      ['# Arbeitsmarktprogramm', '## Lage', '## Ziele', '# Programm'],
    ],
  ])('%s', (_, bloecke, gefunden) => expect(koepfe(...bloecke)).toEqual(gefunden))

  test('by levels: a single one above all others, at the beginning, is the title', () => {
    const unter = [kopf('Lage', 2), absatz('x'), kopf('Ziele', 2), absatz('y')]
    expect(koepfe(kopf('Arbeitsmarktprogramm'), ...unter)).toEqual(['# Lage', '# Ziele'])
    expect(koepfe(kopf('Lage und Ziele'), ...unter)).toEqual(['# Lage und Ziele', '## Lage', '## Ziele'])
  })
  test('by levels: none is left out, a fourth stands below any, and above a chapter there is none', () => {
    const gestuft = [kopf('Vorher', 4), kopf('Lage'), kopf('Tief', 3), kopf('Tiefer', 2), kopf('Ganz', 4), absatz('x')]
    expect(koepfe(...gestuft)).toEqual(['# Vorher', '# Lage', '## Tief', '## Tiefer', '#### Ganz'])
  })
})

test('what stood on a turned page and stands on none here is told with its place', () => {
  const { hinweise } = takeOver([TITEL, absatz('Jobcenter Musterland', { quer: true }), kopf('Eins'), absatz('Text')])
  expect(hinweise).toEqual(['„Jobcenter Musterland“: Steht dort auf einer Querseite und hier auf einer hohen.'])
})

test('pictures of the cover: one, the logos, and what has no place', () => {
  const bild = (alt: string, mehr: object = {}) =>
    absatz(
      [{ art: 'bild', teil: `${alt || 'ohne'}.png`, alt, hoehe: 40, schmuck: false, ...mehr } satisfies Fremdlauf],
      {
        ort: 'vorn',
      },
    )
  const genommen = takeOver(
    [
      TITEL,
      bild('Schmuck', { schmuck: true }),
      bild('Haus'),
      bild('Noch ein Haus'),
      bild(''),
      bild('Logo Jobcenter'),
      ...['A', 'B', 'C', 'D', 'E'].map((name) => bild(`Logo Landkreis ${name}`)),
      kopf('Eins'),
      absatz('Text'),
    ],
    { teil: (name) => new Uint8Array([...PNG, ...new TextEncoder().encode(name)]) },
  )
  expect(genommen.lies('programm.yaml').match(/bilder\/[\w-]+\.png/g)).toEqual([
    'bilder/titel.png',
    'bilder/logo.png',
    ...['', '-2', '-3', '-4'].map((nummer) => `bilder/traegerlogo${nummer}.png`),
  ])
  expect(genommen.hinweise.toSorted()).toEqual([
    'vorn: Bild der Titelseite nicht übernommen (Logo Landkreis E.png: Logo Landkreis E); sie zeigt nur eines, als PNG, JPEG oder SVG.',
    'vorn: Bild der Titelseite nicht übernommen (Noch ein Haus.png: Noch ein Haus); sie zeigt nur eines, als PNG, JPEG oder SVG.',
    'vorn: Bild der Titelseite nicht übernommen (ohne.png); sie zeigt nur eines, als PNG, JPEG oder SVG.',
    'vorn: Schmuckbild der Titelseite nicht übernommen (Schmuck.png); die Gestaltung hat ihre eigene.',
  ])
})

describe('what a programme says of itself', () => {
  const vorn = (...zeilen: string[]) => [...zeilen.map((zeile) => absatz(zeile)), kopf('Eins'), absatz('Text')]
  test.each<[string, Fremdblock[], RegExp]>([
    ['years of two digits', vorn('Integrationsprogramm 2024/25'), /zeitraum: 2024–2025\n/],
    ['more than five years are no period', vorn('Integrationsprogramm 1995 bis 2024'), /zeitraum: "?1995"?\n/],
    [
      'the year that the text names most, the later of two alike',
      [kopf('Eins'), absatz('2023, 2024, 2021, 2021 und 2024, 2023')],
      /zeitraum: "?2024"?\n/,
    ],
    [
      'its largest line',
      [absatz('Unser Weg', { groesse: 20 }), absatz('99', { groesse: 40 }), ...vorn('Stadt')],
      /titel: Unser Weg\n/,
    ],
  ])('%s', (_, bloecke, sagt) => expect(programm(bloecke, {}, 'alt')).toMatch(sagt))

  test('an imprint in lines with colons, a name twice, a line that goes on, a name without words', () => {
    const text = programm([
      TITEL,
      absatz('Impressum'),
      absatz([lauf('Jobcenter Musterland'), { art: 'umbruch' }, lauf('Musterweg 1')]),
      absatz('Redaktion:'),
      absatz('Telefon:  1'),
      absatz('Telefon: 2'),
      absatz('Satz:'),
      kopf('Eins'),
      absatz('Text'),
    ])
    expect(text.slice(text.indexOf('impressum:'), text.indexOf('abschnitte:'))).toBe(
      'impressum:\n  Herausgeber:\n    - Jobcenter Musterland\n    - Musterweg 1\n  Telefon:\n    - "1"\n    - "Telefon: 2"\n',
    )
  })
})

test('a comment is told where it hangs, or as a comment', () => {
  const { hinweise } = takeOver([kopf('Eins'), absatz('Text', { kommentare: ['1'] }), tabelle([zelle('a'), 'b'])], {
    kommentare: [
      { id: '1', autor: 'A', datum: '2026-01-02', text: 'Prüfen' },
      { id: '2', autor: '', datum: '', text: 'Wo?' },
    ],
  })
  expect(hinweise).toEqual(['„Text“ („Text…“): Kommentar von A, 2026-01-02: „Prüfen“', 'Kommentar: Kommentar: „Wo?“'])
})

test('lines parted by tabulators are a table as long as they have as many columns', () => {
  const bild: Fremdlauf = { art: 'umbruch' }
  const kapitel = chapters(
    takeOver([
      kopf('Eins'),
      ...['Ort\t2023\t2024', 'A\t1\t2', 'B\t\t3\t4', 'C\t1\t2\t3', 'D\t4\t5\t6'].map((zeile) => absatz(zeile)),
      absatz([lauf('E\t1\t2'), bild]),
    ]),
  )
  expect(kapitel[0]).toMatch(/^# Eins\n\n::tabelle\{[^\n]*\}\n\n(?:::tabelle|\|)[\s\S]*\n\nE 1 2\n$/)
})
