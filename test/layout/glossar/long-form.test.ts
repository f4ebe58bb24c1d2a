import { expect, it } from 'vitest'
import { findAbbreviations } from '../../../src/layout/glossar/long-form.js'

it.each([
  ['Wir beraten Langzeitleistungsbeziehende (LZB).', 'LZB', 'Langzeitleistungsbeziehende'],
  ['für die Zahl der erwerbsfähigen Leistungsberechtigten (eLb)', 'eLb', 'erwerbsfähigen Leistungsberechtigten'],
  [
    'Das Institut für Arbeitsmarkt- und Berufsforschung (IAB) sagt',
    'IAB',
    'Institut für Arbeitsmarkt- und Berufsforschung',
  ],
  ['jede Bedarfsgemeinschaft (BG)', 'BG', 'Bedarfsgemeinschaft'],
  ['Vollzeitäquivalente (VZÄ)', 'VZÄ', 'Vollzeitäquivalente'],
])('finds in „%s“ what „%s“ stands for', (text, short, long) => {
  expect(findAbbreviations(text)).toEqual([{ short, long }])
})

it.each([
  'Der Landkreis liegt im Norden (NRW).',
  'Die Agentur und das Amt (SGB) zahlen.',
  'Siehe Abbildung (Tabelle) und Quelle (BA, 2024).',
  'Bürgergeld (Bg)',
  'Menschen in Bedarfsgemeinschaften, die wir fördern (BG)',
])('finds nothing where words do not spell it: „%s“', (text) => {
  expect(findAbbreviations(text)).toEqual([])
})
