import { artOf } from '../../content/diagrammarten.js'
import { computeShares } from '../axes/anteile.js'
import { chooseMassstab } from '../axes/massstab.js'
import { computeStacks, isDivision } from '../axes/stapel.js'
import type { Diagramm } from '../diagramm.js'
import { formatNumber, formatWithEinheit } from './zahlformat.js'

/** A figure in the picture: a value of the sheet, its share of the whole it is part of, or the total of a stack. */
export interface PrintedFigure {
  art: 'wert' | 'anteil' | 'summe'
  /** As the picture says it, with the unit that it names once. */
  text: string
  kategorie: number
  /** The series of the value; of a total those that it adds up. */
  reihen: readonly number[]
}

/** "35 %", of what a value is of the sum of all. */
export function printShare(value: number, all: readonly (number | null)[]): string {
  const total = all.reduce<number>((soFar, part) => soFar + (part ?? 0), 0)
  return `${formatNumber((value / total) * 100, 0)}\u00a0%`
}

/**
 * The figures that the picture of a chart prints at most: where its bars are too narrow, it leaves some to its axis. Values with units
 * of their own are printed as the sheet gives them and are not among them.
 */
export function printedFigures(raw: Diagramm): PrintedFigure[] {
  const { anteile, einzeln } = artOf(raw)
  const diagramm = anteile ? computeShares(raw) : raw
  const { teiler, einheit, stellen } = chooseMassstab(diagramm)
  const print = (value: number) => formatWithEinheit(value / teiler, stellen, einheit)
  const values = diagramm.reihen.flatMap(({ werte, masse }, reihe) =>
    werte.flatMap((value, kategorie): PrintedFigure[] => {
      if (value === null || masse) return []
      const place = { kategorie, reihen: [reihe] }
      if (anteile) return [{ art: 'anteil', text: print(value), ...place }]
      const share: PrintedFigure[] =
        einzeln === 'teile' && einheit !== '%' ? [{ art: 'anteil', text: printShare(value, werte), ...place }] : []
      return [{ art: 'wert', text: print(value), ...place }, ...share]
    }),
  )
  return [...values, ...printedTotals(diagramm, print)]
}

/** Stacks of several parts bear their totals; that shares make a hundred needs no saying. */
function printedTotals(diagramm: Diagramm, print: (value: number) => string): PrintedFigure[] {
  const { typ, reihen } = diagramm
  if (typ !== 'gestapelt' || reihen.length < 2 || isDivision(diagramm)) return []
  return computeStacks(reihen.map(({ werte }) => werte)).flatMap(({ total }, kategorie) =>
    total === null
      ? []
      : [{ art: 'summe' as const, text: print(total), kategorie, reihen: reihen.map((_, reihe) => reihe) }],
  )
}
