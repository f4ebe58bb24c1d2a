import { expect, test } from 'vitest'
import { auszeichnungsrest } from '../../../src/check/rules/auszeichnungsrest.js'
import { findings, places } from '../werkstatt.js'

test.each([
  ['Ein \\*\\*fettes** Wort', ['3:6']],
  ['Ein ** fettes** Wort und **halbes Wort', ['3:26']],
  ['Ein \\_\\_Wort', ['3:6']],
  ['Ein Wort` hier', ['3:9']],
  ['Ein \\<b>Wort\\</b>', ['3:6', '3:14']],
  ['Die F\\u00e4higkeit', ['3:6']],
  ['Mit &amp;nbsp; Rest', ['3:5']],
  ['##Titel ohne Leerzeichen', ['3:1']],
  ['Ein Link](https://x.de) halb', ['3:9']],
  ['Ein {{ offener', ['3:5']],
])('finds the rest in %j', async (text, erwartet) => {
  expect(await places(auszeichnungsrest, text)).toEqual(erwartet)
})

test('YAML is no Markdown', async () => {
  const funde = await findings(auszeichnungsrest, {
    'daten/x.yaml':
      'titel: Zahl der **Kunden** {{jahr}}\nhinweise: ["<b>alt</b>"]\nspalten: [a]\nzeilen: { b: { werte: [1] } }\n',
  })
  expect(funde.map((fund) => fund.split(' ')[0])).toEqual([
    'x.yaml:1:17',
    'x.yaml:1:28',
    'x.yaml:1:34',
    'x.yaml:2:13',
    'x.yaml:2:19',
  ])
})

test.each([
  'Ein **fettes** und *kursives* Wort, Kund*innen, 5 * 3.',
  'Die Datei `programm.yaml` hier.',
  'Wert** und **) geschätzt',
  '| a** | b |\n|---|---|\n| 1 | ** |',
  'Name_der_Datei__neu.pdf und 3 < 5 und 7 > 2',
  'F&E, Markt & Integration &ndash; gut',
  '#jobturbo ist ein Schlagwort',
  'Ausgefüllt: ____ am ____',
  '{{jahr}}',
])('is silent in %j', async (text) => {
  expect(await findings(auszeichnungsrest, text)).toEqual([])
})
