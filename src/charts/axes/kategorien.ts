import { findBetont } from '../colours/betonung.js'
import { ChartError } from '../diagrammfehler.js'
import type { ChartJob } from '../drawing/auftrag.js'
import { drawText } from '../labels/textsatz.js'
import { isShortened, wrapText } from '../labels/umbruch.js'

// Below this, not even the beginning of a word can be read under a column.
const NARROWEST_FIELD = 44

/**
 * The labels under a horizontal axis, at most four lines each and no wider than their field. Short ones (years, months) that
 * stand too close are thinned out, counted from the last; of long ones none may be left out, so there the chart has to change.
 */
export function layoutKategorien({ diagramm, typesetting }: ChartJob, field: number): string[][] {
  const { kategorien, titel } = diagramm
  const width = Math.max(...kategorien.map(typesetting.measureBold))
  const room = field - 8
  if (width <= room) return kategorien.map((name) => [name])
  if (width <= NARROWEST_FIELD) {
    // Half a width to spare, because the outermost label may have to move in from the edge.
    const every = Math.ceil((width * 1.5 + 8) / field)
    return kategorien.map((name, i) => ((kategorien.length - 1 - i) % every === 0 ? [name] : ['']))
  }
  const lines = kategorien.map((name) => wrapText(name, room, 4, typesetting.measureBold))
  if (field < NARROWEST_FIELD && lines.some((wrapped, i) => isShortened(wrapped, kategorien[i] ?? ''))) {
    throw new ChartError(
      `Das Diagramm „${titel}“ hat ${kategorien.length} Kategorien, deren Namen nebeneinander keinen Platz haben. Nehmen Sie balken.`,
    )
  }
  return lines
}

/** Writes the names under the plot, the emphasised one in semibold, none beyond the picture's edges. */
export function drawKategorien(
  { diagramm, typesetting, style, width }: ChartJob,
  ctx: CanvasRenderingContext2D,
  kategorien: string[][],
  top: number,
  locate: (i: number) => number,
): void {
  const betont = findBetont(diagramm)
  for (const [i, lines] of kategorien.entries()) {
    const half = Math.max(...lines.map(typesetting.measureBold)) / 2
    const x = Math.min(Math.max(locate(i), half), width - half)
    drawText(ctx, typesetting, lines, x, top + (lines.length * typesetting.line) / 2, {
      colour: style.farben.text,
      bold: i === betont,
      alignment: 'center',
    })
  }
}

/** How high the tallest label is. */
export function measureHeight(kategorien: string[][], line: number): number {
  return Math.max(...kategorien.map((lines) => lines.length)) * line
}
