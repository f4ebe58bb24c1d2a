import type { ChartJob } from '../drawing/auftrag.js'
import { formatValue } from '../drawing/auftrag.js'
import { drawStroke } from '../labels/textsatz.js'

/** The target in the unit of the chart, and its label in lines; undefined where none is set. */
export function readTarget(job: ChartJob): { value: number; text: string } | undefined {
  const { diagramm, massstab } = job
  if (diagramm.zielwert === undefined) return undefined
  return { value: diagramm.zielwert / massstab.teiler, text: `Ziel ${formatValue(job, diagramm.zielwert)}` }
}

/** Draws the target line over the data: dark on a halo of paper, so that it is seen on bars of any colour. */
export function drawTargetLine(
  { style }: ChartJob,
  ctx: CanvasRenderingContext2D,
  segment: [x1: number, y1: number, x2: number, y2: number],
): void {
  drawStroke(ctx, segment, style.farben.papier, 3)
  drawStroke(ctx, segment, style.farben.text, 1.25, [5, 3])
}
