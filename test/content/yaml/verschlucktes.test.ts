import { expect, it } from 'vitest'
import { parseYaml } from '../../../src/content/yaml/syntax.js'
import { Meldungen } from '../../../src/message.js'

function read(text: string): string[] {
  const meldungen = new Meldungen()
  const yaml = parseYaml('b.yaml', text, meldungen, { texttreu: true })
  expect(yaml === undefined).toBe(meldungen.hatFehler)
  return meldungen
    .sortiert()
    .map(({ zeile, spalte, regel, text: satz, rat }) => `${zeile}:${spalte} ${regel}: ${satz} → ${rat}`)
}

it.each([
  [
    'quelle: Statistik der BA #2024\n',
    '1:26 yaml-verschluckt: „#2024“ ist für YAML ein Kommentar',
    '"Statistik der BA #2024"',
  ],
  ['quelle: Statistik, Tabelle # 12\n', '1:28 yaml-verschluckt: „# 12“ ist', '"Statistik, Tabelle # 12"'],
  ['hinweise:\n  - Platz #1\n  - zwei\n', '2:11 yaml-verschluckt: „#1“ ist', '"Platz #1"'],
  ['a: { name: Team #Zukunft\n}\n', '1:17 yaml-verschluckt: „#Zukunft“ ist', '"Team #Zukunft"'],
  ['farbe: #003366\n', '1:8 yaml-verschluckt: „#003366“ ist', '"#003366"'],
  ['name: &Co KG\n', '1:7 yaml-verschluckt: „&Co“ ist für YAML eine Marke', '"&Co …"'],
  ['name: !wichtig Termin\n', '1:7 yaml-verschluckt: „!wichtig“ ist', 'Anführungszeichen'],
  ['name: *x\n', '1:7 yaml-syntax: „*x“ ist für YAML ein Verweis', '"*x"'],
  ['einheit: %\n', '1:10 yaml-syntax: Mit „%“ darf ein Wert', '"%"'],
  ['einheit: % der ELB # so\n', '1:10 yaml-syntax: Mit „%“ darf ein Wert', '"% der ELB"'],
  ['kontakt: @haus\n', '1:10 yaml-syntax: Mit „@“ darf ein Wert', '"@haus"'],
  ['werte: [, 6]\n', '1:9 yaml-syntax: Vor dem Komma fehlt ein Wert.', '[fehlt, 6]'],
  ['werte: [5,, 6]\n', '1:11 yaml-syntax: Vor dem Komma fehlt ein Wert.', '[fehlt, 6]'],
  ['werte: [-, 6]\n', '1:9 yaml-syntax: Ein Strich allein ist für YAML kein Wert.', '"-"'],
  ['werte: [6, -]\n', '1:12 yaml-syntax: Ein Strich allein ist für YAML kein Wert.', '"-"'],
  ['werte: [*, 6]\n', '1:9 yaml-syntax: Ein Stern am Anfang', '"*"'],
])('tells, once and with the mend, what YAML makes of %j', (text, satz, rat) => {
  const zeilen = read(text)
  expect(zeilen).toEqual([expect.stringContaining(satz)])
  expect(zeilen[0]?.split(' → ')[1]).toContain(rat)
})

it.each([
  'quelle: Statistik der BA # im Juni gezählt\n',
  'quelle: Statistik # ausnahme doppelwort: Eigenname\n',
  'quelle: "Statistik #2024" # gut so\n',
  'titel: C#-Kurs, Platz#1\n',
  'werte: [1, 2] #2 fehlen\n',
  'wert: 17 # 2 weniger als im Text\n',
  '# 12 Zeilen\na: 1\n',
  'a: |\n  Zeile #1\n',
  'a: &x 5\nb: *x\n',
  'name: Müller & Söhne!\n',
  'werte: [-5, 5 %, "*"]\n',
])('is silent in %j', (text) => {
  expect(read(text)).toEqual([])
})

it('tells what is wrong each time that a text is read, under the name it is read by', () => {
  const first = read('name: &Co KG\n')
  expect(first).toHaveLength(1)
  expect(read('name: &Co KG\n')).toEqual(first)
  const meldungen = new Meldungen()
  parseYaml('anders.yaml', 'name: &Co KG\n', meldungen, { texttreu: true })
  expect(meldungen.liste.map(({ datei }) => datei)).toEqual(['anders.yaml'])
})
