import type { ChartSeries } from 'docx/charts'
import { computeShares } from '../../charts/axes/anteile.js'
import { chooseMassstab } from '../../charts/axes/massstab.js'
import { computeStacks, isDivision } from '../../charts/axes/stapel.js'
import { colourReihen, colourStacks, findBetont, findLater, legendColours } from '../../charts/colours/betonung.js'
import { emphasisColours } from '../../charts/colours/palette.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { formatNumber, formatWithEinheit } from '../../charts/labels/zahlformat.js'
import { type Datenreihe, hasNegative } from '../../content/diagrammarten/art.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { hex } from '../styles/colours.js'
import {
  type ChartBuild,
  type ChartTask,
  createCaption,
  fontOf,
  legendOf,
  numberFormatOf,
  stressFont,
  tonesOf,
} from './chart-task.js'
import { labelEnd, spreadEnds } from './labels/line-ends.js'
import { computeAxisWithRemarks, createRemarks, endHiddenAxis, moveRemarks, REMARKS } from './labels/remarks.js'
import { createRowNames, layoutRowNames, ROW_NAMES } from './labels/row-names.js'
import { besideNames, createStackNames, layoutStackNames, moveStackNames } from './labels/stack-names.js'
import { labelParts } from './labels/stack-parts.js'
import { measureNameColumn } from './name-column.js'
import { chooseNames, computeGap, isLabelled, measurePixel } from './room.js'
import { computeEnds } from './value-axis.js'

/** The series of the totals, as it is called in the data of the chart. */
const TOTAL = 'Summe'

/** How far bars of two series overlap with the one between them that bears the names, in percent, so that they lie side by side. */
const OVER_NAMES = 46

/** Columns, bars, lines and areas: values of categories along an axis. */
export function buildColumns(task: ChartTask): ChartBuild {
  const { gestaltung, diagramm } = task
  const { typ, reihen, kategorien, zielwert } = diagramm
  const stacked = typ === 'gestapelt' || typ === 'gestapelt-100'
  const stackNames = layoutStackNames(task)
  const plot = besideNames(task, stackNames)
  const labelled = isLabelled(plot)
  const named = stackNames !== undefined
  const rowNames = layoutRowNames(task)
  const totals = labelled ? readTotals(diagramm) : undefined
  const numberFormat = numberFormatOf(diagramm)
  const target = zielwert === undefined ? undefined : nameTarget(diagramm, zielwert)
  const negative = hasNegative(diagramm)
  const single = reihen.length === 1
  const series = [
    ...reihen.map((series, index) => createSeries(plot, index, series)),
    ...(totals ? [createTotals(plot, totals, numberFormat)] : []),
    ...(diagramm.notizen ? [createRemarks(plot)] : []),
    ...(target ? [createTarget(gestaltung, target, kategorien, zielwert ?? 0)] : []),
  ]
  const moved = moveRemarks(plot, reihen.length + (totals ? 1 : 0), task.width)
  const axis = rowNames && { minimum: rowNames.minimum, maximum: rowNames.maximum }
  const general = {
    legend:
      (single && !target) || named
        ? (false as const)
        : legendOf(gestaltung, [
            ...(totals ? [TOTAL] : []),
            ...(diagramm.notizen ? [REMARKS] : []),
            ...(single && target ? [reihen[0]?.name ?? ''] : []),
            ...(rowNames ? [ROW_NAMES] : []),
          ]),
    categories: kategorien,
    series: [
      ...series.slice(0, 1),
      ...(rowNames ? [createRowNames(task, rowNames)] : []),
      ...series.slice(1),
      ...(stackNames ? createStackNames(task, stackNames) : []),
    ],
    categoryAxis: { font: fontOf(gestaltung), ...(typ === 'balken' ? { reverseOrder: true } : {}) },
    valueAxis: labelled
      ? {
          ...(axis ?? (negative ? leaveRoom(plot) : { minimum: 0 })),
          ...(typ === 'gestapelt-100' || isDivision(diagramm) ? { maximum: 100 } : {}),
          ...endHiddenAxis(plot),
          visible: false,
          gridlines: false,
        }
      : { ...computeAxisWithRemarks(plot), font: fontOf(gestaltung, 'grau'), gridlines: true },
    ...(labelled || stacked ? { dataLabels: { value: true, numberFormat, font: fontOf(gestaltung) } } : {}),
  }
  const names = {
    // At zero they would stand across what goes below it.
    ...(negative && { names: 'low' as const }),
    ...(rowNames && { names: 'none' as const, ...(negative && { groundLine: true as const }) }),
    ...(typ === 'balken' ? {} : { labelInterval: chooseNames(plot) }),
  }
  if (typ === 'linie')
    return {
      ...names,
      offset: [...spreadEnds(task), ...moved],
      options: { ...general, type: 'line', markers: { shape: 'circle', size: 6 } },
    }
  if (typ === 'flaeche') return { ...names, options: { ...general, type: 'area', stacking: 'stacked' } }
  // What is named at its place needs no hatch.
  const hatched = named ? {} : { pattern: { seriesCount: reihen.length, inner: stacked } }
  const columns = { ...general, gapWidth: reihen.length > 1 && !stacked ? 60 : computeGap(plot) }
  if (typ === 'gestapelt-100')
    return { ...names, ...hatched, options: { ...columns, type: 'column', stacking: 'percent' } }
  const offset = [...moved, ...(stackNames ? moveStackNames(task, stackNames, series.length) : [])]
  if (stacked) return { ...names, ...hatched, offset, options: { ...columns, type: 'column', stacking: 'stacked' } }
  return {
    ...names,
    ...hatched,
    offset,
    options: {
      ...columns,
      type: typ === 'balken' ? 'bar' : 'column',
      overlap: rowNames ? (single ? 100 : OVER_NAMES) : single ? 0 : -8,
    },
  }
}

/** Where an axis begins so that the values of bars below zero have room before the names of their categories. */
function leaveRoom(task: ChartTask): { minimum?: number } {
  const { diagramm, width, height } = task
  if (diagramm.typ !== 'balken') return {}
  const { teiler, stellen } = chooseMassstab(diagramm)
  const below = diagramm.reihen.flatMap(({ werte }) => werte.filter((value) => value !== null && value < 0))
  const label = Math.max(...below.map((value) => measurePixel(task, formatNumber((value ?? 0) / teiler, stellen)))) + 12
  const plot = width - measureNameColumn(task, height / diagramm.kategorien.length)
  const [smallest, largest] = computeEnds(diagramm)
  return { minimum: Number((smallest - ((largest - smallest) * label) / (plot - label)).toPrecision(6)) }
}

function createSeries(task: ChartTask, index: number, { name, werte }: Datenreihe): ChartSeries {
  const { gestaltung, diagramm } = task
  const { typ, reihen } = diagramm
  const bars = typ === 'saeulen' || typ === 'balken'
  const colour =
    (bars ? colourReihen(diagramm, gestaltung) : tonesOf(gestaltung, reihen.length))[index] ?? gestaltung.farben.akzent
  const emphasised = findBetont(diagramm)
  const tones = emphasisColours(gestaltung)
  const isStressed = typ === 'gestapelt' && reihen.length > 1 && emphasised >= 0
  // The data are the figures, the labels what these are of their whole; a category without a whole is not drawn.
  const shares = typ === 'gestapelt-100' ? (computeShares(diagramm).reihen[index]?.werte ?? []) : undefined
  return {
    name,
    values: shares ? werte.map((value, i) => (shares[i] === null ? null : value)) : werte,
    color: hex(isStressed ? (legendColours(diagramm, gestaltung)[index] ?? colour) : colour),
    ...(typ === 'linie' ? { line: { color: hex(colour), width: 2.25 }, ...labelEnd(task, index) } : {}),
    ...(typ === 'gestapelt' || typ === 'gestapelt-100' ? labelParts(task, index, colour) : {}),
    ...(bars && index === findLater(diagramm) && isLabelled(task) && { dataLabels: labelLater(task) }),
    ...(isStressed && { colors: colourStacks(diagramm, gestaltung, index).map(hex) }),
    ...(bars && reihen.length === 1 && emphasised >= 0
      ? {
          colors: werte.map((_, position) => hex(position === emphasised ? tones.betont : tones.remaining)),
          ...(isLabelled(task) && {
            pointLabels: werte.map((_, at) => (at === emphasised ? createStress(task) : undefined)),
          }),
        }
      : {}),
  }
}

/** The values of the later of two times, in semibold. */
function labelLater({ gestaltung, diagramm }: ChartTask) {
  const font = { ...fontOf(gestaltung), bold: true }
  return { value: true, position: 'outsideEnd' as const, numberFormat: numberFormatOf(diagramm), font }
}

/** The value of the bar or column that is emphasised, in semibold. */
function createStress({ gestaltung, diagramm }: ChartTask) {
  const font = stressFont(gestaltung)
  return { value: true, position: 'outsideEnd' as const, numberFormat: numberFormatOf(diagramm), font }
}

/** The totals above their stacks, in semibold; where one stack is emphasised, only its total is. */
function createTotals(
  { gestaltung, diagramm }: ChartTask,
  totals: (number | null)[],
  numberFormat: string,
): ChartSeries {
  const emphasised = findBetont(diagramm)
  const plain = { value: true, position: 'above' as const, numberFormat, font: fontOf(gestaltung) }
  const stressed = { ...plain, font: stressFont(gestaltung) }
  const pointLabels = totals.map((_, position) => (position === emphasised ? stressed : plain))
  return createCaption(gestaltung, TOTAL, totals, { numberFormat, ...(emphasised >= 0 && { pointLabels }) })
}

/** The totals of the stacks; undefined where there are none to be said. */
function readTotals(diagramm: Diagramm): (number | null)[] | undefined {
  if (diagramm.typ !== 'gestapelt' || isDivision(diagramm)) return undefined
  return computeStacks(diagramm.reihen.map(({ werte }) => werte)).map(({ total }) => total)
}

function nameTarget(diagramm: Diagramm, target: number): string {
  const { teiler, einheit, stellen } = chooseMassstab(diagramm)
  return `Ziel ${formatWithEinheit(target / teiler, stellen, einheit)}`
}

/** The goal as a line across the chart. */
function createTarget({ farben }: Gestaltung, name: string, categories: readonly string[], value: number): ChartSeries {
  return {
    name,
    values: categories.map(() => value),
    type: 'line',
    color: hex(farben.text),
    line: { color: hex(farben.text), width: 1.5, dash: 'dash' },
    // A line of one point would not show.
    markers: categories.length === 1 ? { shape: 'dash', size: 20 } : false,
    dataLabels: false,
  }
}
