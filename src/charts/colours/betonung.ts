import { artOf } from '../../content/diagrammarten.js'
import type { Diagramm } from '../diagramm.js'
import type { Auftrag } from '../drawing/auftrag.js'
import { betonungsfarben, reihenfarben } from './palette.js'

/** The index of the emphasised category, or -1. Where a single series of columns runs over years, it is the last year. */
export function findBetont(diagramm: Diagramm): number {
  const { kategorien, reihen, betont } = diagramm
  if (betont !== undefined) return kategorien.indexOf(betont)
  const jahre = kategorien.every((name) => /\b(19|20)\d\d\b/.test(name))
  return artOf(diagramm).letztesJahrBetont && reihen.length === 1 && jahre ? kategorien.length - 1 : -1
}

/** The colours of a single series, category by category. */
export function colourKategorien({ diagramm, stil }: Auftrag): string[] {
  const stelle = findBetont(diagramm)
  const farben = betonungsfarben(stil)
  const [schlicht = farben.betont] = reihenfarben(stil, 1)
  return diagramm.kategorien.map((_, i) => (stelle < 0 ? schlicht : i === stelle ? farben.betont : farben.uebrige))
}
