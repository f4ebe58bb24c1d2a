import { artOf } from '../../content/diagrammarten.js'
import type { Diagramm } from '../diagramm.js'

/** How the values of one chart are printed: divided by `teiler`, in `einheit`, with `stellen` digits after the comma. */
export interface Massstab {
  teiler: number
  einheit: string
  stellen: number
  /** Values are changes and bear their sign. */
  vorzeichen?: true
}

const LARGE_UNITS = [
  { teiler: 1e9, name: 'Mrd.' },
  { teiler: 1e6, name: 'Mio.' },
] as const

/**
 * Large values are labelled in millions or billions, named once in the unit. Not where a small value beside them would then
 * be printed as nought: such a chart keeps its full figures.
 */
export function chooseMassstab(diagramm: Diagramm): Massstab {
  const { einheit, reihen, stellen } = diagramm
  const sign = diagramm.vorzeichen && { vorzeichen: diagramm.vorzeichen }
  const amounts = reihen.flatMap(({ werte }) =>
    werte.filter((value) => value !== null && value !== 0).map((value) => Math.abs(value ?? 0)),
  )
  const largest = Math.max(0, ...amounts)
  const smallest = Math.min(...amounts)
  for (const { teiler, name } of LARGE_UNITS) {
    if (largest < teiler) continue
    // Steps are added up by their readers.
    const scarce = largest / teiler < 10 || artOf(diagramm).stufen ? 2 : 1
    if (smallest / teiler >= 0.5 * 10 ** -scarce)
      return { teiler, einheit: `${name} ${einheit}`.trim(), stellen: scarce, ...sign }
  }
  return { teiler: 1, einheit, stellen, ...sign }
}
