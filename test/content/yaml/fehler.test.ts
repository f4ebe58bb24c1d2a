import { expect, it } from 'vitest'
import { YAMLParseError } from 'yaml'
import { parseYaml } from '../../../src/content/yaml/syntax.js'
import { findSlips } from '../../../src/content/yaml/ursache.js'
import { Meldungen } from '../../../src/message.js'

function read(text: string): string[] {
  const meldungen = new Meldungen()
  parseYaml('b.yaml', text, meldungen, { texttreu: true })
  return meldungen.sortiert().map(({ zeile, regel, text: satz }) => `${zeile} ${regel}: ${satz}`)
}

const BLATT = `titel: Bestand
einheit: Personen
quelle: "Statistik: Jobcenter"
spalten: [2022, 2023]
zeilen:
  frauen: { name: Frauen, werte: [412, 420] }
  maenner: { name: Männer, werte: [398, 401] }
  divers:
    name: Divers
    werte: [1, 2]
  alle: { name: Alle, summe: [frauen, maenner] }
hinweise:
  - Ohne Selbstständige
  - "Stand: Mai"
`

it.each<[string, (text: string) => string, string]>([
  ['the first line indented', (text) => `  ${text}`, '1 yaml-syntax: Die Einrückung passt'],
  ['a colon without a blank', (text) => text.replace('frauen: {', 'frauen:{'), '6 yaml-syntax: '],
  ['a colon lost', (text) => text.replace('zeilen:', 'zeilen'), '5 yaml-syntax: '],
  ['a brace lost', (text) => text.replace('420] }', '420]'), '6 yaml-syntax: In dieser Zeile gehen Klammern nicht auf'],
  [
    'a bracket lost',
    (text) => text.replace('420] }', '420 }'),
    '6 yaml-syntax: In dieser Zeile gehen Klammern nicht auf',
  ],
  [
    'a comma lost before a key',
    (text) => text.replace('Männer, werte', 'Männer werte'),
    '7 yaml-syntax: Zwischen zwei Angaben in geschweiften Klammern fehlt ein Komma',
  ],
  [
    'a comma lost behind several words',
    (text) => text.replace('Alle, summe', 'alle hier summe'),
    '11 yaml-syntax: Zwischen zwei Angaben in geschweiften Klammern fehlt ein Komma',
  ],
  [
    'a stroke for a value',
    (text) => text.replace('[412, 420]', '[412, - ]'),
    '6 yaml-syntax: Ein Strich allein ist für YAML kein Wert',
  ],
  [
    'a blank lost behind a colon, more lines below',
    (text) => text.replace('einheit: Personen', 'einheit:Personen'),
    '2 yaml-syntax: Hinter dem Doppelpunkt fehlt ein Leerzeichen',
  ],
  ['no end of a text that begins in the last line', (text) => `${text}  - "Ohne`, '15 yaml-syntax: '],
  ['a brace too many', (text) => text.replace('420] }', '420] }}'), '6 yaml-syntax: '],
  ['a quotation mark lost', (text) => text.replace('Jobcenter"', 'Jobcenter'), '3 yaml-syntax: Hier fehlt ein Zeichen'],
  ['a quotation mark lost in front', (text) => text.replace('"Statistik', 'Statistik'), '3 yaml-syntax: '],
  [
    'an indent too deep',
    (text) => text.replace('    werte', '      werte'),
    '9 yaml-syntax: Zwei Doppelpunkte oder eine zu tief eingerückte Zeile',
  ],
  ['an indent too small', (text) => text.replace('    werte', '   werte'), '10 yaml-syntax: '],
  ['a line moved left', (text) => text.replace('  maenner', 'maenner'), '7 yaml-syntax: '],
  ['brackets in front', (text) => `${'['.repeat(500)}${text}`, '1 yaml-syntax: '],
  ['a sentence', (text) => text.replace('zeilen:\n', 'zeilen:\nHier die Zeilen\n'), '6 yaml-syntax: '],
])('tells %s once, in its own line', (_, spoil, erwartet) => {
  expect(read(spoil(BLATT))).toEqual([expect.stringContaining(erwartet)])
})

it('tells each of several slips', () => {
  const text = BLATT.replace('Jobcenter"', 'Jobcenter').replace('420] }', '420]').replace('Mai"', 'Mai')
  expect(read(text).map((zeile) => zeile.split(' ')[0])).toEqual(['3', '6', '14'])
})

it('looks for a slip in a sheet of ten thousand rows no longer than a second takes', () => {
  const zeile = (nummer: number) => `  z${nummer}: { name: Zeile ${nummer}, werte: [${nummer}, 2] }\n`
  const text = `zeilen:\n${Array.from({ length: 10_000 }, (_, nummer) => zeile(nummer)).join('')}`
  const spoilt = text.replace('[9000, 2]', '[9000, 2')
  let gelesen = 0
  const versehen = findSlips(spoilt, (anderer) => {
    gelesen += anderer.length
    // As a parser would: the bracket swallows what follows it.
    const stelle = anderer.indexOf('[9000, 2 }')
    return stelle < 0 ? [] : [new YAMLParseError([stelle + 9, stelle + 10], 'BAD_INDENT', '')]
  })
  expect(versehen.map((eines) => eines.zeile)).toEqual([9001])
  expect(gelesen).toBeLessThan(2_500_000)
})

it('says nothing of a sheet that is well-formed', () => {
  expect(read(BLATT)).toEqual([])
})
