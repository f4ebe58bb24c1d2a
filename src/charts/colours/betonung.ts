import { artOf } from '../../content/diagrammarten.js'
import type { Diagramm } from '../diagramm.js'
import type { ChartJob } from '../drawing/auftrag.js'
import { emphasisColours, mutedColours, seriesColours } from './palette.js'
import type { ChartStyle } from './stil.js'

const YEAR = /\b(19|20)\d\d\b/

/** The index of the emphasised category, or -1. Of few series over years it is the last one, where the kind of chart says so. */
export function findBetont(diagramm: Diagramm): number {
  const { kategorien, betont } = diagramm
  if (betont !== undefined) return kategorien.indexOf(betont)
  const years = kategorien.every((name) => YEAR.test(name))
  return isFew(diagramm) && years ? kategorien.length - 1 : -1
}

/** Of two series that are times beside each other, the index of the later one, behind which the earlier steps back; else -1. */
export function findLater({ kategorien, reihen }: Diagramm): number {
  const years = reihen.map(({ name }) => Number(YEAR.exec(name)?.[0] ?? Number.NaN))
  const [first = Number.NaN, second = Number.NaN] = years
  if (years.length !== 2 || years.some(Number.isNaN) || kategorien.every((name) => YEAR.test(name))) return -1
  return first > second ? 0 : 1
}

/** The colours of series side by side. */
export function colourReihen(diagramm: Diagramm, style: Pick<ChartStyle, 'farben'>): string[] {
  const later = findLater(diagramm)
  const { betont, remaining } = emphasisColours(style)
  if (later < 0) return seriesColours(style, diagramm.reihen.length)
  return diagramm.reihen.map((_, i) => (i === later ? betont : remaining))
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

/** What gathers up the rest, by its first word. */
const REST = /^(Übrige|Sonstige|Andere|Weitere)[nrs]?\b/u

/** The last category where it gathers up the rest behind an emphasised one: it is no match for those that stand alone; else -1. */
export function findRest(diagramm: Diagramm): number {
  const last = diagramm.kategorien.length - 1
  const betont = findBetont(diagramm)
  const gathers =
    diagramm.reihen.length === 1 && betont >= 0 && betont !== last && REST.test(diagramm.kategorien[last] ?? '')
  return gathers ? last : -1
}

/** The part of a whole that is spoken of: the one that the author names, or else the largest; -1 where several are. */
export function findPart({ kategorien, reihen, betont }: Diagramm): number {
  if (betont !== undefined) return kategorien.indexOf(betont)
  const values = (reihen[0]?.werte ?? []).map((value) => value ?? 0)
  const largest = Math.max(...values)
  return values.indexOf(largest) === values.lastIndexOf(largest) ? values.indexOf(largest) : -1
}

/** The colours of parts that are named at their place: beside the one that is spoken of the others are grey; a line of paper parts them. */
export function colourParts(diagramm: Diagramm, style: Pick<ChartStyle, 'farben'>): string[] {
  const index = findPart(diagramm)
  if (index < 0) return seriesColours(style, diagramm.kategorien.length)
  const { betont, remaining } = emphasisColours(style)
  return diagramm.kategorien.map((_, i) => (i === index ? betont : remaining))
}

/** The colours of one series of stacks, category by category: beside an emphasised one, in the accent of the design, the others are grey. */
export function colourStacks(diagramm: Diagramm, style: Pick<ChartStyle, 'farben'>, reihe: number): string[] {
  const { kategorien, reihen } = diagramm
  const index = findBetont(diagramm)
  const grey = index >= 0 && isFew(diagramm)
  const [dark, ...light] = seriesColours(style, reihen.length)
  const accent = [grey ? emphasisColours(style).betont : dark, ...light]
  const muted = mutedColours(style)
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
