import { expect, test } from 'vitest'
import type { Meldungsansicht } from '../../../../src/werkstatt/protokoll.js'
import { flagsOf } from '../../../../src/werkstatt/seite/seiten/marken.js'

const kasten = (stelle: number, links: number, oben: number) => ({
  stelle,
  links,
  oben,
  rechts: links + 50,
  unten: oben - 9,
})
const meldung = (text: string) => ({ text }) as Meldungsansicht

test('flags that would cover each other are one; others keep their place', () => {
  const nachStelle = new Map([
    [0, [meldung('a')]],
    [1, [meldung('b'), meldung('c')]],
    [3, [meldung('d')]],
    [4, [meldung('e')]],
  ])
  const kaesten = [kasten(0, 70, 700), kasten(1, 70, 690), kasten(2, 70, 685), kasten(3, 70, 660), kasten(4, 300, 700)]
  const fahnen = flagsOf(kaesten, nachStelle, 18)
  expect(
    fahnen.map(({ kasten: eine, meldungen }) => [eine.stelle, meldungen.map(({ text }) => text).join('')]),
  ).toEqual([
    [0, 'abc'],
    [3, 'd'],
    [4, 'e'],
  ])
  // Where pages are shown larger there is room for each.
  expect(flagsOf(kaesten, nachStelle, 9)).toHaveLength(4)
})
