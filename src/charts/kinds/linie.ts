import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { axisOf, drawAxisBreak } from '../axes/achsenbruch.js'
import { drawKategorien } from '../axes/kategorien.js'
import { layoutCurveField, PLOT } from '../axes/kurvenfeld.js'
import { createValueAxis } from '../axes/wertachse.js'
import { drawTargetLine, readTarget } from '../axes/ziellinie.js'
import { seriesColours } from '../colours/palette.js'
import { drawDot } from '../colours/punkte.js'
import { type ChartJob, drawOver, type PreparedChart, SILENT, scaleReihen } from '../drawing/auftrag.js'
import { type LegendSign, layoutHead } from '../labels/kopf.js'
import { drawEnds, type LineEnd, layoutEnds } from '../labels/linienenden.js'
import { drawNotizen, layoutNotizen } from '../labels/notizen.js'
import { drawStroke } from '../labels/textsatz.js'

// The third and later pairs of colours repeat a lightness; the dash tells them apart in black-and-white print.
const DASHES = [[], [], [6, 3], [6, 3], [2, 2], [2, 2], [8, 2, 2, 2], [8, 2, 2, 2]]
const DOTS = ['circle', 'rect', 'triangle', 'rectRot'] as const
const LEGEND_DASH = 22

/** Dots at all points while there are few; else only where a value stands alone between gaps and no line would show it. */
function chooseDots(values: (number | null)[], radius: number): number[] {
  const missing = (i: number) => (values[i] ?? null) === null
  return values.map((_, i) => (values.length <= 16 || (missing(i - 1) && missing(i + 1)) ? radius : 0))
}

/** Strokes with the dash and the dot of each line. */
function createDashes(colours: string[]): LegendSign {
  return {
    width: LEGEND_DASH,
    draw(ctx, reihe, x, middle) {
      drawStroke(ctx, [x, middle, x + LEGEND_DASH, middle], colours[reihe] ?? '', 2, DASHES[reihe])
      drawDot(ctx, DOTS[reihe % DOTS.length] ?? 'circle', x + LEGEND_DASH / 2, middle, colours[reihe] ?? '')
    },
  }
}

/** Lines over the categories, each named and valued at its end; a gap in the data stays a gap. */
export function buildLine(job: ChartJob): PreparedChart {
  const { diagramm, style, format } = job
  const count = diagramm.kategorien.length
  const reihen = scaleReihen(job)
  const colours = seriesColours(style, reihen.length)
  const target = readTarget(job)
  const axis = axisOf(diagramm)
  const valueAxis = createValueAxis(job, axis)
  const ends = layoutEnds(job, colours, PLOT[format], target && { ...target, index: count - 1 })
  const head = layoutHead(job, ends.withLegend ? diagramm.reihen.map(({ name }) => name) : [], createDashes(colours))
  const notizen = layoutNotizen(job, head.height)

  const { top, bottom, left, right, field, kategorien } = layoutCurveField(job, {
    head: head.height + notizen.height,
    axis: valueAxis.width,
    ends: ends.width,
    indent: 10,
  })
  const config: ChartConfiguration<'line', Point[]> = {
    type: 'line',
    data: {
      datasets: reihen.map((values, r) => ({
        data: values.map((value, i) => ({ x: i, y: value ?? Number.NaN })),
        borderColor: colours[r] ?? '',
        backgroundColor: colours[r] ?? '',
        borderWidth: 2,
        borderDash: DASHES[r] ?? [],
        borderJoinStyle: 'round',
        pointBorderWidth: 0,
        pointStyle: DOTS[r % DOTS.length] ?? 'circle',
        pointRadius: chooseDots(values, r % DOTS.length === 0 ? 2.5 : 3.2),
      })),
    },
    options: {
      ...SILENT,
      layout: { ...SILENT.layout, padding: { top: top, bottom: bottom, right: right } },
      scales: {
        // Numbered instead of named: only so can the first point stand in from the axis and the last one at the very end.
        x: { type: 'linear', display: false, min: -left / field, max: count - 1 },
        y: valueAxis.scale,
      },
    },
    plugins: drawOver((chart: Chart) => {
      const { ctx, chartArea, scales } = chart
      head.draw(ctx)
      drawKategorien(job, ctx, kategorien, chartArea.bottom + 10, (i) => scales.x?.getPixelForValue(i) ?? 0)
      if (axis.from <= 0 && axis.to >= 0) {
        const ground = scales.y?.getPixelForValue(0) ?? chartArea.bottom
        drawStroke(ctx, [chartArea.left, ground, chartArea.right, ground], style.farben.grau)
      } else drawAxisBreak(ctx, chartArea.left - 4, chartArea.bottom - 7, style.farben.grau, style.farben.papier)
      if (target) {
        const y = scales.y?.getPixelForValue(target.value) ?? chartArea.top
        drawTargetLine(job, ctx, [chartArea.left, y, chartArea.right, y])
      }
      drawNotizen(job, ctx, notizen, (index) => ({
        x: scales.x?.getPixelForValue(index) ?? 0,
        y: scales.y?.getPixelForValue(Math.max(...reihen.map((values) => values[index] ?? axis.from))) ?? chartArea.top,
        ring: reihen.some((values) => (values[index] ?? null) !== null),
      }))
      drawEnds(job, ctx, ends.list, chartArea, (end) => locateEnd(chart, end))
    }),
  }
  return { config: config as ChartConfiguration, height: Math.ceil(top + PLOT[format] + bottom) }
}

function locateEnd({ scales }: Chart, { index, value }: LineEnd): { x: number; y: number } {
  return { x: scales.x?.getPixelForValue(index) ?? 0, y: scales.y?.getPixelForValue(value) ?? 0 }
}
