import type { DocPropertiesOptions } from 'docx'
import { ChartRun } from 'docx/charts'
import { isNear } from '../../charts/axes/naehe.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { isMirrored } from '../../charts/kinds/spiegel.js'
import type { Diagrammtyp, Worddiagrammtyp } from '../../content/diagrammarten.js'
import type { WordContext } from '../context.js'
import { hex } from '../styles/colours.js'
import type { ChartBuild, ChartTask } from './chart-task.js'
import { buildAlterspyramide, buildButterfly } from './gegenueber.js'
import { buildPie } from './kreis.js'
import { measureRows } from './labels/row-names.js'
import { type ChartLayout, layoutChart, layoutPie, measurePie } from './layout.js'
import { setLegendLine } from './legend-line.js'
import { buildColumns } from './saeulen.js'
import { buildWaterfall, isUpwards } from './wasserfall.js'
import { buildBullet, isUniform } from './zielerreichung.js'

/** How Word draws a kind that has a chart of its own there. */
interface ChartWriter {
  build(task: ChartTask): ChartBuild
  /** Whether Word can draw these figures; absent: any. */
  canDraw?(diagramm: Diagramm): boolean
  layout(task: ChartTask): ChartLayout
  /** The height in pixels where it is another than the picture's. */
  height?(task: ChartTask): number
}

const COLUMNS: ChartWriter = { build: buildColumns, layout: (task) => layoutChart(task) }
const PIE: ChartWriter = {
  build: buildPie,
  layout: layoutPie,
  height: ({ diagramm, height }) => measurePie(diagramm, height),
}

/**
 * Word has no line across horizontal bars nor dots on a line of their own, no columns that float across zero, and no axis on which values of different units
 * could stand.
 */
const OWN: Record<Worddiagrammtyp, ChartWriter> = {
  saeulen: COLUMNS,
  gestapelt: COLUMNS,
  'gestapelt-100': COLUMNS,
  balken: {
    ...COLUMNS,
    height: measureRows,
    canDraw: (diagramm) => diagramm.zielwert === undefined && !isNear(diagramm),
  },
  linie: COLUMNS,
  flaeche: COLUMNS,
  kreis: PIE,
  ring: PIE,
  alterspyramide: { build: buildAlterspyramide, layout: (task) => layoutChart(task) },
  gegenueberstellung: { build: buildButterfly, layout: (task) => layoutChart(task) },
  wasserfall: { build: buildWaterfall, canDraw: isUpwards, layout: (task) => layoutChart(task) },
  zielerreichung: {
    build: buildBullet,
    canDraw: isUniform,
    layout: (task) => layoutChart(task),
    // Word sets two bars where the picture has one with a stroke for its goal.
    height: ({ diagramm: { kategorien }, height }) => Math.max(height, 60 + 46 * kategorien.length),
  },
}

/** What Word draws a chart with; undefined where the document shows its picture. */
function findOwn(diagramm: Diagramm): ChartWriter | undefined {
  const own = (OWN as Partial<Record<Diagrammtyp, ChartWriter>>)[diagramm.typ]
  return own?.canDraw?.(diagramm) === false ? undefined : own
}

/** Whether Word has a chart of its own for this; else the document shows its picture. */
export function isNative(diagramm: Diagramm): boolean {
  return findOwn(diagramm) !== undefined
}

/** A native chart that can be edited in Word, in the colours of the design. */
export function createChart(
  { dokument: { gestaltung }, diagramme, textMeasure }: WordContext,
  wanted: Diagramm,
  { width, height }: { width: number; height: number },
  altText: DocPropertiesOptions,
): ChartRun {
  const diagramm = asDrawn(wanted)
  const own = findOwn(diagramm)
  if (!own) throw new Error(`Ein Diagramm der Art „${diagramm.typ}“ zeichnet Word nicht`)
  const { build, layout } = own
  const picture = { gestaltung, diagramm, width, height, textMeasure }
  const transform = { width, height: own.height?.(picture) ?? height }
  const task = { ...picture, height: transform.height }
  const { options: built, ...adjustment } = build(task)
  const lined = setLegendLine(task, built)
  diagramme.push({ ...adjustment, ...(lined && { legendLine: lined.line }), layout: layout(task) })
  return new ChartRun({
    transformation: transform,
    altText,
    chartArea: { fill: 'none', border: 'none' },
    font: { color: hex(gestaltung.farben.text) },
    ...(lined?.options ?? built),
  })
}

/** A comparison on one scale is drawn as bars beside each other. */
function asDrawn(diagramm: Diagramm): Diagramm {
  return diagramm.typ === 'gegenueberstellung' && !isMirrored(diagramm) ? { ...diagramm, typ: 'balken' } : diagramm
}
