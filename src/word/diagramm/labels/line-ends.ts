import type { ChartSeries } from 'docx/charts'
import { spreadLabels } from '../../../charts/labels/verteilung.js'
import { type ChartTask, fontOf, type LabelOffset, numberFormatOf } from '../chart-task.js'
import { measureLine, measurePlotHeight } from '../room.js'
import { computeAxisWithRemarks } from './remarks.js'

/** The last value of a line, beside its point. */
export function labelEnd(task: ChartTask, index: number): Pick<ChartSeries, 'dataLabels' | 'pointLabels'> {
  const { gestaltung, diagramm } = task
  const values = diagramm.reihen[index]?.werte ?? []
  const last = values.findLastIndex((value) => value !== null)
  if (last < 0 || placeEnds(task) === null) return { dataLabels: false }
  return {
    dataLabels: false,
    pointLabels: values.map((_, point) =>
      point === last
        ? {
            value: true,
            position: 'right' as const,
            numberFormat: numberFormatOf(diagramm),
            font: { ...fontOf(gestaltung), bold: true },
          }
        : false,
    ),
  }
}

/** How far the values at the ends of the lines are moved, so that none covers another. */
export function spreadEnds(task: ChartTask): LabelOffset[] {
  const middles = placeEnds(task)
  if (middles === null) return []
  return listEnds(task).flatMap(({ series, point, mitte }, i) => {
    const y = ((middles[i] ?? mitte) - mitte) / task.height
    return Math.abs(y) * task.height < 1 ? [] : [{ series, point, x: 0, y }]
  })
}

/** The middles of the labels in pixels from the top of the plot; null where there are too many for its height. */
function placeEnds(task: ChartTask): number[] | null {
  const height = measureLine(task)
  const wishes = listEnds(task).map(({ mitte }) => ({ middle: mitte, height }))
  return spreadLabels(wishes, -height / 2, measurePlotHeight(task) + height / 2)
}

/** The last points of the lines, and where they stand. */
function listEnds(task: ChartTask): { series: number; point: number; mitte: number }[] {
  const { diagramm } = task
  const { minimum, maximum } = computeAxisWithRemarks(task)
  return diagramm.reihen.flatMap(({ werte }, series) => {
    const point = werte.findLastIndex((value) => value !== null)
    const value = werte[point]
    if (value === null || value === undefined) return []
    return [{ series, point, mitte: ((maximum - value) / (maximum - minimum)) * measurePlotHeight(task) }]
  })
}
