import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { amip } from '../amip.js'
import { makeMappe, zeile } from '../content/daten/mappe.js'
import { type GelesenesPdf, readPdf } from '../lesen/pdf.js'
import { textOfTree } from '../lesen/text.js'
import { type Gelesen, readWord } from '../lesen/word.js'
import { einAbschnitt, programmYaml, werkstatt } from '../werkstatt.js'

const ADRESSE = 'eingliederung.beschaeftigungsfoerderung@jobcenter-musterland.example.org'
const WEITER = 'https://www.jobcenter-musterland.example.org/leistungen/eingliederung-und-beschaeftigung'

/** What offices type, section by section, as it comes out of their files. */
const ABSCHNITTE = {
  lage: `# Beschäftigungs\u00adförderungs\u00adstrategie

Fragen beantwortet gern und ausführlich, schriftlich wie mündlich, das Team der Eingliederung unter ${ADRESSE}.[^adr]
Unsere Kund*innen und Mitarbeiter*innen gelten als gleich (3*4 = 12).

Die Reform trat mit ihrem ersten Teil zum
1. Februar 2023 in Kraft, mit ihrem zweiten zum
1. August 2023.

30. Juni 2023 ist der Tag der Abrechnung.

[^adr]: Oder ausführlich unter ${WEITER}.
`,
  ziele: `# Vorhaben[^vor]

Zum Antrag gehören:

a) der Ausweis,
b) der Mietvertrag,
c) die Kontoauszüge.

1. Stufe
   1. Unterstufe
      1. Feinstufe
      2. noch eine

| Ziel | Schritte |
|---|---|
| Beratung | Termin<br>Gespräch |
| Vermittlung | ${WEITER} |

CO~2~ je m^2^, Telefon ☎, offen ☒, wichtig ★, Stufe Ⅳ.

:::tabelle{#tab-alter titel="Personen nach Alter[^alt]" quelle="Eigene Zählung[^alt]"}
| Alter | 2023 |
|---|---:|
| unter 25[^alt] | 17 |
:::

::tabelle{daten=monate titel="Bestand"}

[^vor]: Mit dem Beirat besprochen.
[^alt]: Am letzten Tag des Jahres.
`,
}

const MAPPE = makeMappe({
  blaetter: [{ name: 'A', zeilen: zeile(1, ['Monat', [44896, 1], [45261, 1]]) + zeile(2, ['Bestand', 412, 398]) }],
  formate: ['mmm yy'],
})

describe('what offices type is printed as it is meant', () => {
  let pdf: GelesenesPdf
  let word: Gelesen
  let web: Root
  let ordner: string
  beforeAll(async () => {
    ordner = mkdtempSync(join(tmpdir(), 'amip-praxis-'))
    const wurzel = werkstatt({
      'templates/haus/gestaltung.yaml': 'name: Haus\nbasis: standard\nkapitel: neue-seite\n',
      'content/p/programm.yaml': programmYaml('[lage, ziele]').replace('gestaltung: standard', 'gestaltung: haus'),
      'content/p/abschnitte/lage.md': ABSCHNITTE.lage,
      'content/p/abschnitte/ziele.md': ABSCHNITTE.ziele,
      'content/p/daten/monate.yaml': 'titel: Monate\neinheit: Personen\ndatei: monate.xlsx\n',
      'content/p/daten/monate.xlsx': MAPPE,
    })
    const { code, stderr } = await amip(['build', '--out', ordner], wurzel)
    if (code !== 0) throw new Error(stderr)
    const read = (format: string) => readFileSync(join(ordner, 'p', `p.${format}`))
    pdf = await readPdf(read('pdf'))
    word = readWord(read('docx'))
    web = fromHtml(read('html').toString('utf8')) as Root
  }, 180_000)
  afterAll(() => rmSync(ordner, { recursive: true, force: true }))

  const dense = (text: string) => text.replace(/[\s\u00ad\u200b\u2060]+/g, '')
  const printed = () => dense(pdf.seiten.flatMap(({ zeilen }) => zeilen.map(({ text }) => text)).join(''))
  const typed = () => dense([...word.absaetze.map(({ text }) => text), ...word.fussnoten].join(' '))
  const shown = () => dense(textOfTree(web, ['head']))
  const everywhere = (text: string) => {
    for (const [name, ganz] of Object.entries({ pdf: printed(), word: typed(), web: shown() }))
      expect(ganz, name).toContain(dense(text))
  }

  it('an address gets no hyphen where a line ends, neither in a sentence nor in a cell nor in a note', () => {
    everywhere(ADRESSE)
    everywhere(`| Vermittlung | ${WEITER} |`.split('|')[2] ?? '')
    expect(word.fussnoten.join(' ')).toContain(WEITER)
  })

  it('a date at the start of a line is no point of a list', () => {
    everywhere('zum 1. Februar 2023 in Kraft, mit ihrem zweiten zum 1. August 2023.')
    everywhere('30. Juni 2023 ist der Tag')
  })

  it('a gender star and a sign of multiplication are no emphasis', () => {
    everywhere('Unsere Kund*innen und')
    everywhere('(3*4 = 12)')
  })

  it('letters count a list, each in a line of its own', () => {
    const punkte = word.absaetze.filter(({ text }) => /^(?:der|die) (?:Ausweis|Mietvertrag|Kontoauszüge)/.test(text))
    expect(punkte).toHaveLength(3)
    expect(printed()).toMatch(/a\)derAusweis,b\)derMietvertrag,c\)dieKontoauszüge/)
  })

  it('the third level of a list counts alike in all outputs', () => {
    // Word counts itself: what it would show is compared with the document at each build.
    expect(printed()).toMatch(/1\.Stufe1\.Unterstufe1\.Feinstufe2\.nocheine/)
    expect(JSON.stringify(web)).not.toContain('"type":"i"')
  })

  it('a break in a cell of a table', () => {
    const zelle = word.absaetze.find(({ text }) => text.startsWith('Termin'))
    expect(zelle?.xml).toContain('<w:br/>')
    const zeilen = pdf.seiten.flatMap((seite) => seite.zeilen.map(({ text }) => text))
    expect(zeilen.find((text) => text.includes('Termin'))).not.toContain('Gespräch')
  })

  it('raised and lowered letters, and signs that the font of the design lacks', () => {
    everywhere('CO2 je m2, Telefon ☎, offen ☒, wichtig ★, Stufe Ⅳ.')
    expect(word.teile['word/document.xml']).toMatch(/w:val="subscript"/)
    expect(pdf.schriften.join(' ')).toMatch(/NotoSans/)
  })

  it('a note in a caption, in a source and in a cell is one note, and is in no list of tables', () => {
    expect(word.fussnoten.filter((note) => note.includes('Am letzten Tag des Jahres'))).not.toEqual([])
    expect(typed()).not.toContain('[^')
    expect(shown()).not.toContain('[^')
  })

  it('a heading with a note has none in the running head', () => {
    const koepfe = Object.entries(word.teile).filter(([name]) => /^word\/header/.test(name))
    const texte = koepfe.map(([, xml]) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''))
    // Chapters that may share pages have the Jobcenter there; that those alone have no note is looked at in test/word.
    expect(texte.filter((text) => text !== '')).not.toEqual([])
    expect(texte.filter((text) => /Vorhaben\s*\d/.test(text))).toEqual([])
  })

  it('a soft hyphen of a heading is in no bookmark', () =>
    expect(pdf.lesezeichen.map(({ titel }) => titel)).toContain('Beschäftigungsförderungsstrategie'))

  it('the head of a column in Excel reads as Excel shows it', () => {
    everywhere('Dez 22')
    everywhere('Dez 23')
  })
})

/** Severity, rule, line and column of what `check` says of a section. */
async function told(markdown: string, dateien: Record<string, string | Uint8Array> = {}): Promise<string[]> {
  const [ergebnis] = await checkProgramme(einAbschnitt(`# Eins\n\n${markdown}\n`, dateien), ['p'])
  return (ergebnis?.meldungen ?? [])
    .filter(({ schwere }) => schwere !== 'hinweis')
    .map(({ regel, datei, zeile, zelle }) => `${regel} ${datei.split('/').at(-1)}:${zelle?.name ?? zeile}`)
}

describe('what cannot be printed as it is meant is told at its place', () => {
  it.each<[string, string, string[]]>([
    ['a list in a note', 'Satz.[^n]\n\n[^n]: Es zählt:\n\n    - dies\n', ['fussnote-inhalt eins.md:7']],
    ['a quotation in a note', 'Satz.[^n]\n\n[^n]: Dazu:\n\n    > Wort\n', ['fussnote-inhalt eins.md:7']],
    [
      'a table in a note',
      'Satz.[^n]\n\n[^n]: Dazu:\n\n    | A | B |\n    |---|---|\n    | 1 | 2 |\n',
      ['fussnote-inhalt eins.md:7'],
    ],
    ['points below a tile', ':::kacheln\n- Rat\n  - und Tat\n- Hilfe\n:::', ['attribut-ungueltig eins.md:5']],
    [
      'a row that lacks a cell',
      '| Alter | A | B |\n|---|---|---|\n| jung | 1 | 2 |\n| alt | 3 |',
      ['tabelle-zeile eins.md:6'],
    ],
    [
      'a row with a cell too many',
      '| Alter | A | B |\n|---|---|---|\n| jung | 1 | 2 |\n| alt | 3 | 4 | 5 |',
      ['tabelle-zeile eins.md:6'],
    ],
    ['a link by a label', 'Siehe [Zahlen][stat].', ['verweis-leer eins.md:3']],
    ['words that are marked', 'Das ist ==wichtig==.', ['auszeichnung-fremd eins.md:3']],
  ])('%s', async (_, text, erwartet) => expect(await told(text)).toEqual(erwartet))

  it('a cell of Excel that holds no number, by its name and with what it shows', async () => {
    const mappe = makeMappe({
      blaetter: [{ name: 'A', zeilen: zeile(1, ['Name', 'x']) + zeile(2, ['a', 'etwa 20']) + zeile(3, ['b', 7]) }],
    })
    const dateien = { 'content/p/daten/w.yaml': 'titel: W\ndatei: w.xlsx\n', 'content/p/daten/w.xlsx': mappe }
    expect(await told('::tabelle{daten=w titel="W"}', dateien)).toEqual(['figur-zahl w.xlsx:B2'])
  })
})
