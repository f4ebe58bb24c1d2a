import type { Chart, ChartConfiguration } from 'chart.js'
import { drawBarPatterns } from '../colours/muster.js'
import { seriesColours } from '../colours/palette.js'
import { type ChartJob, drawOver, formatShare, type PreparedChart, SILENT } from '../drawing/auftrag.js'
import { createSquares, layoutHead } from '../labels/kopf.js'

const BAR = 26

/** One bar of a hundred percent; above it each part with its name and value, in the order of the bar. */
export function buildShareBar(job: ChartJob): PreparedChart {
  const { diagramm, style } = job
  const values = (diagramm.reihen[0]?.werte ?? []).map((value) => value ?? 0)
  const colours = seriesColours(style, values.length)
  const names = diagramm.kategorien.map(
    (name, i) => `${name}\u2002${formatShare(job, diagramm.reihen[0]?.werte[i] ?? null)}`,
  )
  const head = layoutHead(job, names, createSquares(job, colours))
  const top = head.height + 7
  const config: ChartConfiguration<'bar', number[], string> = {
    type: 'bar',
    data: {
      labels: [''],
      datasets: values.map((value, i) => ({
        data: [value],
        backgroundColor: colours[i] ?? '',
        borderColor: style.farben.papier,
        borderWidth: { left: i === 0 ? 0 : 1.5, right: 0, top: 0, bottom: 0 },
        borderSkipped: false,
        barThickness: BAR,
      })),
    },
    options: {
      ...SILENT,
      indexAxis: 'y',
      layout: { ...SILENT.layout, padding: { top: top, bottom: 2 } },
      scales: {
        x: { display: false, stacked: true, min: 0, max: values.reduce((total, value) => total + value, 0) },
        y: { display: false, stacked: true },
      },
    },
    plugins: drawOver((chart: Chart) => {
      head.draw(chart.ctx)
      drawBarPatterns(chart, style)
    }),
  }
  return { config: config as ChartConfiguration, height: Math.ceil(top + BAR + 2) }
}
