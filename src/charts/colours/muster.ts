import type { BarElement, Chart } from 'chart.js'
import type { ChartStyle } from './stil.js'

const GAP = 6
const STRENGTH = 0.9

/** A rectangle in pixels. */
export interface BarArea {
  x: number
  y: number
  width: number
  height: number
}

/** Which hatches the third and later series carry: from there on lightness repeats, and in grey only the hatch tells them apart. */
export function listDirections(reihe: number): (1 | -1)[] {
  const pair = Math.floor(reihe / 2)
  if (pair === 0) return []
  return pair === 1 ? [1] : pair === 2 ? [-1] : [1, -1]
}

/** Whether a series is told by a hatch as well as by its colour. */
export function isPatterned(reihe: number): boolean {
  return listDirections(reihe).length > 0
}

/** Hatches a rectangle in strokes of paper, as vectors that are cut at its edges, and draws its edge anew. */
export function drawPattern(
  ctx: CanvasRenderingContext2D,
  { x, y, width, height }: BarArea,
  reihe: number,
  colour: string,
  { farben }: Pick<ChartStyle, 'farben'>,
): void {
  const directions = listDirections(reihe)
  if (directions.length === 0 || width <= 0 || height <= 0) return
  ctx.strokeStyle = farben.papier
  ctx.lineWidth = STRENGTH
  ctx.setLineDash([])
  ctx.beginPath()
  for (const direction of directions) {
    for (let c = GAP / 2; c < width + height; c += GAP) {
      // The line u + v = c of the rectangle, u to the right and v downwards; mirrored for the other direction.
      const u = [Math.max(0, c - height), Math.min(width, c)] as const
      const place = (value: number) => x + (direction > 0 ? value : width - value)
      ctx.moveTo(place(u[0]), y + c - u[0])
      ctx.lineTo(place(u[1]), y + c - u[1])
    }
  }
  ctx.stroke()
  ctx.strokeStyle = colour
  ctx.lineWidth = 1
  if (width > 1 && height > 1) ctx.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1)
}

/** Hatches the columns or bars of all series that need it. */
export function drawBarPatterns(chart: Chart, style: Pick<ChartStyle, 'farben'>): void {
  for (const [reihe, { backgroundColor }] of chart.data.datasets.entries()) {
    if (!isPatterned(reihe)) continue
    for (const element of chart.getDatasetMeta(reihe).data) {
      const area = areaOf(element as BarElement)
      if (area) drawPattern(chart.ctx, area, reihe, String(backgroundColor), style)
    }
  }
}

/** Where a column or bar stands; undefined for that of a gap. */
export function areaOf(bar: BarElement): BarArea | undefined {
  const { x, y, base, width, height, horizontal } = bar.getProps(
    ['x', 'y', 'base', 'width', 'height', 'horizontal'],
    true,
  )
  if (x === null || y === null || ![x, y, base].every(Number.isFinite)) return undefined
  return horizontal
    ? { x: Math.min(x, base), y: y - height / 2, width: Math.abs(x - base), height: height }
    : { x: x - width / 2, y: Math.min(y, base), width: width, height: Math.abs(y - base) }
}
