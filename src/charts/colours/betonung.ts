import { artOf } from '../../content/diagrammarten.js'
import type { Diagramm } from '../diagramm.js'
import type { ChartJob } from '../drawing/auftrag.js'
import { emphasisColours, mutedColours, seriesColours } from './palette.js'
import type { ChartStyle } from './stil.js'

/** Stacks of more parts have grey among the colours of these. */
const MOST_PARTS = 2

/**
 * The index of the emphasised category, or -1. Where a single series of columns, or stacks of two parts, run over years, it is the
 * last year.
 */
export function findBetont(diagramm: Diagramm): number {
  const { kategorien, reihen, betont } = diagramm
  if (betont !== undefined) return kategorien.indexOf(betont)
  const years = kategorien.every((name) => /\b(19|20)\d\d\b/.test(name))
  const few = reihen.length <= (diagramm.typ === 'gestapelt' ? MOST_PARTS : 1)
  return artOf(diagramm).letztesJahrBetont && few && years ? kategorien.length - 1 : -1
}

/** The colours of a single series, category by category. */
export function colourKategorien({ diagramm, style }: ChartJob): string[] {
  const index = findBetont(diagramm)
  const colours = emphasisColours(style)
  const [plain = colours.betont] = seriesColours(style, 1)
  return diagramm.kategorien.map((_, i) => (index < 0 ? plain : i === index ? colours.betont : colours.remaining))
}

/** The colours of one series of stacks, category by category: beside an emphasised one the others are grey. */
export function colourStacks(diagramm: Diagramm, style: Pick<ChartStyle, 'farben'>, reihe: number): string[] {
  const { kategorien, reihen } = diagramm
  const index = findBetont(diagramm)
  const [accent, muted] = [seriesColours(style, reihen.length), mutedColours(style)]
  const grey = index >= 0 && reihen.length <= MOST_PARTS
  return kategorien.map((_, i) => (grey && i !== index ? muted : accent)[reihe] ?? '')
}
