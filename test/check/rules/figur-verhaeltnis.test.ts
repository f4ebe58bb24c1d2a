import { expect, test } from 'vitest'
import { figurVerhaeltnis } from '../../../src/check/rules/figur-verhaeltnis.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

const MARKT = blatt('{ n: Anzahl }', ['b: { name: Bewerber, werte: [1584] }', 's: { name: Stellen, werte: [1626] }'])

test('a ratio with a zero, beside bound or typed numbers, in a cell', async () => {
  const satz = mitText(
    '{{zahl blatt.b.n}} Bewerber standen {{zahl blatt.s.n}} Stellen gegenüber. Die Relation betrug 1:0.',
    MARKT,
  )
  expect((await befunde(figurVerhaeltnis, satz))[0]).toContain(
    'Das Verhältnis „1:0“ hat eine Null; ein solches gibt es nicht. Richtig ist 1,03 : 1 (1.626 zu 1.584)',
  )
  expect(
    await befunde(
      figurVerhaeltnis,
      blatt('{ t: { name: Relation, art: text } }', ['x: { name: X, werte: ["Relation 0 : 5"] }']),
    ),
  ).toHaveLength(1)
})

test('the two numbers may stand a few sentences before', async () => {
  const text =
    '1.584 Bewerber standen 1.626 Stellen gegenüber. Das ist gut. Damit gibt es Chancen. Die Relation betrug 1:0.'
  expect((await befunde(figurVerhaeltnis, text))[0]).toContain('Richtig ist 1,03 : 1')
})

test('a ratio that contradicts the numbers beside it', async () => {
  const [befund] = await befunde(
    figurVerhaeltnis,
    '500 Bewerber standen 1.000 Stellen gegenüber, ein Verhältnis von 1 : 3.',
  )
  expect(befund).toContain('passt nicht zu 500 und 1.000. Richtig ist 2,00 : 1')
})

test('right ratios, shares of a hundred, times and scores stay silent', async () => {
  for (const text of [
    '1.608 Bewerber standen 1.611 Stellen gegenüber. Die Relation betrug 1 : 1.',
    'Im Verhältnis von 54:46 teilen sich 132 Stellen auf.',
    'Geöffnet ist von 8:00 bis 12:30 Uhr, also 24/7 nicht.',
    'Der Schlüssel von 1 : 75 gilt.',
    'Es gibt 8.200 Betriebe und 107.967 Beschäftigte. Der Betreuungsschlüssel im Verhältnis 1 : 75 gilt.',
    '500 Personen und 1.000 Stellen, im Verhältnis 1:2.',
  ]) {
    expect(await befunde(figurVerhaeltnis, text)).toEqual([])
  }
})
