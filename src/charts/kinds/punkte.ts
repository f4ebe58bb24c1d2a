import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { computeBounds } from '../axes/achse.js'
import { drawRowNames, GREATEST_HEIGHT, layoutAbove, layoutRows } from '../axes/zeilen.js'
import { emphasisColours } from '../colours/palette.js'
import { type ChartJob, drawOver, type PreparedChart, SILENT, scaleReihen } from '../drawing/auftrag.js'
import { layoutHead } from '../labels/kopf.js'
import { drawStroke } from '../labels/textsatz.js'
import { drawColumnHeads, drawRowValues, layoutValueColumns } from '../labels/wertespalten.js'

/** All dots are of one size, the edge of an open one included. */
const RADIUS = 4.25
const EDGE = 1.5
/** With the paper that parts a dot from one below it. */
const REACH = RADIUS + EDGE / 2
/** The room of a row's dots below its name. */
const DOTS_ROOM = 22
const NARROWEST_TRACK = 90
/** How far the track stands off from names and values. */
const OFF = 8

/**
 * Dots on one track a category, joined from the lowest to the highest; the values stand at the right in columns that their series
 * head, so that none of them, that of a middle time neither, stands in the way of dots that lie close. Their place tells, so no zero is
 * needed.
 */
export function buildDots(job: ChartJob): PreparedChart {
  const { diagramm, style, typesetting, width, format } = job
  const reihen = scaleReihen(job)
  const looks = listLooks(job)
  const sign = {
    width: 2 * REACH,
    draw: (ctx: CanvasRenderingContext2D, r: number, x: number, middle: number) =>
      drawDot(ctx, x + REACH, middle, looks[r]),
  }
  // In half the measure names stand above their tracks.
  const above = format === 'halb'
  const values = layoutValueColumns(job, sign, [(above ? 0.5 : 0.66) * width, (above ? 0.3 : 0.5) * width])
  const named = values.columns.some(({ head }) => head.length > 0)
  const legend = layoutHead(job, named ? [] : diagramm.reihen.map(({ name }) => name), sign)
  const top = legend.height + values.height
  const room = GREATEST_HEIGHT - top
  const rows = above
    ? layoutAbove(job, room, DOTS_ROOM)
    : layoutRows({ ...job, width: Math.min(width, (width - values.width - NARROWEST_TRACK) / 0.58) }, room, {
        preferred: typesetting.line + 12,
        least: typesetting.line,
      })
  const [from, to] = computeBounds(reihen)
  const count = diagramm.kategorien.length
  const middleOf = (chart: Chart, i: number) => {
    const middle = chart.scales.y?.getPixelForValue(i) ?? 0
    return above ? middle + ((rows.names[i]?.length ?? 1) * typesetting.line) / 2 : middle
  }
  const [left, right] = [above ? 0 : rows.width, width - values.width]
  const config: ChartConfiguration<'scatter', Point[]> = {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      ...SILENT,
      layout: {
        ...SILENT.layout,
        padding: { top, bottom: 2, left: left + OFF + RADIUS, right: values.width + OFF + RADIUS },
      },
      scales: {
        x: { type: 'linear', display: false, min: from, max: to > from ? to : from + 1 },
        y: { type: 'linear', display: false, min: -0.5, max: count - 0.5, reverse: true },
      },
    },
    plugins: drawOver((chart: Chart) => {
      const { ctx, scales } = chart
      legend.draw(ctx)
      drawColumnHeads(job, ctx, values, legend.height, sign)
      const lift = above ? (DOTS_ROOM - 4) / 2 : 0
      drawRowNames(job, ctx, rows.names, (i) => (scales.y?.getPixelForValue(i) ?? 0) - lift)
      for (let i = 0; i < count; i++) {
        const y = middleOf(chart, i)
        drawStroke(ctx, [left, y, right, y], style.farben.linie)
        const places = reihen.map((row) => {
          const value = row[i] ?? null
          return value === null ? null : (scales.x?.getPixelForValue(value) ?? left)
        })
        const known = places.filter((place) => place !== null)
        const [first, last] = [Math.min(...known), Math.max(...known)]
        if (first < last) drawStroke(ctx, [first, y, last, y], style.farben.grau, 2)
        // Later times lie above earlier ones.
        for (const [r, place] of places.entries()) if (place !== null) drawDot(ctx, place, y, looks[r])
        drawRowValues(job, ctx, values, i, y)
      }
    }),
  }
  return { config: config as ChartConfiguration, height: Math.ceil(top + rows.height * count + 2) }
}

interface DotLook {
  colour: string
  /** The colour of the paper: within an open dot, and around a filled one that lies over another. */
  paper: string
  open: boolean
}

/** The last time in the accent, filled; the one before it grey, and the first open: told apart without colours, too. */
function listLooks({ diagramm, style }: ChartJob): DotLook[] {
  const { betont, remaining } = emphasisColours(style)
  const last = diagramm.reihen.length - 1
  return diagramm.reihen.map((_, r) => ({
    colour: r === last ? betont : r > 0 ? remaining : style.farben.grau,
    paper: style.farben.papier,
    open: r === 0,
  }))
}

function drawDot(ctx: CanvasRenderingContext2D, x: number, y: number, look: DotLook | undefined): void {
  if (!look) return
  const discs: [colour: string, radius: number][] = look.open
    ? [
        [look.colour, RADIUS],
        [look.paper, RADIUS - EDGE],
      ]
    : [
        [look.paper, REACH],
        [look.colour, RADIUS],
      ]
  for (const [colour, radius] of discs) {
    ctx.fillStyle = colour
    ctx.beginPath()
    ctx.arc(x, y, radius, 0, 2 * Math.PI)
    ctx.closePath()
    ctx.fill()
  }
}
