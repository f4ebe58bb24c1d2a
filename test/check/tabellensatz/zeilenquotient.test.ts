import { expect, test } from 'vitest'
import { findZeilenquotienten } from '../../../src/check/tabellensatz/zeilenquotient.js'
import { said } from './gesagt.js'

const BLAETTER = {
  k: {
    titel: 'Betreuung',
    spalten: '{ kunden: { name: Kunden }, kraft: { name: Vermittlungskräfte } }',
    zeilen: ['n: { name: Nordstadt, werte: [1300, 10] }', 's: { name: Südstadt, werte: [900, 6] }'],
  },
}

test.each([
  ['In Nordstadt kommen auf eine Vermittlungskraft 120 Kunden.', '120: 130'],
  ['In Südstadt sind es je Vermittlungskraft 160 Kunden.', '160: 150'],
])('wrong: %s', async (text, richtig) => {
  expect(await said(findZeilenquotienten, text, BLAETTER)).toEqual([richtig])
})

test.each([
  'In Nordstadt kommen auf eine Vermittlungskraft 130 Kunden.',
  // Nothing falls to each, another column, another row, far off.
  'In Nordstadt gibt es 120 Kunden.',
  'In Nordstadt kommen auf einen Raum 120 Kunden.',
  'In Weststadt kommen auf eine Vermittlungskraft 120 Kunden.',
  'In Nordstadt kommen auf eine Vermittlungskraft 12 Kunden.',
])('silent: %s', async (text) => {
  expect(await said(findZeilenquotienten, text, BLAETTER)).toEqual([])
})
