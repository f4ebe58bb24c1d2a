import type { BarElement, Chart } from 'chart.js'
import type { ChartJob } from '../drawing/auftrag.js'
import { drawText } from './textsatz.js'
import { isShortened, wrapText } from './umbruch.js'

/** How far names stand off from the last column. */
const OFF = 10
/** Of the picture's width, what they may take at most. */
const SHARE = 0.3
const LINES = 2

/** The names of the series beside the parts of the last column. */
export interface StackNames {
  /** What they take of the picture's width, with what keeps them off the column. */
  width: number
  lines: string[][]
}

/**
 * Names beside the parts that bear them need no legend; undefined where one of them is wider or taller than its part allows.
 * @param heights of the parts of the last column, in pixels
 */
export function layoutStackNames(
  { diagramm, typesetting, width }: ChartJob,
  heights: readonly number[],
): StackNames | undefined {
  const lines = diagramm.reihen.map(({ name }) => wrapText(name, width * SHARE, LINES, typesetting.measure))
  const fits = lines.every(
    (wrapped, r) =>
      !isShortened(wrapped, diagramm.reihen[r]?.name ?? '') && wrapped.length * typesetting.line <= (heights[r] ?? 0),
  )
  return fits ? { width: Math.ceil(OFF + Math.max(...lines.flat().map(typesetting.measure))), lines } : undefined
}

export function drawStackNames({ diagramm, typesetting, style }: ChartJob, chart: Chart, { lines }: StackNames): void {
  const last = diagramm.kategorien.length - 1
  for (const [r, wrapped] of lines.entries()) {
    const part = chart.getDatasetMeta(r).data[last] as BarElement
    const { width, base } = part.getProps(['width', 'base'], true)
    drawText(chart.ctx, typesetting, wrapped, part.x + width / 2 + OFF, (base + part.y) / 2, {
      colour: style.farben.text,
    })
  }
}
