import { type ChartJob, formatValue } from '../drawing/auftrag.js'
import { GAP, type LegendSign } from './kopf.js'
import { drawText } from './textsatz.js'
import { isShortened, wrapText } from './umbruch.js'

const BETWEEN = 14
/** How wide the name of a series may be above its column; the widest that leaves the picture its room is taken. */
const WIDTHS = [120, 84, 60, 44]
const BELOW_HEAD = 8

interface ValueColumn {
  head: string[]
  texts: string[]
  /** Where it ends, from the left edge of the picture. */
  right: number
  width: number
}

/** The values of all series at the right of a picture, a column each, named above. */
export interface ValueColumns {
  columns: ValueColumn[]
  /** What they take of the picture's width and, with their names, of its height. */
  width: number
  height: number
}

/**
 * Columns of values beside a picture that keeps at least the first of `least` of the width, or the next: their heads take more lines for
 * that. Where the names of the series are too long even so, they belong in a legend, and the columns bear their signs alone.
 */
export function layoutValueColumns(job: ChartJob, sign: LegendSign, least: readonly number[]): ValueColumns {
  const { diagramm, typesetting, width } = job
  const last = diagramm.reihen.length - 1
  const measure = (r: number) => (r === last ? typesetting.measureBold : typesetting.measure)
  const texts = diagramm.reihen.map(({ werte }) => werte.map((value) => formatValue(job, value)))
  const build = (heads: string[][]): ValueColumns => {
    const widths = heads.map((head, r) =>
      Math.ceil(
        Math.max(
          sign.width + (head.length > 0 ? GAP + Math.max(...head.map(measure(r))) : 0),
          ...(texts[r] ?? []).map(measure(r)),
        ),
      ),
    )
    const total = widths.reduce((sum, one) => sum + one + BETWEEN, 0)
    let right = width - total
    const columns = heads.map((head, r) => {
      right += BETWEEN + (widths[r] ?? 0)
      return { head, texts: texts[r] ?? [], right, width: widths[r] ?? 0 }
    })
    const lines = Math.max(1, ...heads.map(({ length }) => length))
    return { columns, width: total, height: lines * typesetting.line + BELOW_HEAD }
  }
  const attempts = WIDTHS.flatMap((limit) => {
    const heads = diagramm.reihen.map(({ name }, r) => wrapText(name, limit, 2, measure(r)))
    return heads.some((head, r) => isShortened(head, diagramm.reihen[r]?.name ?? '')) ? [] : [build(heads)]
  })
  for (const picture of least) {
    const found = attempts.find((columns) => width - columns.width >= picture)
    if (found) return found
  }
  return build(diagramm.reihen.map(() => []))
}

/** Writes the names above the columns, their last lines level, each behind its sign; the last series in semibold, as its values. */
export function drawColumnHeads(
  { typesetting, style }: ChartJob,
  ctx: CanvasRenderingContext2D,
  { columns, height }: ValueColumns,
  top: number,
  sign: LegendSign,
): void {
  const bottom = top + height - BELOW_HEAD
  for (const [r, { head, right }] of columns.entries()) {
    const bold = r === columns.length - 1
    const measure = bold ? typesetting.measureBold : typesetting.measure
    const lines = Math.max(1, head.length)
    const text = head.length > 0 ? GAP + Math.max(...head.map(measure)) : 0
    sign.draw(ctx, r, right - text - sign.width, bottom - (lines - 0.5) * typesetting.line)
    drawText(ctx, typesetting, head, right - text + GAP, bottom - (lines * typesetting.line) / 2, {
      colour: style.farben.text,
      bold,
    })
  }
}

/** Writes the values of one row. */
export function drawRowValues(
  { typesetting, style }: ChartJob,
  ctx: CanvasRenderingContext2D,
  { columns }: ValueColumns,
  row: number,
  middle: number,
): void {
  for (const [r, { texts, right }] of columns.entries())
    drawText(ctx, typesetting, [texts[row] ?? ''], right, middle, {
      colour: texts[row] === '–' ? style.farben.grau : style.farben.text,
      bold: r === columns.length - 1,
      alignment: 'right',
    })
}
