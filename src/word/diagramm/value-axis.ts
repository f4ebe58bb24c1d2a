import { computeAxis, computeBounds } from '../../charts/axes/achse.js'
import { chooseMassstab } from '../../charts/axes/massstab.js'
import { computeStacks } from '../../charts/axes/stapel.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { formatOf, withSign } from './chart-task.js'

/** An axis of values as `docx` takes it, in the unit of the values. */
export interface ValueAxis {
  minimum: number
  maximum: number
  interval: number
  numberFormat: string
}

/** The axis of the picture: Word would begin and end it, and step, by rules of its own. */
export function computeValueAxis(diagramm: Diagramm): ValueAxis {
  const { teiler } = chooseMassstab(diagramm)
  const [smallest, largest] = computeEnds(diagramm)
  const { from, to, step, stellen } = computeAxis(smallest / teiler, largest / teiler)
  // Computers count in twos: without rounding an axis might end at 0,30000000000000004.
  const exact = (value: number) => Number((value * teiler).toPrecision(12))
  return {
    minimum: exact(from),
    maximum: exact(to),
    interval: exact(step),
    numberFormat: withSign(formatOf({ teiler, stellen })),
  }
}

/** The least and the greatest value that is drawn. */
export function computeEnds({ typ, reihen, zielwert }: Diagramm): [kleinster: number, groesster: number] {
  const values = reihen.map((series) => series.werte)
  const target = zielwert === undefined ? [] : [zielwert]
  if (typ === 'linie') return computeBounds([...values, target])
  const stacked = typ === 'gestapelt' || typ === 'flaeche'
  const ends = stacked
    ? computeStacks(values).flatMap(({ bottom, top }) => [bottom, top])
    : values.flat().map((value) => value ?? 0)
  return [Math.min(0, ...target, ...ends), Math.max(0, ...target, ...ends)]
}
