import { expect, it } from 'vitest'
import { layoutRows, placeRows } from '../../../src/charts/axes/zeilen.js'
import type { ChartJob } from '../../../src/charts/drawing/auftrag.js'

const rowsOf = (count: number) => ({
  names: Array.from({ length: count }, (_, i) => (i % 3 === 0 ? ['Bergbau,', 'Energie'] : ['Handel'])),
  width: 100,
  height: 35,
})

it('stellt viele Zeilen so dicht, wie ihr Name es zulässt, wenige gleich hoch', () => {
  const { heights, middles, total } = placeRows(rowsOf(12), 14)
  expect(new Set(heights)).toEqual(new Set([35, 21]))
  expect(total).toBe(4 * 35 + 8 * 21)
  expect(middles.slice(0, 3)).toEqual([17.5, 45.5, 66.5])
  expect(new Set(placeRows(rowsOf(10), 14).heights)).toEqual(new Set([35]))
})

it('macht keine Zeile höher, als auf der Seite Platz ist', () => {
  expect(placeRows({ ...rowsOf(12), height: 18 }, 14).total).toBe(12 * 18)
})

it('gibt wenigen Zeilen ihre eigene Höhe, wo ein Name mehr als zwei Zeilen braucht', () => {
  const names = [['Handel'], ['Sonstige', 'Dienst-', 'leistungen']]
  expect(placeRows({ names, width: 100, height: 60 }, 14).heights).toEqual([26, 54])
  expect(placeRows({ names: [['Handel'], ['Berg-', 'bau']], width: 100, height: 60 }, 14).heights).toEqual([60, 60])
})

it('zeigt einen langen Namen in vier Zeilen, ehe es ihn kürzt', () => {
  const name = 'Sonstige wirtschaftliche Dienstleistungen einschließlich Arbeitnehmerüberlassung'
  const typesetting = { line: 14, measureBold: (text: string) => text.length * 7 }
  const diagramm = { kategorien: [name, 'Handel'] } as ChartJob['diagramm']
  const { names } = layoutRows({ diagramm, typesetting, width: 340 }, 840, { preferred: 0, least: 0 })
  expect(names[0]?.join(' ').replaceAll('- ', '')).toBe(name)
})
