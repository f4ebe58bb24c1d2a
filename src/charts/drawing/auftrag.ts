import type { ChartConfiguration, ChartOptions, Plugin } from 'chart.js'
import type { Massstab } from '../axes/massstab.js'
import type { ChartStyle } from '../colours/stil.js'
import type { Diagramm } from '../diagramm.js'
import { printShare } from '../labels/printed-figures.js'
import type { Typesetting } from '../labels/textsatz.js'
import { formatNumber } from '../labels/zahlformat.js'

/** The full text measure or half of it beside text. */
export type ChartFormat = 'voll' | 'halb'

/** All that one kind of chart needs to draw itself. */
export interface ChartJob {
  diagramm: Diagramm
  style: ChartStyle
  typesetting: Typesetting
  massstab: Massstab
  /** In pixels. */
  width: number
  format: ChartFormat
}

/** A chart ready for the canvas, and the height it asks for. */
export interface PreparedChart {
  config: ChartConfiguration
  height: number
}

/** A value as its label says it; a gap is the dash that tables print for it. */
export function formatValue({ massstab }: Pick<ChartJob, 'massstab'>, value: number | null): string {
  return value === null ? '–' : formatNumber(value / massstab.teiler, massstab.stellen, massstab.vorzeichen)
}

/** A share of a whole: with its percent sign where it is given in percent, else with its share behind it. */
export function formatShare(job: ChartJob, value: number | null): string {
  const text = formatValue(job, value)
  if (value === null) return text
  if (job.massstab.einheit === '%') return `${text}\u00a0%`
  return `${text} (${printShare(value, job.diagramm.reihen[0]?.werte ?? [])})`
}

/** The values of every series in the unit of the chart. */
export function scaleReihen({ diagramm, massstab }: ChartJob): (number | null)[][] {
  return diagramm.reihen.map(({ werte }) => werte.map((value) => (value === null ? null : value / massstab.teiler)))
}

/** Everything that chart.js would add by itself is off: legend, labels and unit are set by hand, nothing moves or listens. */
export const SILENT = {
  events: [],
  clip: false,
  layout: { autoPadding: false },
  plugins: { legend: { display: false }, tooltip: { enabled: false } },
} satisfies ChartOptions

/** Draws on top of the finished chart. */
export function drawOver(draw: NonNullable<Plugin['afterDraw']>): Plugin[] {
  return [{ id: 'beschriftung', afterDraw: draw }]
}
