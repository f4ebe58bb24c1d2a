import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { computeBounds } from '../axes/achse.js'
import { drawAxisBreak } from '../axes/achsenbruch.js'
import { emphasisColours } from '../colours/palette.js'
import { type ChartJob, drawOver, type PreparedChart, SILENT, scaleReihen } from '../drawing/auftrag.js'
import { drawSlopeLabel, END_RADIUS, layoutSlopeLabels, OFF } from '../labels/steigungsenden.js'
import { drawStroke, drawText } from '../labels/textsatz.js'
import { spreadLabels } from '../labels/verteilung.js'

/** How high the field of the lines is where its labels need no more, and how wide it is at least. */
const FIELD = { voll: { height: 116, least: 150 }, halb: { height: 116, least: 84 } }
/** A wider field would make every slope look flat. */
const MOST_PROPORTION = 2.1
/** How far the posts reach beyond the field. */
const POST = 8

/** One line a category from its earlier to its later value, labelled at both ends; its name stands at the later one. */
export function buildSlope(job: ChartJob): PreparedChart {
  const { diagramm, style, typesetting, width, format } = job
  const { betont, kategorien } = diagramm
  const reihen = scaleReihen(job)
  const [from, to] = computeBounds(reihen)
  const isCut = from > 0 || to < 0
  const labels = layoutSlopeLabels(job, FIELD[format].least)
  const headLines = Math.max(...labels.heads.map(({ length }) => length))
  const needs = labels.needs.map((side) => side.reduce((sum, one) => sum + one, 0))
  const height = Math.max(FIELD[format].height, ...needs)
  const top = headLines * typesetting.line + 8 + POST
  const bottom = POST + typesetting.line / 2
  const left = labels.left + OFF
  const right = Math.min(width - OFF - labels.right, left + height * MOST_PROPORTION)
  const colours = emphasisColours(style)
  const config: ChartConfiguration<'scatter', Point[]> = {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      ...SILENT,
      layout: { ...SILENT.layout, padding: { top, bottom, left, right: width - right } },
      scales: {
        x: { type: 'linear', display: false, min: 0, max: 1 },
        y: { type: 'linear', display: false, min: from, max: to > from ? to : from + 1 },
      },
    },
    plugins: drawOver(({ ctx, chartArea, scales }: Chart) => {
      const ends = reihen.map((row) =>
        row.map((value) => (value === null ? null : (scales.y?.getPixelForValue(value) ?? 0))),
      )
      for (const [r, x] of [left, right].entries()) {
        drawStroke(ctx, [x, chartArea.top - POST, x, chartArea.bottom + POST], style.farben.linie)
        if (isCut) drawAxisBreak(ctx, x, chartArea.bottom + POST - 3, style.farben.grau, style.farben.papier)
        const head = labels.heads[r] ?? []
        drawText(
          ctx,
          typesetting,
          head,
          r === 0 ? x - OFF : x + OFF,
          (headLines - head.length / 2) * typesetting.line,
          {
            colour: style.farben.text,
            bold: r > 0,
            alignment: r === 0 ? 'right' : 'left',
          },
        )
      }
      for (const i of inOrder(kategorien, betont)) {
        const colour = betont === undefined || kategorien[i] === betont ? colours.betont : colours.remaining
        drawLine(ctx, colour, left, right, ends[0]?.[i] ?? null, ends[1]?.[i] ?? null)
      }
      for (const [r, side] of labels.needs.entries()) {
        // A label without a value stands where the line would come from.
        const wishes = side.map((need, i) => ({
          middle: ends[r]?.[i] ?? ends[1 - r]?.[i] ?? chartArea.bottom,
          height: need,
        }))
        const slack = typesetting.line / 2
        const middles = spreadLabels(wishes, chartArea.top - slack, chartArea.bottom + slack)
        for (const [i, { middle }] of wishes.entries())
          drawSlopeLabel(job, ctx, labels, {
            later: r > 0,
            kategorie: i,
            x: r === 0 ? left : right,
            end: ends[r]?.[i] ?? null,
            middle: middles?.[i] ?? middle,
          })
      }
    }),
  }
  return { config: config as ChartConfiguration, height: Math.ceil(top + height + bottom) }
}

/** The emphasised line lies over the others. */
function inOrder(kategorien: string[], betont: string | undefined): number[] {
  return kategorien.map((_, i) => i).sort((a, b) => Number(kategorien[a] === betont) - Number(kategorien[b] === betont))
}

function drawLine(
  ctx: CanvasRenderingContext2D,
  colour: string,
  left: number,
  right: number,
  start: number | null,
  end: number | null,
): void {
  if (start !== null && end !== null) drawStroke(ctx, [left, start, right, end], colour, 2)
  ctx.fillStyle = colour
  for (const [x, y] of [
    [left, start],
    [right, end],
  ] as const) {
    if (y === null) continue
    ctx.beginPath()
    ctx.arc(x, y, END_RADIUS, 0, 2 * Math.PI)
    ctx.closePath()
    ctx.fill()
  }
}
