import { artOf } from '../../content/diagrammarten.js'
import type { Diagramm } from '../diagramm.js'
import type { ChartJob } from '../drawing/auftrag.js'
import { emphasisColours, seriesColours } from './palette.js'

/** The index of the emphasised category, or -1. Where a single series of columns runs over years, it is the last year. */
export function findBetont(diagramm: Diagramm): number {
  const { kategorien, reihen, betont } = diagramm
  if (betont !== undefined) return kategorien.indexOf(betont)
  const years = kategorien.every((name) => /\b(19|20)\d\d\b/.test(name))
  return artOf(diagramm).letztesJahrBetont && reihen.length === 1 && years ? kategorien.length - 1 : -1
}

/** The colours of a single series, category by category. */
export function colourKategorien({ diagramm, style }: ChartJob): string[] {
  const index = findBetont(diagramm)
  const colours = emphasisColours(style)
  const [plain = colours.betont] = seriesColours(style, 1)
  return diagramm.kategorien.map((_, i) => (index < 0 ? plain : i === index ? colours.betont : colours.remaining))
}
