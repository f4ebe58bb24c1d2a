import type { Diagramm } from '../diagramm.js'

/** One bar of a waterfall: from where to where it reaches, the level it leads to, and whether it is a total on zero. */
export interface WaterfallStep {
  from: number
  to: number
  level: number
  total: boolean
}

/** The bars of a waterfall, in the unit that `teiler` makes. A missing step changes nothing. */
export function computeSteps(
  { reihen, summen = [] }: Pick<Diagramm, 'reihen' | 'summen'>,
  divisor: number,
): WaterfallStep[] {
  let level = 0
  return (reihen[0]?.werte ?? []).map((raw, i) => {
    const value = (raw ?? 0) / divisor
    const total = i === 0 || summen[i] === true
    const from = total ? 0 : level
    level = total ? value : level + value
    return { from, to: level, level, total }
  })
}
