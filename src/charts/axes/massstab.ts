import { artOf } from '../../content/diagrammarten.js'
import type { Diagramm } from '../diagramm.js'

/** How the values of one chart are printed: divided by `teiler`, in `einheit`, with `stellen` digits after the comma. */
export interface Massstab {
  teiler: number
  einheit: string
  stellen: number
}

const GROSSE = [
  { teiler: 1e9, name: 'Mrd.' },
  { teiler: 1e6, name: 'Mio.' },
] as const

/**
 * Large values are labelled in millions or billions, named once in the unit. Not where a small value beside them would then
 * be printed as nought: such a chart keeps its full figures.
 */
export function chooseMassstab(diagramm: Diagramm): Massstab {
  const { einheit, reihen, stellen } = diagramm
  const betraege = reihen.flatMap(({ werte }) =>
    werte.filter((wert) => wert !== null && wert !== 0).map((wert) => Math.abs(wert ?? 0)),
  )
  const groesster = Math.max(0, ...betraege)
  const kleinster = Math.min(...betraege)
  for (const { teiler, name } of GROSSE) {
    if (groesster < teiler) continue
    // Steps are added up by their readers.
    const knapp = groesster / teiler < 10 || artOf(diagramm).stufen ? 2 : 1
    if (kleinster / teiler >= 0.5 * 10 ** -knapp)
      return { teiler, einheit: `${name} ${einheit}`.trim(), stellen: knapp }
  }
  return { teiler: 1, einheit, stellen }
}
