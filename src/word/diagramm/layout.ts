import { chooseMassstab } from '../../charts/axes/massstab.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { titleEinheit } from '../../charts/labels/titeleinheit.js'
import type { ChartTask } from './chart-task.js'
import { listValueLabels } from './labels/pie-labels.js'
import { layoutRowNames } from './labels/row-names.js'
import { besideNames, layoutStackNames } from './labels/stack-names.js'
import { measureNameColumn, NAME_RESERVE } from './name-column.js'
import { isLabelled, isWithColumns, measureLine, measurePixel, measurePlot } from './room.js'

/** A colour square of the legend with what keeps it off, in pixels. */
const LEGEND_SYMBOL = 30

/** The radius of a pie at most, as in the picture. */
const RADIUS = 84
/** What is kept free above and below it for the values of small parts, and what a name of the legend may take, in pixels. */
const AROUND_PIE = 40
const LEGEND_ROW = 24
/** The largest share of the width that a pie takes, its distance from the legend in pixels, and what lines lose where words wrap. */
const WIDEST_PIE = 0.5
const BESIDE_PIE = 18
const BREAK_LOSS = 0.85

/** Where the parts of a chart stand, as shares of its size. */
export interface ChartLayout {
  /** Without a width it takes what it needs. */
  legend: { left: number; top: number; width?: number; height?: number }
  /** How far down the unit stands, at the left edge. */
  einheit: number
  /** With the names at the axes; beside bars without them, so that they take no more room than they need. */
  plot: { target: 'outer' | 'inner'; left: number; top: number; width: number; height: number }
}

/** The layout of a chart with axes: legend, unit and plot below each other, all from the left edge. */
export function layoutChart(task: ChartTask): ChartLayout {
  const { diagramm, width, height } = task
  const line = measureLine(task)
  const pixel = (text: string) => measurePixel(task, text)
  const beside = layoutStackNames(task)
  const names = beside ? [] : listLegend(diagramm).map((name) => pixel(name) + LEGEND_SYMBOL)
  const legendLines = Math.ceil(names.reduce((total, width) => total + width, 0) / width)
  const withEinheit = chooseMassstab(diagramm).einheit !== '' && titleEinheit(diagramm) === ''
  const head = (legendLines + (withEinheit ? 1 : 0)) * line
  // The values above the columns need a line of their own.
  const top = head + (isWithColumns(diagramm) ? line : line / 2)
  const ownHeight = 1 - top / height
  const left = layoutRowNames(task) ? 0 : measureNameColumn(task, (height - top) / diagramm.kategorien.length) / width
  return {
    legend: { left: 0, top: 0 },
    einheit: (legendLines * line) / height,
    plot:
      isLabelled(task) && !isWithColumns(diagramm)
        ? { target: 'inner', left, top: top / height, width: 1 - left, height: ownHeight }
        : {
            target: 'outer',
            left: 0,
            top: top / height,
            width: measurePlot(besideNames(task, beside)) / width,
            height: ownHeight,
          },
  }
}

/** The height of a chart with a pie in pixels: its legend stands beside it, while names around it make the picture higher. */
export function measurePie({ kategorien }: Diagramm, picture: number): number {
  return Math.min(picture, Math.max(2 * RADIUS + AROUND_PIE, kategorien.length * LEGEND_ROW + AROUND_PIE))
}

/** The layout of a pie or doughnut: as large as the height allows, at the left, its legend beside it. */
export function layoutPie(task: ChartTask): ChartLayout {
  const { diagramm, width, height } = task
  const { kategorien } = diagramm
  const line = measureLine(task)
  // The values of a pie stand around it, those of small parts of a ring, too.
  const margin = listValueLabels(task, height / 2).every(({ inner }) => inner) ? 0 : line
  const diameter = Math.min(2 * RADIUS, height - 2 * margin, width * WIDEST_PIE - 2 * margin)
  const left = 2 * margin + diameter + BESIDE_PIE
  const textRoom = width - left - LEGEND_SYMBOL
  const pixel = (text: string) => measurePixel(task, text) * NAME_RESERVE
  const lines = kategorien.reduce((total, name) => total + Math.ceil(pixel(name) / (textRoom * BREAK_LOSS)), 0)
  const ownHeight = Math.min(height, lines * line + line / 2)
  const middle = height / 2
  return {
    legend: {
      left: left / width,
      top: Math.max(0, middle - ownHeight / 2) / height,
      // No wider than its names: LibreOffice would set them side by side.
      width: Math.min(width - left, Math.max(...kategorien.map(pixel)) + LEGEND_SYMBOL) / width,
      height: ownHeight / height,
    },
    einheit: 0,
    plot: {
      target: 'inner',
      left: margin / width,
      top: (middle - diameter / 2) / height,
      width: diameter / width,
      height: diameter / height,
    },
  }
}

/** The entries of the legend; one series alone has none. */
function listLegend({ typ, reihen, zielwert }: Diagramm): string[] {
  if (typ === 'wasserfall') return []
  const names = reihen.length > 1 ? reihen.map(({ name }) => name) : []
  return zielwert === undefined ? names : [...names, 'Ziel 1.234.567,0 Mio. €']
}
