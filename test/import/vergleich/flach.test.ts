import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeBericht } from '../../../src/import/bericht.js'
import type { Flachstueck } from '../../../src/import/vergleich/flach.js'
import { readFlachBlatt } from '../../../src/import/vergleich/flachblatt.js'
import { readFlachOdt } from '../../../src/import/vergleich/flachodt.js'
import { readFlachProgramm } from '../../../src/import/vergleich/flachprogramm.js'
import { readFlachWord } from '../../../src/import/vergleich/flachwort.js'
import { openOdt } from '../../../src/worddatei/odt/oeffnen.js'
import { openWorddatei } from '../../../src/worddatei/oeffnen.js'

const say = (stuecke: readonly Flachstueck[]) => stuecke.map(({ art, ort, text }) => `${art} ${ort}: ${text}`)
const pack = (teile: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(teile).map(([name, xml]) => [name, strToU8(xml)])), { level: 0 })

describe('a Word file', () => {
  const read = (koerper: string, teile: Record<string, string> = {}) =>
    say(
      readFlachWord(
        openWorddatei(
          pack({ 'word/document.xml': `<w:document><w:body>${koerper}</w:body></w:document>`, ...teile }),
          'a.docx',
        ),
      ),
    )
  const r = (text: string, rPr = '') => `<w:r><w:rPr>${rPr}</w:rPr><w:t>${text}</w:t></w:r>`
  test('is read paragraph by paragraph: alternatives once, hyphens, what is hidden or deleted', () => {
    expect(
      read(
        [
          `<!-- nichts --><w:p><w:pPr><w:pStyle/></w:pPr><!-- nichts -->${r('Arbeits<!-- x -->')}<w:r><w:noBreakHyphen/></w:r>${r('markt')}</w:p>`,
          `<w:p>${r('sichtbar', '<w:vanish w:val="0"/>')}${r('geheim', '<w:b/><w:vanish/>')}<w:del><w:r><w:delText>alt</w:delText></w:r></w:del></w:p>`,
          `<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:p>${r('dafür')}</w:p></mc:Fallback></mc:AlternateContent>`,
          `<w:p><mc:AlternateContent><mc:Choice>${r('eins')}</mc:Choice><mc:Fallback>${r('zwei')}</mc:Fallback></mc:AlternateContent><mc:AlternateContent/><mc:AlternateContent><mc:Choice><w:pict><v:shape alt="Haus"/></w:pict></mc:Choice></mc:AlternateContent></w:p>`,
        ].join(''),
      ),
    ).toEqual([
      'text Absatz 1: Arbeits-markt',
      'text Absatz 2: sichtbar',
      'verborgen Absatz 2: geheim',
      'geloescht Absatz 2: alt',
      'text Absatz 3: dafür',
      'text Absatz 4: Haus',
      'text Absatz 4: eins',
    ])
  })
  test('and so are its charts: titles, names, figures as they are shown', () => {
    const cache = (format: string, zahl: string) =>
      `<c:numCache><c:formatCode>${format}</c:formatCode><c:pt><c:v>${zahl}</c:v></c:pt></c:numCache>`
    const cat = '<c:cat><c:strCache><c:pt><c:v>2023</c:v><!-- x --></c:pt></c:strCache></c:cat>'
    expect(
      read('', {
        'word/charts/chart1.xml': `<c:chartSpace><c:title><a:t>Titel</a:t></c:title><c:ser><c:tx><c:v>A</c:v></c:tx>${cat}${cache('0.0%', '0.148')}</c:ser><c:ser>${cat}${cache('General', '1.5')}${cache('General', '#NV')}</c:ser></c:chartSpace>`,
      }),
    ).toEqual(['Titel', 'A', '2023', '14,8', '1,5', '#NV'].map((text) => `diagramm Diagramm 1: ${text}`))
  })
})

test('a text of LibreOffice is read paragraph by paragraph: notes, what is said of pictures, indices, what is hidden, charts', () => {
  const content = [
    '<!-- nichts -->',
    '<draw:frame><svg:desc>auf der Seite</svg:desc></draw:frame>',
    '<text:p>A<!-- x --><text:tab/>B<text:note><text:note-body><text:p>Note</text:p></text:note-body></text:note><text:note><text:p>ohne Körper</text:p></text:note><draw:frame><svg:desc>Haus</svg:desc></draw:frame></text:p>',
    '<text:alphabetical-index><text:p>Eintrag</text:p></text:alphabetical-index>',
    '<text:section text:display="none"><text:p>geheim</text:p></text:section>',
  ].join('')
  const paket = openOdt(
    pack({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<x><office:text>${content}</office:text></x>`,
      'Objekt/content.xml':
        '<x><chart:chart><!-- x --><table:table-cell office:value="1.50"><text:p>1,5</text:p></table:table-cell><table:table-cell office:value="NaN"/></chart:chart></x>',
    }),
    'a.odt',
  )
  expect(say(readFlachOdt(paket))).toEqual([
    'text Absatz 0: auf der Seite',
    'text Absatz 1: A B',
    'text Absatz 1: Note',
    'text Absatz 1: ohne Körper',
    'text Absatz 1: Haus',
    'verzeichnis Absatz 2: Eintrag',
    'verborgen Absatz 3: geheim',
    'diagramm Diagramm : 1,5',
  ])
})

describe('a sheet', () => {
  const spalten = 'spalten:\n  a: { name: "2023", einheit: € }\n'
  test.each<[string, string, boolean, string[]]>([
    ['that is none says nothing', '- a\n- b\n', false, []],
    ['whose title is said elsewhere', 'titel: T\nspalten: [a]\nzeilen: {}\n', true, []],
    ['whose title is its own', 'titel: T\nspalten: [a]\nzeilen: 5\n', false, ['T']],
    [
      'with figures, missing ones and words of the same letters',
      `${spalten}zeilen:\n  x: { name: X, werte: [1.50, fehlt, "fehlt", 7, null] }\n`,
      true,
      ['2023', 'in €', 'X', '1,50', 'fehlt', '7'],
    ],
    [
      'with points in a column, which its head may name',
      `${spalten}  b: { name: "Veränderung", punkte: [a, a] }\n  c: { name: "In Prozentpunkten, Prozentpunkte", punkte: [a, a] }\nzeilen:\n  k: { name: K, gruppe: true }\n  x: { name: X, werte: [1] }\n  y: 3\n`,
      true,
      ['2023', 'in €', 'Veränderung', 'In Prozentpunkten, Prozentpunkte', 'K', 'X', '1', 'in Prozentpunkte'],
    ],
    [
      'with points in some rows',
      `${spalten}  b: { name: D, differenz: [a, a], gedruckt: { x: 2.0 } }\nzeilen:\n  x: { name: X, rechnung: punkte, werte: [1] }\n  y: { name: Y, werte: [1] }\n`,
      true,
      ['2023', 'in €', 'D', 'X', '1', '2,0', 'Y', '1', 'Prozentpunkte'],
    ],
  ])('%s', (_, yaml, ohneTitel, texte) => expect(readFlachBlatt(yaml, ohneTitel)).toEqual(texte))
})

test('a programme says its imprint, blocks with their counts and sources, and what it refers to', () => {
  const dateien = new Map([
    [
      'programm.yaml',
      'titel: T\nimpressum:\n  Herausgeber: [A, B]\n  ? [x, y]\n  : C\nabschnitte: [a]\ntitelseite: { bild: { datei: b.png, alt: Haus }, leer: null }\n',
    ],
    [
      'abschnitte/a.md',
      '# A\n\n:::tabelle{#tab-x titel="Eins" quelle="Amt"}\n| a |\n|---|\n| b |\n:::\n\n::abbildung{#abb-x bild=b.png titel="Zwei" alt="Bild" quelle="Foto: B"}\n\nSiehe [](#tab-x), [](#abb-x) und [](#fehlt).[^1]\n\n:::logoleiste\n- bilder/l.png | Das \\*Logo\\*\n:::\n\n[^1]: Note\n',
    ],
  ])
  const texte = readFlachProgramm(dateien).map(({ text }) => text.trim())
  expect(texte).toEqual(
    expect.arrayContaining([
      'T',
      'Haus',
      'Impressum',
      'Herausgeber A B',
      'C',
      'Tabelle 1',
      'Quelle: Amt',
      'Abbildung 1',
      'Foto: B',
      'Das *Logo*',
      'Note',
    ]),
  )
  expect(texte).toContain('Siehe Tabelle 1, Abbildung 1 und .')
  expect(texte).not.toContain('b.png')
})

test('a list says it where nothing is missing and nothing new', () => {
  const bericht = (hinweise: { ort: string; text: string }[]) =>
    writeBericht({ datei: 'a.docx', hinweise, verluste: [], fehler: [] })
  expect(bericht([])).toMatch(/\n\nAlle Wörter, Zahlen und Bilder der Datei stehen im Programm, und keine anderen\.\n$/)
  expect(bericht([{ ort: 'Absatz 1', text: 'Prüfen.' }])).toContain('## Zu prüfen\n\n- **Absatz 1:** Prüfen.\n\nAlle')
})
