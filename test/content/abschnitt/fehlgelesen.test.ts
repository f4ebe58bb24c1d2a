import { describe, expect, it } from 'vitest'
import { readProgramm } from '../../../src/content/programm/read-programm.js'
import { Meldungen } from '../../../src/message.js'
import { einAbschnitt, programmYaml } from '../../werkstatt.js'

function findings(text: string, nummeriert = false): string[] {
  const meldungen = new Meldungen()
  const yaml = programmYaml('[eins]', nummeriert ? 'nummerierung: dezimal\n' : '')
  readProgramm(einAbschnitt(`# Eins\n\n${text}\n`, { 'content/p/programm.yaml': yaml }), 'p', meldungen)
  return meldungen.sortiert().map(({ zeile, spalte, regel, schwere }) => `${zeile}:${spalte} ${regel} ${schwere}`)
}

describe('what Markdown reads otherwise than meant', () => {
  it.each([
    ['> 50 Jahre', '3:1 text-veraendert fehler'],
    ['Personen\n> 50 Jahre', '4:1 text-veraendert fehler'],
    ['>= 3 Kinder', '3:1 text-veraendert fehler'],
    ['- 5 %', '3:1 text-veraendert fehler'],
    ['* 1.200 €', '3:1 text-veraendert fehler'],
    ['- eins\n- 3,2 Prozentpunkte', '4:1 text-veraendert fehler'],
    ['- 12 Fälle weniger', '3:1 text-veraendert warnung'],
    ['- eins\n-\n- drei', '4:1 text-veraendert fehler'],
    ['Wir:\n– eins\n– zwei', '4:1 zeilen-verbunden warnung'],
    ['Wir:\n• eins\n• zwei', '4:1 zeilen-verbunden warnung'],
    ['(1) eins\n(2) zwei', '3:1 zeilen-verbunden warnung'],
    ['a. eins\nb. zwei', '3:1 zeilen-verbunden warnung'],
    ['A) eins\nB) zwei', '3:1 zeilen-verbunden warnung'],
    ['I. eins\nII. zwei', '3:1 zeilen-verbunden warnung'],
    ['aa) eins\nbb) zwei', '3:1 zeilen-verbunden warnung'],
    ['+ eins\n+ zwei', '3:1 zeilen-verbunden warnung'],
    ['¹ eins\n² zwei', '3:1 zeilen-verbunden warnung'],
    ['☐ eins\n☑ zwei', '3:1 zeilen-verbunden warnung'],
    ['1.1 eins\n1.2 zwei', '3:1 zeilen-verbunden warnung'],
    ['> – eins\n> – zwei', '3:3 zeilen-verbunden warnung'],
    ['Gruppe\t2023\nFrauen\t12', '3:1 zeilen-verbunden fehler'],
    ['Titel\n---', '4:1 zeilen-verbunden warnung'],
    ['Titel\n===', '4:1 auszeichnung-fremd fehler'],
    ['ein ==Wort== im Satz', '3:5 auszeichnung-fremd fehler'],
    ['ein ~~Wort~~ im Satz', '3:5 auszeichnung-fremd fehler'],
    ['ein _Wort_ im Satz', '3:5 auszeichnung-fremd fehler'],
    ['- [ ] offen', '3:3 auszeichnung-fremd fehler'],
    ['- [x] zu', '3:3 auszeichnung-fremd fehler'],
    ['Siehe [Text][ref].', '3:7 verweis-leer fehler'],
    ['[ref]: https://example.org', '3:1 verweis-leer fehler'],
  ])('%j is told at its place', (text, erwartet) => expect(findings(text)).toEqual([erwartet]))

  it.each([
    '> „Ein Zitat“',
    '\\> 50 Jahre',
    '- 5 Teams\n- 6 Standorte',
    '- Anteil: 5 %',
    'Menschen\n– auch ältere – arbeiten hier.',
    '– eins  \n– zwei',
    '– eins\n\n– zwei',
    'Wir ändern § 16\n(1) und danach nichts.',
    'Datum:\tMai 2023',
    'Titel\n\n---\n\nText',
    'a = b, x == y und 3 >= 2',
    'max_muster und ____ Ort ____',
    'im [Text] und [^1]\n\n[^1]: Note',
    'am\n1. Januar und am\n1. Juli',
    ':::kennzahlen\n- **12 %** der Fälle\n:::',
  ])('%j is left alone', (text) => expect(findings(text)).toEqual([]))
})

describe('a number typed before a heading', () => {
  it.each(['## 1. Rahmen', '## 1.1 Rahmen', '## 2.3.1. Rahmen'])(
    '%j stands twice where headings are counted',
    (text) => {
      expect(findings(text, true)).toEqual(['3:1 nummer-doppelt warnung'])
      expect(findings(text)).toEqual([])
    },
  )
  it.each([
    '## 2. Halbjahr 2023',
    '## 1. Juli',
    '## 50.000 Menschen',
    '## 2023 im Überblick',
    '## 1. Rahmen {.ohne-nummer}',
  ])('%j does not', (text) => expect(findings(text, true)).toEqual([]))
})
