import type { Chart, ChartConfiguration } from 'chart.js'
import { emphasisColours, seriesColours } from '../colours/palette.js'
import { drawArcPatterns } from '../colours/ringmuster.js'
import { type ChartJob, drawOver, type PreparedChart, SILENT } from '../drawing/auftrag.js'
import { layoutOutside } from '../labels/ring/ringaussen.js'
import { layoutList } from '../labels/ring/ringliste.js'

/** In half the measure names outside leave the ring less room than a list beside it does. */
const RADIUS = { voll: 84, halb: 58 }
const OUTSIDE_RADIUS = { voll: 84, halb: 46 }

/** Shares of a whole as a pie or, with a hole (`hole`), a ring, named outside at leader lines, or in a list beside it where that has no room. */
export function buildRing(job: ChartJob, hole: 0 | `${number}%`): PreparedChart {
  const { diagramm, style, width, format } = job
  const values = diagramm.reihen[0]?.werte ?? []
  const outside = layoutOutside(job, OUTSIDE_RADIUS[format])
  const radius = (outside ? OUTSIDE_RADIUS : RADIUS)[format]
  // A list is matched to its shares by colour alone, so there each needs its own.
  const colours = outside ? colourShares(job) : seriesColours(style, diagramm.kategorien.length)
  const labels = outside ?? layoutList(job, radius, colours)
  const centreY = labels.top
  const height = Math.ceil(centreY + labels.bottom)

  const config: ChartConfiguration<'doughnut', number[], string> = {
    type: 'doughnut',
    data: {
      labels: diagramm.kategorien,
      datasets: [
        {
          data: values.map((value) => value ?? 0),
          backgroundColor: colours,
          borderColor: style.farben.papier,
          borderWidth: values.filter((value) => value).length > 1 ? 1.5 : 0,
          borderAlign: 'center',
        },
      ],
    },
    options: {
      ...SILENT,
      cutout: hole,
      radius,
      layout: {
        ...SILENT.layout,
        padding: {
          left: labels.centreX - radius,
          right: width - labels.centreX - radius,
          top: centreY - radius,
          bottom: height - centreY - radius,
        },
      },
    },
    plugins: drawOver((chart: Chart) => {
      if (!outside) drawArcPatterns(chart, colours, style)
      labels.draw(chart.ctx, centreY)
    }),
  }
  return { config: config as ChartConfiguration, height }
}

/**
 * What a line names needs no colour of its own: behind the first four parts dark and light grey go on in turn. The last of an uneven
 * number, which would lie dark beside the dark first one, has the middle tint of the accent.
 */
function lineColours(style: ChartJob['style'], count: number): string[] {
  const colours = seriesColours(style, Math.max(count, 6))
  const place = (i: number) => (i < 4 ? i : i === count - 1 && i % 2 === 0 ? MIDDLE : 2 + (i % 2))
  return Array.from({ length: count }, (_, i) => colours[place(i)] ?? '')
}

/** The middle tint of the accent among the colours of series. */
const MIDDLE = 5

function colourShares({ diagramm, style }: ChartJob): string[] {
  const { kategorien, betont } = diagramm
  if (betont === undefined) return lineColours(style, kategorien.length)
  const colours = emphasisColours(style)
  return kategorien.map((name) => (name === betont ? colours.betont : colours.remaining))
}
