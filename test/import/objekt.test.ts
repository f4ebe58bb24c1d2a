import { describe, expect, test } from 'vitest'
import type { Fremdblock, Fremdlauf } from '../../src/worddatei/modell.js'
import { absatz, lauf, punkt, tabelle, takeKapitel, takeOver, zelle } from './fremdtext.js'
import { PNG } from './sachbearbeitung.js'

/** Parts of a file by the endings of their names. */
const TEILE: Record<string, Uint8Array> = {
  png: new Uint8Array(PNG),
  jpg: new Uint8Array([0xff, 0xd8, 0xff, 0]),
  svg: new TextEncoder().encode('<?xml version="1.0"?><!-- Haus --><svg/>'),
  emf: new Uint8Array([1, 0, 0, 0]),
}
const teil = (name: string) => TEILE[name.split('.')[1] ?? '']
const bild = (name: string, mehr: { alt?: string; hoehe?: number; schmuck?: boolean } = {}) =>
  absatz([{ art: 'bild', teil: name, alt: '', hoehe: 80, schmuck: false, ...mehr } satisfies Fremdlauf], { ort: name })
const take = (...bloecke: Fremdblock[]) => {
  const { text, hinweise } = takeKapitel(bloecke, { teil })
  return [text, ...hinweise]
}

describe('a picture', () => {
  test.each<[string, Fremdblock[], string[]]>([
    [
      'with caption and source bears them; without a word of what it shows it has its caption',
      [bild('a.png'), absatz('Abbildung 1: Haus'), absatz('Quelle: Amt')],
      [
        '::abbildung{#abb-haus bild=bilder/haus.png titel="Haus" alt="Haus" quelle="Quelle: Amt"}',
        'Abbildung 1: Das Bild hat keinen Alternativtext; eingesetzt ist „Haus“. Sagen, was darauf zu sehen ist.',
      ],
    ],
    [
      'without caption has its own words, quotation marks and all',
      [bild('c.svg', { alt: 'Ein "Haus"' })],
      [
        `::abbildung{bild=bilder/ein-haus.svg titel='Ein "Haus"' alt='Ein "Haus"'}`,
        'c.svg: Das Bild hat keine Beschriftung; eingesetzt ist „Ein "Haus"“.',
      ],
    ],
    [
      'that is small is a logo; what stands below it stays as it is',
      [bild('b.jpg', { hoehe: 20, alt: 'Wappen' }), absatz('Foto: *Amt*')],
      [':::logoleiste\n- bilder/wappen.jpg | Wappen\n:::\n\nFoto: \\*Amt\\*'],
    ],
    [
      'that only adorns leaves its caption',
      [bild('a.png', { schmuck: true }), absatz([lauf('Abbildung 3: Die '), lauf('*Zier*', { fett: true })])],
      ['Die **\\*Zier\\***', 'Abbildung 3: Schmuckbild nicht übernommen (a.png).'],
    ],
    [
      'that no browser shows leaves its caption and what stands below',
      [bild('d.emf'), absatz('Abbildung 4: # Zeichen'), absatz('Quelle: [Amt]')],
      [
        '\\# Zeichen\n\nQuelle: \\[Amt\\]',
        'Abbildung 4: Bild nicht übernommen: Das Format von „d.emf“ zeigt kein Browser. In Word als PNG speichern und als ::abbildung einfügen.',
      ],
    ],
    [
      'that is not there is told',
      [bild('fehlt')],
      [
        '',
        'fehlt: Bild nicht übernommen: „fehlt“ steckt nicht in der Datei. Das Bild selbst als PNG speichern und als ::abbildung einfügen.',
      ],
    ],
  ])('%s', (_, bloecke, gesagt) => expect(take(...bloecke)).toEqual(gesagt))

  test('within a paragraph stands before or behind its words; the heading is its name', () => {
    const [text] = take(absatz([...bild('a.png').laeufe, lauf('Text daneben'), ...bild('c.svg').laeufe]))
    expect(text).toBe(
      '::abbildung{bild=bilder/lage.png titel="Lage" alt="Lage"}\n\nText daneben\n\n::abbildung{bild=bilder/lage-2.svg titel="Lage" alt="Lage"}',
    )
  })
})

describe('a table', () => {
  const WORTE = tabelle(['Wer', 'Was'], ['A', 'x|y'])
  const ZAHLEN = tabelle(['Gruppe', '2023', '2024'], ['A', '1', '2'], ['B', '3', '4'])
  const klein = (text: string) => absatz(text, { groesse: 8 })
  const note = { art: 'note', id: 'n' } satisfies Fremdlauf
  test.each<[string, Fremdblock[], string]>([
    [
      'of words is typed, with source and notes',
      [absatz('Tabelle 1: Wer was macht'), WORTE, absatz('Quelle: Amt'), klein('* geschätzt'), klein('1) gezählt')],
      ':::tabelle{#tab-wer-was-macht titel="Wer was macht" quelle="Amt"}\n| Wer | Was |\n|---|---:|\n| A | x\\|y |\n:::\n\n:::anmerkung\n\\* geschätzt\n\n1\\) gezählt\n:::',
    ],
    [
      'without a caption has its source below; of one row it has no head',
      [tabelle(['eine', 'Zeile']), absatz('Stand: 2024'), absatz('Quelle: hier')],
      '|  |  |\n|---|---|\n| eine | Zeile |\n\nQuelle: hier\n\n:::anmerkung\nStand: 2024\n:::',
    ],
    [
      'in a box has no block around it',
      [
        tabelle([
          zelle([
            absatz('Titel', { fett: true }),
            absatz('Tabelle 3: Innen'),
            WORTE,
            absatz('Quelle: Amt'),
            klein('* klein'),
            absatz('Text'),
          ]),
        ]),
      ],
      '**Titel**\n\nInnen\n\n| Wer | Was |\n|---|---:|\n| A | x\\|y |\n\nQuelle: Amt\n\n\\* klein\n\nText',
    ],
    ['without a word is none', [tabelle(['', ''], ['', '']), tabelle([zelle([note]), zelle([note])])], ''],
    [
      'keeps the points of its fields with their signs',
      [tabelle(['Name', zelle([punkt('p'), punkt('q', { art: 'zahl', text: '1.', zahl: 1 })])], ['b', 'c'])],
      '| Name | • p 1. q |\n|---|---|\n| b | c |',
    ],
    [
      'of figures is a data sheet with the name of its heading',
      [ZAHLEN, absatz('Quelle: Amt; Stand: 2024'), absatz('Stand: 12/2024')],
      '::tabelle{daten=lage titel="Lage" kopf="Gruppe"}',
    ],
    [
      'may have a caption of a number alone',
      [absatz('Tabelle 1:'), ZAHLEN],
      '::tabelle{#tab-ohne-titel daten=lage titel="Lage" kopf="Gruppe"}',
    ],
  ])('%s', (_, bloecke, text) => expect(takeKapitel(bloecke, { noten: new Map([['n', []]]) }).text).toBe(text))

  test('says unit, source and state once, in its sheet', () => {
    const { lies } = takeKapitel([
      absatz('Tabelle 1: Ausgaben in Tsd. €'),
      ZAHLEN,
      absatz('Quelle: Amt; Stand: 2024'),
      absatz('Stand: 12/2024'),
    ])
    expect(lies('daten/ausgaben-in-tsd.yaml').split('spalten:')[0]).toBe(
      'titel: Ausgaben\neinheit: Tsd. €\nquelle: Amt\nstand: "2024"\nhinweise:\n  - "Stand: 12/2024"\n',
    )
  })

  test('in a text without a heading is called a table', () => {
    expect(takeOver([ZAHLEN]).lies('abschnitte/alt.md')).toBe(
      '# alt\n\n::tabelle{daten=tabelle titel="Tabelle" kopf="Gruppe"}\n',
    )
  })
})
