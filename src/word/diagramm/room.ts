import { chooseMassstab } from '../../charts/axes/massstab.js'
import { computeStacks } from '../../charts/axes/stapel.js'
import { chartTypeSize } from '../../charts/colours/stil.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { formatNumber } from '../../charts/labels/zahlformat.js'
import type { ChartTask } from './chart-task.js'

/** Width of the thickest column, and the least room that one takes, in pixels; as in the picture of the chart. */
const FIELD = { minimum: 150, perSeries: 50, filled: 0.62, gruppe: 0.86, thickest: 64 }
/** Of few, each may be wider. */
const FEW = { columns: 3, minimum: 144, thickest: 88 }
/** Least distance between values side by side, and between a value and the edges of the part in which it stands, in pixels. */
const DISTANCE = 4
/** The least room of a row of bars for the value of each, in lines of text. */
const BAR_ROW = 1
/** Distance of the lines of the small text, as a multiple of its size. */
const LINE = 1.5

/** Pixels of a line of the small text. */
export function measureLine({ gestaltung: { groessen } }: Pick<ChartTask, 'gestaltung'>): number {
  return (chartTypeSize(groessen) * LINE * 96) / 72
}

/** Pixels that a text takes in the small type; a pixel is 15 twips. */
export function measurePixel({ gestaltung, textMeasure }: ChartTask, text: string): number {
  return textMeasure.measure(text, chartTypeSize(gestaltung.groessen)) / 15
}

/** Bars whose values are always printed, because there is no axis to read them at. */
const BOTH_SIDES: readonly Diagramm['typ'][] = ['alterspyramide', 'gegenueberstellung', 'zielerreichung']

/** Whether all columns, bars or stacks have their values printed: where these have room, as in the picture. */
export function isLabelled(task: ChartTask): boolean {
  const { diagramm } = task
  const { typ, reihen, kategorien } = diagramm
  if (BOTH_SIDES.includes(typ) || typ === 'gestapelt-100') return true
  // A bar has its row for its value, however many there are.
  if (typ === 'balken')
    return reihen.length === 1 || reihen.length * kategorien.length * BAR_ROW * measureLine(task) <= task.height
  if (typ !== 'saeulen' && typ !== 'gestapelt') return false
  const texts = listValues(diagramm)
  if (texts === undefined) return false
  const sideBySide = typ === 'gestapelt' ? 1 : reihen.length
  const field = measureField(task)
  const room = (sideBySide > 1 ? FIELD.gruppe * field : field) / sideBySide
  return Math.max(...texts.map((text) => measurePixel(task, text))) + DISTANCE <= room
}

/** What stands at the ends of columns or stacks; undefined where a total cannot be printed. */
function listValues(diagramm: Diagramm): string[] | undefined {
  const { typ, reihen } = diagramm
  const { teiler, stellen, vorzeichen } = chooseMassstab(diagramm)
  const values =
    typ === 'gestapelt'
      ? computeStacks(reihen.map((series) => series.werte)).map(({ total }) => total)
      : reihen.flatMap((series) => series.werte.map((value) => value ?? 0))
  if (values.includes(null)) return undefined
  return values.map((value) => formatNumber((value ?? 0) / teiler, stellen, vorzeichen))
}

/** Whether a part of a stack has room for its value. `share` is how much of the height of the plot it takes. */
export function hasRoom(task: ChartTask, text: string, share: number): boolean {
  const line = measureLine(task)
  const plot = measurePlotHeight(task)
  const bar = Math.min(thickestOf(task.diagramm), measureField(task) * FIELD.filled)
  return share * plot >= line && measurePixel(task, text) + DISTANCE <= bar
}

/** Height of the plot in pixels, less legend, unit and the names under it. */
export function measurePlotHeight(task: Pick<ChartTask, 'gestaltung' | 'height'>): number {
  return task.height - 4 * measureLine(task)
}

/** The gap between columns, in percent of a column: few columns do not grow fat. */
export function computeGap(task: ChartTask): number {
  if (!isWithColumns(task.diagramm)) return 60
  const field = measureField(task)
  return Math.round((field / Math.min(thickestOf(task.diagramm), field * FIELD.filled) - 1) * 100)
}

const isFew = ({ kategorien }: Diagramm): boolean => kategorien.length <= FEW.columns
const thickestOf = (diagramm: Diagramm): number => (isFew(diagramm) ? FEW : FIELD).thickest

/** The width of the plot in pixels: few columns do not spread beyond what they fill. */
export function measurePlot({ diagramm, width }: Pick<ChartTask, 'diagramm' | 'width'>): number {
  if (!isWithColumns(diagramm)) return width
  const sideBySide = diagramm.typ === 'saeulen' ? diagramm.reihen.length : 1
  const { minimum } = isFew(diagramm) ? FEW : FIELD
  return Math.min(width, Math.max(minimum, sideBySide * FIELD.perSeries) * diagramm.kategorien.length)
}

/** The width of a category in pixels. */
export function measureField(task: ChartTask): number {
  return measurePlot(task) / task.diagramm.kategorien.length
}

export function isWithColumns({ typ }: Diagramm): boolean {
  return ['saeulen', 'gestapelt', 'gestapelt-100', 'wasserfall'].includes(typ)
}

/**
 * Every how manyth category under the plot has its name printed: all, or, where short ones (years, months) stand too close, fewer.
 * Word would leave out names by itself, long ones too.
 */
export function chooseNames(task: ChartTask): number {
  const { kategorien } = task.diagramm
  const widest = Math.max(...kategorien.map((name) => measurePixel(task, name)))
  const field = measureField(task)
  if (widest + 2 * DISTANCE <= field || widest > SHORT_NAME) return 1
  return Math.ceil((widest + 2 * DISTANCE) / field)
}

/** Up to so many pixels a name is a year or month, whose neighbours say what it is. */
const SHORT_NAME = 44
