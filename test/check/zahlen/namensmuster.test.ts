import { expect, test } from 'vitest'
import { namesRow } from '../../../src/check/zahlen/namensmuster.js'

test.each([
  ['die integrationen gingen zurück', 'Integration', true],
  ['im verarbeitenden gewerbe am höchsten', 'Verarbeitendes Gewerbe', true],
  ['im gewerbe am höchsten', 'Verarbeitendes Gewerbe', false],
  ['das gesundheitswesen wuchs', 'Gesundheits- und Sozialwesen', false],
  ['gesundheit und sozialwesen wuchsen', 'Gesundheits- und Sozialwesen (Abschnitt Q)', true],
  ['träger b lag vorn', 'Träger B', true],
  ['träger blau lag vorn', 'Träger B', false],
  ['über 1500 fälle', '150', false],
  ['die nordwestregion', 'Westregion', false],
  ['die west-region', 'West', false],
  ['alles andere', '–', false],
])('“%s” names the row “%s”: %s', (text, name, expected) => {
  expect(namesRow(text, name)).toBe(expected)
})
