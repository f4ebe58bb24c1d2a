import { drawPattern } from '../colours/muster.js'
import type { ChartJob } from '../drawing/auftrag.js'
import { drawText } from './textsatz.js'
import { wrapText } from './umbruch.js'

/** The side of a colour square in a legend, and how far its text stands off. */
export const SQUARE = 9
export const GAP = 6
const KEPT_CLEAR = 18

/** What stands above the plot: the legend where there are several series, and the unit at the axis. */
export interface ChartHead {
  height: number
  draw(ctx: CanvasRenderingContext2D): void
}

/** The sign before a name in a legend. */
export interface LegendSign {
  width: number
  draw(ctx: CanvasRenderingContext2D, reihe: number, x: number, middle: number): void
}

interface LegendEntry {
  lines: string[]
  reihe: number
  x: number
  middle: number
}

/** Squares in the colours and hatches of the series; `plain` where their order tells as well. */
export function createSquares(
  { style }: Pick<ChartJob, 'style'>,
  colours: string[],
  look: 'plain' | 'hatched' = 'hatched',
): LegendSign {
  return {
    width: SQUARE,
    draw(ctx, reihe, x, middle) {
      const colour = colours[reihe] ?? ''
      ctx.fillStyle = colour
      ctx.fillRect(x, middle - SQUARE / 2, SQUARE, SQUARE)
      if (look === 'hatched')
        drawPattern(ctx, { x, y: middle - SQUARE / 2, width: SQUARE, height: SQUARE }, reihe, colour, style)
    },
  }
}

/** A sign with a name, as legends have it. */
export function drawEntry(
  ctx: CanvasRenderingContext2D,
  { typesetting, style }: ChartJob,
  { lines, reihe, x, middle }: LegendEntry,
  sign: LegendSign,
): void {
  sign.draw(ctx, reihe, x, middle - ((lines.length - 1) * typesetting.line) / 2)
  drawText(ctx, typesetting, lines, x + sign.width + GAP, middle, { colour: style.farben.text })
}

function layoutLegend(
  { typesetting, width }: ChartJob,
  names: string[],
  sign: LegendSign,
): { entries: LegendEntry[]; height: number } {
  const entries: LegendEntry[] = []
  let x = 0
  let y = 0
  let height = 0
  for (const [i, name] of names.entries()) {
    const lines = wrapText(name, width - sign.width - GAP, 2, typesetting.measure)
    const needs = sign.width + GAP + Math.max(...lines.map(typesetting.measure))
    if (x > 0 && x + needs > width) {
      x = 0
      y = height + 4
    }
    entries.push({ lines, reihe: i, x, middle: y + (lines.length * typesetting.line) / 2 })
    height = Math.max(height, y + lines.length * typesetting.line)
    x += needs + KEPT_CLEAR
  }
  return { entries, height }
}

/** Lays out the head of a chart; without names there is no legend, and a unit only where the caption cannot tell it. */
export function layoutHead(job: ChartJob, names: string[], sign: LegendSign, ownEinheit = ''): ChartHead {
  const { typesetting, style, width } = job
  const legend = layoutLegend(job, names, sign)
  const einheit = ownEinheit === '' ? [] : wrapText(ownEinheit, width, 1, typesetting.measure)
  const joint = names.length > 0 && einheit.length > 0 ? 7 : 0
  const top = legend.height + joint
  return {
    height: top + einheit.length * typesetting.line,
    draw(ctx) {
      for (const entry of legend.entries) drawEntry(ctx, job, entry, sign)
      drawText(ctx, typesetting, einheit, 0, top + typesetting.line / 2, { colour: style.farben.grau })
    },
  }
}
