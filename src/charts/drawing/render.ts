import { setImmediate } from 'node:timers/promises'
import type { Diagrammtyp } from '../../content/diagrammarten.js'
import { areaWidth, textWidth } from '../../content/satzspiegel.js'
import { computeShares } from '../axes/anteile.js'
import { chooseMassstab } from '../axes/massstab.js'
import { isNear } from '../axes/naehe.js'
import type { ChartStyle } from '../colours/stil.js'
import type { Diagramm } from '../diagramm.js'
import { buildShareBar } from '../kinds/anteil.js'
import { buildBars } from '../kinds/balken.js'
import { buildArea } from '../kinds/flaeche.js'
import { buildLine } from '../kinds/linie.js'
import { buildNear } from '../kinds/nahe.js'
import { buildDots } from '../kinds/punkte.js'
import { buildRing } from '../kinds/ring.js'
import { buildColumns } from '../kinds/saeulen.js'
import { buildMirror, isMirrored } from '../kinds/spiegel.js'
import { buildSlope } from '../kinds/steigung.js'
import { buildWaffle } from '../kinds/waffel.js'
import { buildWaterfall } from '../kinds/wasserfall.js'
import { buildAttainment } from '../kinds/zielerreichung.js'
import type { Typesetting } from '../labels/textsatz.js'
import { checkDiagramm } from '../pruefung.js'
import type { ChartFormat, ChartJob, PreparedChart } from './auftrag.js'
import { finishSvg } from './svg.js'

/** How each kind is drawn. */
const PICTURES: Record<Diagrammtyp, (job: ChartJob) => PreparedChart> = {
  saeulen: buildColumns,
  gestapelt: (job) => buildColumns(job, 'summen'),
  'gestapelt-100': (job) => buildColumns(asShares(job), 'anteile'),
  balken: (job) => (isNear(job.diagramm) ? buildNear : buildBars)(job),
  linie: buildLine,
  flaeche: buildArea,
  kreis: (job) => buildRing(job, 0),
  ring: (job) => buildRing(job, '58%'),
  alterspyramide: buildMirror,
  gegenueberstellung: (job) => (isMirrored(job.diagramm) ? buildMirror : buildBars)(job),
  wasserfall: buildWaterfall,
  zielerreichung: buildAttainment,
  anteil: buildShareBar,
  waffel: buildWaffle,
  punkte: buildDots,
  steigung: buildSlope,
}

function asShares(job: ChartJob): ChartJob {
  const diagramm = computeShares(job.diagramm)
  return { ...job, diagramm, massstab: { teiler: 1, einheit: '%', stellen: diagramm.stellen } }
}

const PX_PER_MM = 96 / 25.4
/** How far a chart stands off from the text beside it, in millimetres. */
const GAP = 8

/** Width of a chart in CSS pixels: that of the text, or half of what stands between the margins. */
export function widthIn(format: ChartFormat, { seite }: ChartStyle): number {
  const mm = format === 'voll' ? textWidth(seite) : (areaWidth(seite) - GAP) / 2
  return Math.round(mm * PX_PER_MM)
}

let lastJob: Promise<unknown> = Promise.resolve()

/** One after another, each in a turn of its own: the canvas gives its memory back only between turns. */
export function enqueue<T>(job: () => T): Promise<T> {
  const result = lastJob.then(() => setImmediate()).then(job)
  lastJob = result.catch(() => undefined)
  return result
}

/** A chart ready for the canvas, in CSS pixels. */
export function layoutDiagramm(
  diagramm: Diagramm,
  style: ChartStyle,
  typesetting: Typesetting,
  format: ChartFormat = 'voll',
): PreparedChart & { width: number } {
  const width = widthIn(format, style)
  return {
    ...PICTURES[diagramm.typ]({ diagramm, style, typesetting, massstab: chooseMassstab(diagramm), width, format }),
    width,
  }
}

/**
 * Draws a chart as an SVG whose text is outlines, the same bytes for the same chart and design. Rejects with a ChartError
 * where the data cannot be shown this way. `breite` and `hoehe` are in CSS pixels.
 */
export async function renderDiagramm(
  diagramm: Diagramm,
  style: ChartStyle,
  format: ChartFormat = diagramm.form ?? 'voll',
): Promise<{ svg: string; breite: number; hoehe: number }> {
  checkDiagramm(diagramm)
  const { createTypesetting, drawSvg } = await import('./leinwand.js')
  return enqueue(() => {
    const { config, width, height } = layoutDiagramm(diagramm, style, createTypesetting(style), format)
    return { svg: finishSvg(drawSvg(config, width, height), width, height), breite: width, hoehe: height }
  })
}
