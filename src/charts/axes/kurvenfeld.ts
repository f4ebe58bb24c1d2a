import type { ChartJob } from '../drawing/auftrag.js'
import { layoutKategorien, measureHeight } from './kategorien.js'

/** Heights of the plot of lines and areas. */
export const PLOT = { voll: 200, halb: 160 }
const WIDEST_NAME = 100

/** What stands around a plot, in pixels. */
interface CurveSurroundings {
  head: number
  axis: number
  /** Names and values at its right. */
  ends: number
  /** Least room between axis and first category. */
  indent: number
}

/** Where lines and areas lie whose last category stands at the very end, with the names of the categories under them. */
export function layoutCurveField(job: ChartJob, { head, axis, ends, indent }: CurveSurroundings) {
  const { typesetting, width, diagramm } = job
  const names = diagramm.kategorien
  const halfName = Math.min(WIDEST_NAME, Math.max(...names.map(typesetting.measureBold))) / 2
  const right = Math.max(ends, halfName)
  const left = Math.max(indent, halfName - axis)
  /** From one category to the next. */
  const field = (width - axis - left - right) / Math.max(1, names.length - 1)
  const kategorien = layoutKategorien(job, Math.min(field, WIDEST_NAME + 8))
  const top = head + typesetting.line / 2 + 3
  const bottom = measureHeight(kategorien, typesetting.line) + 10
  return { top, bottom, left, right, field, kategorien }
}
