import type { Diagramm } from '../diagramm.js'
import { type Axis, computeAxis } from './achse.js'
import { chooseMassstab } from './massstab.js'

/** Bars that differ by less than this share of the longest all look alike. */
const NEAR = 0.05
/** How far below the smallest value the axis begins, as a share of what the values differ by. */
const BELOW = 0.2

/**
 * Whether the bars of a chart, all from zero, would hide what it shows: then each value is a dot on an axis that is cut. Two series
 * beside each other stay bars, for there is a kind of its own for their dots.
 */
export function isNear({ typ, reihen, zielwert }: Diagramm): boolean {
  if (typ !== 'balken' || reihen.length !== 1 || zielwert !== undefined) return false
  const values = (reihen[0]?.werte ?? []).filter((value) => value !== null)
  const [smallest, largest] = [Math.min(...values), Math.max(...values)]
  return smallest > 0 && smallest < largest && largest - smallest < NEAR * largest
}

/** The cut axis of values that lie near each other. */
export function nearAxis(diagramm: Diagramm): Axis {
  const { teiler } = chooseMassstab(diagramm)
  const values = diagramm.reihen.flatMap(({ werte }) => werte.filter((value) => value !== null))
  const [smallest, largest] = [Math.min(...values) / teiler, Math.max(...values) / teiler]
  return computeAxis(smallest - BELOW * (largest - smallest), largest)
}
