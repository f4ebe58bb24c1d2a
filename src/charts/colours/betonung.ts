import { artOf } from '../../content/diagrammarten.js'
import type { Diagramm } from '../diagramm.js'
import type { ChartJob } from '../drawing/auftrag.js'
import { emphasisColours, mutedColours, seriesColours } from './palette.js'
import type { ChartStyle } from './stil.js'

/** The index of the emphasised category, or -1. Of few series over years it is the last one, where the kind of chart says so. */
export function findBetont(diagramm: Diagramm): number {
  const { kategorien, betont } = diagramm
  if (betont !== undefined) return kategorien.indexOf(betont)
  const years = kategorien.every((name) => /\b(19|20)\d\d\b/.test(name))
  return isFew(diagramm) && years ? kategorien.length - 1 : -1
}

function isFew(diagramm: Diagramm): boolean {
  return diagramm.reihen.length <= (artOf(diagramm).letztesJahrBetont ?? 0)
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
  const grey = index >= 0 && isFew(diagramm)
  return kategorien.map((_, i) => (grey && i !== index ? muted : accent)[reihe] ?? '')
}

/** The colours of the series of stacks as a legend shows them: those that most of their parts have. */
export function legendColours(diagramm: Diagramm, style: Pick<ChartStyle, 'farben'>): string[] {
  const index = findBetont(diagramm)
  return diagramm.reihen.map((_, reihe) => {
    const colours = colourStacks(diagramm, style, reihe)
    return colours.find((_, i) => i !== index) ?? colours[0] ?? ''
  })
}
