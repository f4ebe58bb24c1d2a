import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { listTicks } from '../axes/achse.js'
import { drawAxisBreak } from '../axes/achsenbruch.js'
import { nearAxis } from '../axes/naehe.js'
import { drawRowNames, GREATEST_HEIGHT, layoutRows } from '../axes/zeilen.js'
import { colourKategorien, findBetont } from '../colours/betonung.js'
import { type ChartJob, drawOver, formatValue, type PreparedChart, SILENT, scaleReihen } from '../drawing/auftrag.js'
import { drawStroke, drawText } from '../labels/textsatz.js'
import { formatNumber } from '../labels/zahlformat.js'

const RADIUS = 5
/** How far a value stands off from its dot. */
const OFF = 5
/** What the axis takes between its line and where its numbers begin. */
const FOOT = 5

/** How far behind the beginning of the axis its sign stands. */
const BREAK = 10

/** Values that lie near each other: a dot each, on an axis that begins above zero and says so by its numbers and its sign. */
export function buildNear(job: ChartJob): PreparedChart {
  const { diagramm, style, typesetting, width } = job
  const values = scaleReihen(job)[0] ?? []
  const axis = nearAxis(diagramm)
  const foot = FOOT + typesetting.line
  const rows = layoutRows(job, GREATEST_HEIGHT - foot, { preferred: typesetting.line + 11, least: typesetting.line })
  const count = diagramm.kategorien.length
  const colours = colourKategorien(job)
  const betont = findBetont(diagramm)
  const widest = Math.max(...values.map((_, i) => typesetting.measureBold(labelOf(job, i))))
  // A pixel or two stay free behind the last value: other programs draw letters wider.
  const [left, right] = [rows.width + RADIUS, width - widest - OFF - RADIUS - 3]
  const ticks = listTicks(axis)
  const numbers = ticks.map((tick) => formatNumber(tick, axis.stellen))
  // Where they stand too close, the ends tell.
  const everyone = Math.max(...numbers.map(typesetting.measure)) + OFF < (right - left) / (ticks.length - 1)
  const config: ChartConfiguration<'scatter', Point[]> = {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      ...SILENT,
      layout: { ...SILENT.layout, padding: { top: 0, bottom: foot, left, right: width - right } },
      scales: {
        x: { type: 'linear', display: false, min: axis.from, max: axis.to },
        y: { type: 'linear', display: false, min: -0.5, max: count - 0.5, reverse: true },
      },
    },
    plugins: drawOver(({ ctx, chartArea, scales }: Chart) => {
      const [placeX, placeY] = [
        (value: number) => scales.x?.getPixelForValue(value) ?? 0,
        (i: number) => scales.y?.getPixelForValue(i) ?? 0,
      ]
      const look = { colour: style.farben.grau, alignment: 'center' as const }
      for (const [i, tick] of ticks.entries()) {
        const x = placeX(tick)
        drawStroke(ctx, [x, chartArea.top, x, chartArea.bottom], style.farben.linie, 0.5)
        if (everyone || i === 0 || i === ticks.length - 1)
          drawText(ctx, typesetting, [numbers[i] ?? ''], x, chartArea.bottom + FOOT + typesetting.line / 2, look)
      }
      drawStroke(ctx, [left, chartArea.bottom, right, chartArea.bottom], style.farben.grau)
      drawAxisBreak(ctx, left + BREAK, chartArea.bottom, style.farben.grau, style.farben.papier)
      drawRowNames(job, ctx, rows.names, placeY)
      for (const [i, value] of values.entries()) {
        if (value === null) continue
        const [x, y] = [placeX(value), placeY(i)]
        ctx.fillStyle = colours[i] ?? ''
        ctx.beginPath()
        ctx.arc(x, y, RADIUS, 0, 2 * Math.PI)
        ctx.closePath()
        ctx.fill()
        drawText(ctx, typesetting, [labelOf(job, i)], x + RADIUS + OFF, y, {
          colour: style.farben.text,
          bold: i === betont,
          ground: style.farben.papier,
        })
      }
    }),
  }
  return { config: config as ChartConfiguration, height: Math.ceil(rows.height * count + foot) }
}

const labelOf = (job: ChartJob, i: number) => formatValue(job, job.diagramm.reihen[0]?.werte[i] ?? null)
