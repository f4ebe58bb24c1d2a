import type { Chart, ChartConfiguration } from 'chart.js'
import { colourParts } from '../colours/betonung.js'
import { seriesColours } from '../colours/palette.js'
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
  const colours = outside ? colourParts(diagramm, style) : seriesColours(style, diagramm.kategorien.length)
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
