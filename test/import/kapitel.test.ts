import { describe, expect, test } from 'vitest'
import type { Fremdblock } from '../../src/worddatei/modell.js'
import { absatz, lauf, punkt, tabelle, takeKapitel, zelle } from './fremdtext.js'

const zahl = (text: string, nummer: number, mehr: Parameters<typeof punkt>[1] = {}) =>
  punkt(text, { art: 'zahl', text: `${nummer}.`, zahl: nummer, ...mehr })
/** A box: a table of one field. */
const kasten = (...bloecke: Fremdblock[]) => tabelle([zelle(bloecke)])
const weiter = (text: string) => absatz(text, { stile: ['list continue'] })
const fett = (text: string) => absatz(text, { fett: true })

describe('lists', () => {
  test.each<[string, Fremdblock[], string, string[]]>([
    [
      'that count in a way of their own count in figures, which is told once',
      [4, 5].map((nummer) => zahl('x', nummer, { art: 'andere', text: nummer === 4 ? 'IV.' : 'V.' })),
      '4. x\n5. x',
      ['„x“: Die Liste zählt in Word mit „IV.“, im Programm mit „4.“.'],
    ],
    [
      'of two kinds that follow each other are two',
      [
        zahl('a', 1),
        zahl('b', 2),
        ...[1, 2].map((nummer) =>
          punkt('c', { liste: 'm', art: 'buchstabe', text: nummer === 1 ? 'a)' : 'b)', zahl: nummer }),
        ),
      ],
      '1. a\n2. b\n\na) c\nb) c',
      [],
    ],
    [
      'that leave a number out keep their signs as text',
      [zahl('a', 1), zahl('b', 3), punkt('c')],
      '1\\. a\n\n3\\. b\n\n• c',
      [],
    ],
    [
      'begin at their highest level and go down one at a time',
      [punkt('a', { ebene: 2 }), punkt('b', { ebene: 1 }), punkt('c', { ebene: 3 })],
      '- a\n- b\n  - c',
      [],
    ],
    [
      'hold the paragraphs that go on with a point',
      [zahl('a', 1), weiter('mehr zu a'), zahl('b', 2), weiter('mehr zu b'), absatz('Text')],
      '1. a\n\n   mehr zu a\n2. b\n\n   mehr zu b\n\nText',
      [],
    ],
    [
      'that leave a number out keep what goes on with a point',
      [zahl('a', 1), weiter('mehr zu a'), zahl('b', 3)],
      '1\\. a\n\nmehr zu a\n\n3\\. b',
      [],
    ],
    [
      'take no paragraph of another style',
      [zahl('a', 1), absatz('Text'), weiter('weiter')],
      '1\\. a\n\nText\n\nweiter',
      [],
    ],
    ['may be typed with numbers', [absatz('1)\tEins'), absatz('2)\tZwei')], '1) Eins\n2) Zwei', []],
    ['may be typed with letters', [absatz('a)\tEins'), absatz('b)  Zwei')], 'a) Eins\nb) Zwei', []],
    ['may be typed with signs', [absatz('• x'), absatz('–\ty', { einzug: 40 })], '- x\n  - y', []],
    ['are none where a dash begins a sentence', [absatz('– kein Punkt')], '– kein Punkt', []],
  ])('%s', (_, bloecke, text, hinweise) => {
    const genommen = takeKapitel(bloecke)
    expect([genommen.text, genommen.hinweise]).toEqual([text, hinweise])
  })
})

describe('boxes', () => {
  test.each<[string, Fremdblock[], string]>([
    ['with a bold first line have a title', [fett('Fazit'), absatz('A')], ':::fazit{titel="Fazit"}\nA\n:::'],
    [
      'may say by a style that it is one',
      [absatz('So', { stile: ['kastentitel'] }), punkt('p')],
      ':::info{titel="So"}\n- p\n:::',
    ],
    ['without title are a statement', [absatz('A'), absatz('B', { kasten: true })], ':::aussage\nA\n\nB\n:::'],
    ['of a list are a list', [punkt('p'), punkt('q')], '- p\n- q'],
    [
      'say quotations as paragraphs',
      [fett('Titel'), ...['A', 'B'].map((text) => absatz(text, { stile: ['zitat'] }))],
      ':::info{titel="Titel"}\nA\n\nB\n:::',
    ],
    [
      'that hold a table are open',
      [fett('Titel'), absatz('A'), tabelle(['a', 'b'], ['c', 'd'])],
      '**Titel**\n\nA\n\n| a | b |\n|---|---|\n| c | d |',
    ],
    // Two blocks that end with the same colons cannot stand in each other.
    [
      'that hold a box are open',
      [fett('Titel'), absatz('A'), kasten(fett('Fazit'), absatz('B'))],
      '**Titel**\n\nA\n\n:::fazit{titel="Fazit"}\nB\n:::',
    ],
    ['in a box without title stand in none', [kasten(absatz('A')), absatz('B')], ':::aussage\nA\n:::\n\nB'],
  ])('%s', (_, bloecke, text) => expect(takeKapitel([kasten(...bloecke)]).text).toBe(text))

  test('of text boxes and of paragraphs with a ground; an empty text box is none, quotations that follow each other are one', () => {
    const { text } = takeKapitel([
      absatz([
        { art: 'textfeld', bloecke: [absatz('im Feld')] },
        { art: 'textfeld', bloecke: [absatz('')] },
        { art: 'umbruch' },
      ]),
      absatz('A', { stile: ['zitat'] }),
      absatz('B', { stile: ['intense quote'] }),
    ])
    expect(text).toBe(':::aussage\nim Feld\n:::\n\n:::zitat\nA\n\nB\n:::')
  })
})

test('notes are counted as they come, those within notes behind them; one that is not there has no mark', () => {
  const note = (id: string) => ({ art: 'note' as const, id })
  const noten = new Map([
    ['n1', [absatz([lauf('Note'), note('n3')]), absatz(''), absatz('mehr')]],
    ['n2', [tabelle(['in', zelle([tabelle(['tiefer'])])])]],
    ['n3', [absatz([lauf('innen'), { art: 'fremd', was: 'Bild' }])]],
  ])
  const { text } = takeKapitel([absatz([lauf('x'), note('n1'), lauf(' y'), note('n1'), note('fehlt'), note('n2')])], {
    noten,
  })
  expect(text).toBe('x[^1] y[^1][^2]\n\n[^1]: Note[^3]\n\n    mehr\n\n[^2]: in\n\n[^3]: innen')
})

test('turned pages on which nothing is left are none', () => {
  const { text } = takeKapitel([
    absatz('hoch'),
    absatz('Lage ... 3', { quer: true, verzeichnis: true }),
    absatz([{ art: 'fremd', was: 'SmartArt-Grafik' }], { quer: true }),
    absatz('wieder hoch'),
  ])
  expect(text).toBe('hoch\n\nwieder hoch')
})

test('captions by their style need no label; one that nothing stands beside is a paragraph', () => {
  const bild = absatz([{ art: 'bild', teil: 'fehlt', alt: '', hoehe: 0, schmuck: false }])
  const beschriftet = (text: string) => absatz(text, { stile: ['caption'] })
  const { text } = takeKapitel([
    absatz([
      { art: 'diagramm', teil: 'fehlt', alt: '' },
      lauf('Abbildung 1:'),
      { art: 'umbruch' },
      lauf('Zwei Zeilen'),
    ]),
    absatz('Text'),
    bild,
    beschriftet('Ohne Nummer'),
    beschriftet('Allein'),
    beschriftet('Noch einer'),
    absatz('Ende'),
  ])
  expect(text).toBe('Zwei Zeilen\n\nText\n\nOhne Nummer\n\nAllein\n\nNoch einer\n\nEnde')
})

test('tables that only put things beside each other are what they hold', () => {
  const bild = absatz([{ art: 'bild', teil: 'fehlt', alt: '', hoehe: 0, schmuck: false }])
  const { text } = takeKapitel([
    tabelle([zelle([bild]), zelle('daneben')]),
    tabelle([zelle([bild])]),
    tabelle([zelle([tabelle(['a', 'b'])]), 'c']),
    tabelle(['', '']),
    kasten(absatz('Inhalt'), absatz('Lage ... 3', { verzeichnis: true })),
  ])
  expect(text).toBe('daneben\n\n|  |  |\n|---|---|\n| a | b |\n\nc')
})

test('letters: raised and lowered ones, what cannot be set in bold, quotation marks in titles', () => {
  const { text } = takeKapitel([
    absatz([
      lauf('m'),
      lauf('2', { hoch: true }),
      lauf(' und CO'),
      lauf('2', { tief: true }),
      lauf('a b', { hoch: true }),
    ]),
    absatz([lauf('a'), lauf('!b', { fett: true }), lauf('c')]),
    absatz([lauf('d'), lauf(' ', { link: 'https://example.org' }), lauf('e')]),
    kasten(fett(`Was "wir's" nennen`), absatz('A')),
    kasten(fett('Was "wir" nennen'), absatz('A')),
  ])
  expect(text).toBe(
    `m^2^ und CO~2~a b\n\na!bc\n\nd e\n\n:::info{titel="Was &quot;wir's&quot; nennen"}\nA\n:::\n\n:::info{titel='Was "wir" nennen'}\nA\n:::`,
  )
})
