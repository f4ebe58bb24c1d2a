import type { Auftrag } from '../drawing/auftrag.js'
import { formatWert } from '../drawing/auftrag.js'
import { drawStrich } from '../labels/textsatz.js'

/** The target in the unit of the chart, and its label in lines; undefined where none is set. */
export function readZiel(auftrag: Auftrag): { wert: number; text: string } | undefined {
  const { diagramm, massstab } = auftrag
  if (diagramm.zielwert === undefined) return undefined
  return { wert: diagramm.zielwert / massstab.teiler, text: `Ziel ${formatWert(auftrag, diagramm.zielwert)}` }
}

/** Draws the target line over the data: dark on a halo of paper, so that it is seen on bars of any colour. */
export function drawZiellinie(
  { stil }: Auftrag,
  ctx: CanvasRenderingContext2D,
  strecke: [x1: number, y1: number, x2: number, y2: number],
): void {
  drawStrich(ctx, strecke, stil.farben.papier, 3)
  drawStrich(ctx, strecke, stil.farben.text, 1.25, [5, 3])
}
