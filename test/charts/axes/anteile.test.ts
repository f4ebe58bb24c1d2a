import { expect, it } from 'vitest'
import { computeShares } from '../../../src/charts/axes/anteile.js'
import { diagrammAus } from '../beispiele.js'

const shares = (a: (number | null)[], b: (number | null)[]) =>
  computeShares(
    diagrammAus({
      kategorien: a.map((_, i) => `K${i}`),
      reihen: [
        { name: 'a', werte: a },
        { name: 'b', werte: b },
      ],
    }),
  ).reihen.map(({ werte }) => werte)

it('rechnet jede Kategorie auf 100', () => {
  expect(shares([1, 30], [3, 10])).toEqual([
    [25, 75],
    [75, 25],
  ])
})

it('macht eine Lücke, wo ein Teil fehlt oder die Summe null ist', () => {
  expect(shares([1, 0, 0], [null, 0, 5])).toEqual([
    [null, null, 0],
    [null, null, 100],
  ])
})

it('druckt ganze Prozent, außer wo schon Prozente mit Nachkommastellen da sind', () => {
  expect(computeShares(diagrammAus({ einheit: '€', stellen: 2 }))).toMatchObject({ einheit: '%', stellen: 0 })
  expect(computeShares(diagrammAus({ einheit: '%', stellen: 1 }))).toMatchObject({ einheit: '%', stellen: 1 })
})
