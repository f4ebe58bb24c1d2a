import { computeContrast, computeTint, mixColours } from './farbe.js'
import type { ChartStyle } from './stil.js'

// Between white (1) and black (21) there is room for one light and one dark step that are 3:1 apart from each other and
// from the paper. So neighbours alternate light and dark, and hue (accent, grey) tells the further ones apart.
const STEPS = [
  { light: 3.05, dark: 9.4 },
  { light: 4.6, dark: 14 },
] as const

/** From this contrast on an accent is seen beside the light grey without being darkened. */
const EMPHASIS = 5.5

/** Text in the colour of the paper reads on it, and it stays behind the accent. */
const MUTED_DARK = 4.8

/** How much of the accent is in parts that step back behind the same parts in the accent. */
const MUTED_TINGE = 0.25

/** How much paper is in what gathers up the rest. */
const REST_TINT = 0.65

type ColourSource = Pick<ChartStyle, 'farben'>

/** How much of the accent is in the grey of charts, so that what steps back belongs to the design and is no screen grey. */
const TINGE = 0.4

/** The hues of charts: those of the design, where it names none of their own. */
function huesOf({ farben }: ColourSource): { accent: string; grey: string; paper: string } {
  const { akzent, grau, papier } = farben
  const accent = farben.diagramm ?? akzent
  const own = farben.diagrammgrau
  return { accent, grey: own === undefined || own === grau ? mixColours(grau, accent, TINGE) : own, paper: papier }
}

/**
 * One colour for each series, in order. Each has a contrast of at least 3:1 against the paper and against its neighbours, so
 * that the chart reads in black-and-white print too.
 */
export function seriesColours(source: ColourSource, count: number): string[] {
  const { accent, grey, paper } = huesOf(source)
  if (count === 1) return [computeContrast(accent, paper) < 3 ? computeTint(accent, paper, 3.05) : accent]
  return Array.from({ length: count }, (_, i) => {
    const pair = Math.floor(i / 2)
    const step = STEPS[pair < 2 ? 0 : 1]
    return computeTint(pair % 2 === 0 ? accent : grey, paper, i % 2 === 0 ? step.dark : step.light)
  })
}

/**
 * The colours of a stack of two parts that steps back behind an emphasised one: the hue of its parts, so that each is known again there,
 * and less of it; a line of paper and names at their place part them.
 */
export function mutedColours(source: ColourSource): [dark: string, light: string] {
  const { accent, paper } = huesOf(source)
  const muted = mixColours(source.farben.grau, accent, MUTED_TINGE)
  return [computeTint(muted, paper, MUTED_DARK), computeTint(muted, paper, STEPS[0].light)]
}

/**
 * The colour of the emphasised category and that of all others, each 3:1 against the paper. The first is the accent as the design has it,
 * so that a reader knows it again: beside the grey it is darker, stands apart and has its name and value in semibold. One that is too
 * light for that is darkened.
 */
export function emphasisColours(source: ColourSource): { betont: string; remaining: string } {
  const { grey, paper } = huesOf(source)
  return {
    betont: darkAccent(source, EMPHASIS),
    remaining: computeTint(grey, paper, STEPS[0].light),
  }
}

/** What stands behind all others: a ground in a breath of their grey, whose edge keeps its contrast. */
export function restColours(source: ColourSource): { ground: string; edge: string } {
  const { remaining } = emphasisColours(source)
  return { ground: mixColours(remaining, source.farben.papier, REST_TINT), edge: remaining }
}

/** The colour of large figures: that of what is emphasised. */
export const figureColour = (source: ColourSource): string => emphasisColours(source).betont

/** The accent, or where it has less than this contrast against the paper a darker one. */
function darkAccent(source: ColourSource, enough: number): string {
  const { accent, paper } = huesOf(source)
  return computeContrast(accent, paper) >= enough ? accent : computeTint(accent, paper, STEPS[0].dark)
}

/** The colours of a waterfall: totals dark and steps light, 3:1 apart; what comes in and what is left in the accent, the rest in grey. */
export function stepColours(style: ColourSource): Record<'betont' | 'summe' | 'zugang' | 'abgang', string> {
  const { accent, grey, paper } = huesOf(style)
  return {
    betont: darkAccent(style, STEPS[0].dark),
    zugang: computeTint(accent, paper, STEPS[0].light),
    summe: computeTint(grey, paper, STEPS[0].dark),
    abgang: computeTint(grey, paper, STEPS[0].light),
  }
}

/** The colour that text on this ground is better read in: that of the paper or that of the text. */
export function textColour({ farben }: ColourSource, ground: string): string {
  return computeContrast(ground, farben.papier) >= computeContrast(ground, farben.text) ? farben.papier : farben.text
}
