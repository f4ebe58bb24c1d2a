import { describe, expect, it } from 'vitest'
import { readProgramm } from '../../../src/content/programm/read-programm.js'
import { Meldungen } from '../../../src/message.js'
import { einAbschnitt } from '../../werkstatt.js'

function findings(text: string): string[] {
  const meldungen = new Meldungen()
  readProgramm(einAbschnitt(`# Eins\n\n${text}\n`), 'p', meldungen)
  return meldungen.sortiert().map(({ zeile, spalte, regel }) => `${zeile}:${spalte} ${regel}`)
}

describe('rows of Markdown tables', () => {
  it.each([
    ['| A | B |\n|---|---|\n| 1 | 2 |\n| 3 |', ['6:1 tabelle-zeile']],
    ['| A | B |\n|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 |', ['5:1 tabelle-zeile']],
    ['| A | B |\n|---|---|\n| a|b | c |', ['5:1 tabelle-zeile']],
    ['A | B\n---|---\n1', ['5:1 tabelle-zeile']],
    [':::tabelle{titel="T"}\n| A | B |\n|---|---|\n| 1 |\n:::', ['6:1 tabelle-zeile']],
    ['> | A | B |\n> |---|---|\n> | 1 |', ['5:3 tabelle-zeile']],
    ['| A | B |\n|---|---|', ['3:1 tabelle-zeile']],
    ['| A | B |\n|---|---|\n| 1 | 2 |\n| ^^ | 3 |', ['6:1 tabelle-zeile']],
    ['| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | ^^ |', ['6:5 tabelle-zeile']],
  ])('%j is told at its row', (text, erwartet) => expect(findings(text)).toEqual(erwartet))

  it.each(['| A | B |\n|---|---|\n| 1 | |', '| A | B |\n|---|---|\n| a\\|b | c |', 'A | B\n---|---\n1 | 2'])(
    '%j is a table',
    (text) => expect(findings(text)).toEqual([]),
  )
})

describe('what has no place', () => {
  it.each([
    ['Satz.[^b]\n\n[^b]: Die Note:\n\n    - Punkt', ['7:5 fussnote-inhalt']],
    ['Satz.[^b]\n\n[^b]: Erster.\n\n    > Zitat', ['7:5 fussnote-inhalt']],
    ['Satz.[^b]\n\n[^b]: Erster.\n\n    | A |\n    |---|\n    | 1 |', ['7:5 fussnote-inhalt']],
    ['Satz.[^b]\n\n[^b]: - Punkt', ['5:7 fussnote-inhalt']],
    ['Satz.[^b]\n\n[^b]: Erster.\n\n    :::fazit\n    x\n    :::', ['7:5 fussnote-inhalt']],
  ])('in a note: %j', (text, erwartet) => expect(findings(text)).toEqual(erwartet))

  it.each([
    [':::kacheln\n- Punkt\n  - darunter\n- Zwei\n:::', ['5:3 attribut-ungueltig']],
    [':::kacheln\n- Punkt\n\n  > Zitat\n:::', ['6:3 attribut-ungueltig']],
  ])('in a tile: %j', (text, erwartet) => expect(findings(text)).toEqual(erwartet))

  it.each([
    'Satz.[^b]\n\n[^b]: Erster.\n\n    Zweiter **fett**.',
    ':::kacheln\n- Punkt\n\n  Zweiter Absatz\n- Zwei\n:::',
  ])('%j is allowed', (text) => expect(findings(text)).toEqual([]))

  it.each([
    ['::tabelle{daten=d titel="Eins" titel="Zwei"}', ['5:32 attribut-ungueltig']],
    [':::fazit{titel="titel" titel=Zwei}\nWort\n:::', ['5:24 attribut-ungueltig']],
    ['::tabelle{daten=d titel="daten=d"}', []],
  ])('what is said twice: %j', (text, erwartet) => expect(findings(`Wort.\n\n${text}`)).toEqual(erwartet))

  it('a note in an alternative text', () => {
    expect(findings('Satz.[^b]\n\n::diagramm{daten=d typ=saeulen alt="Bild[^b]"}\n\n[^b]: Note.')).toEqual([
      '5:32 attribut-ungueltig',
    ])
  })
})
