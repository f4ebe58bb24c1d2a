import { expect, test } from 'vitest'
import { farbeAllein } from '../../../src/check/rules/farbe-allein.js'
import { places } from '../werkstatt.js'

test.each([
  ['Die rote Linie zeigt die Frauen.', '3:5'],
  ['Wie die hellblauen Säulen zeigen …', '3:9'],
  ['Neue Werte sind grün hinterlegt.', '3:17'],
  ['Der Ansatz ist in Grau dargestellt.', '3:19'],
])('finds the colour in %j', async (text, ort) => {
  expect(await places(farbeAllein, text)).toEqual([ort])
})

test.each([
  'Die Säule für 2023 ist die höchste.',
  'Die Grünen, der Rote Punkt e. V. und das Schwarzweißfoto.',
  'Im Blauen Haus; schwarze Zahlen schreiben.',
])('is silent in %j', async (text) => {
  expect(await places(farbeAllein, text)).toEqual([])
})
