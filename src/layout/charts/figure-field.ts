import type { Wertmass } from '../../content/diagrammarten/art.js'
import type { Zelle } from '../../figures/datenblatt.js'

/** The figures of a chart before it is known how they are to be read: series by categories, each with the cells it came from. */
export interface FigureField {
  kategorien: { name: string; summe: boolean }[]
  reihen: { name: string; zellen: (Zelle | undefined)[] }[]
}

/** Reports what is wrong with a chart at its place; answers with undefined, so that it can end a function. */
export type Objection = (text: string, remedy: string) => undefined

/** Unit and digits of a cell; those of a bare whole number where it holds no figure. */
export function measureOf(zelle: Zelle | undefined): Wertmass {
  if (zelle?.art === 'zahl') return { einheit: zelle.einheit, stellen: zelle.stellen }
  return { einheit: '', stellen: zelle?.art === 'verhaeltnis' ? zelle.stellen : 0 }
}

/** The figure of a cell, null where it holds none. */
export function numberOf(zelle: Zelle | undefined): number | null {
  return zelle?.art === 'zahl' || zelle?.art === 'verhaeltnis' ? zelle.wert.toNumber() : null
}
