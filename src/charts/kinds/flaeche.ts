import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { computeAxis } from '../axes/achse.js'
import { drawKategorien } from '../axes/kategorien.js'
import { layoutCurveField, PLOT } from '../axes/kurvenfeld.js'
import { createValueAxis } from '../axes/wertachse.js'
import { drawTargetLine, readTarget } from '../axes/ziellinie.js'
import { seriesColours } from '../colours/palette.js'
import { type ChartJob, drawOver, type PreparedChart, SILENT, scaleReihen } from '../drawing/auftrag.js'
import { createSquares, layoutHead } from '../labels/kopf.js'
import { drawEnds, layoutEnds } from '../labels/linienenden.js'
import { drawStroke } from '../labels/textsatz.js'

/** Areas on top of each other, from zero, each named and valued at its end; where a part is missing, the whole stays a gap. */
export function buildArea(job: ChartJob): PreparedChart {
  const { style, format } = job
  const diagramm = { ...job.diagramm, reihen: cutGaps(job.diagramm.reihen) }
  const count = diagramm.kategorien.length
  const parts = scaleReihen({ ...job, diagramm })
  const edges = stackParts(parts)
  const colours = seriesColours(style, parts.length)
  const target = readTarget(job)
  const limits = [0, ...edges.flat().filter((value) => value !== null), ...(target ? [target.value] : [])]
  const axis = computeAxis(Math.min(...limits), Math.max(...limits))
  const valueAxis = createValueAxis(job, axis)
  const ends = layoutEnds({ ...job, diagramm }, colours, PLOT[format], target && { ...target, index: count - 1 })
  // Two bands beside each other may be told apart by the legend alone, so it names them in the order of the stack.
  const head = layoutHead(
    job,
    ends.withLegend ? diagramm.reihen.map(({ name }) => name) : [],
    createSquares(job, colours),
  )
  const { top, bottom, left, right, field, kategorien } = layoutCurveField(job, {
    head: head.height,
    axis: valueAxis.width,
    ends: ends.width,
    indent: 0,
  })
  const config: ChartConfiguration<'line', Point[]> = {
    type: 'line',
    data: {
      datasets: edges.map((werte, r) => ({
        data: werte.map((value, i) => ({ x: i, y: value ?? Number.NaN })),
        backgroundColor: colours[r] ?? '',
        borderColor: style.farben.papier,
        borderWidth: parts.length > 1 ? 1.25 : 0,
        fill: r === 0 ? 'origin' : '-1',
        pointRadius: werte.map((_, i) => (isSingle(werte, i) ? 2.5 : 0)),
        pointBackgroundColor: colours[r] ?? '',
        pointBorderWidth: 0,
      })),
    },
    options: {
      ...SILENT,
      layout: { ...SILENT.layout, padding: { top: top, bottom: bottom, right: right } },
      scales: {
        // Numbered instead of named: only so can the area reach from the axis to the very end.
        x: { type: 'linear', display: false, min: field > 0 ? -left / field : 0, max: Math.max(1, count - 1) },
        y: valueAxis.scale,
      },
    },
    plugins: drawOver((chart: Chart) => {
      const { ctx, chartArea, scales } = chart
      const yOf = (value: number) => scales.y?.getPixelForValue(value) ?? chartArea.bottom
      head.draw(ctx)
      drawKategorien(job, ctx, kategorien, chartArea.bottom + 10, (i) => scales.x?.getPixelForValue(i) ?? 0)
      drawStroke(ctx, [chartArea.left, yOf(0), chartArea.right, yOf(0)], style.farben.grau)
      if (target) drawTargetLine(job, ctx, [chartArea.left, yOf(target.value), chartArea.right, yOf(target.value)])
      drawEnds(job, ctx, ends.list, chartArea, ({ index, reihe, value }) => {
        const margin = reihe === undefined ? value : (edges[reihe]?.[index] ?? 0)
        // In the middle of its own band, and at the edge of a single area.
        const middle = reihe === undefined || parts.length === 1 ? margin : margin - value / 2
        return { x: scales.x?.getPixelForValue(index) ?? 0, y: yOf(middle) }
      })
    }),
  }
  return { config: config as ChartConfiguration, height: Math.ceil(top + PLOT[format] + bottom) }
}

/** What is missing in one series is missing in the stack. */
function cutGaps<R extends { werte: (number | null)[] }>(reihen: R[]): R[] {
  return reihen.map((reihe) => ({
    ...reihe,
    werte: reihe.werte.map((value, i) => (reihen.some(({ werte }) => (werte[i] ?? null) === null) ? null : value)),
  }))
}

/** The upper edge of each band. */
function stackParts(parts: (number | null)[][]): (number | null)[][] {
  return parts.map((werte, r) =>
    werte.map((value, i) =>
      value === null ? null : parts.slice(0, r + 1).reduce((total, reihe) => total + (reihe[i] ?? 0), 0),
    ),
  )
}

function isSingle(werte: (number | null)[], i: number): boolean {
  const missing = (j: number) => (werte[j] ?? null) === null
  return !missing(i) && missing(i - 1) && missing(i + 1)
}
