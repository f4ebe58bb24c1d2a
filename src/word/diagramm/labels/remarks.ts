import type { ChartSeries } from 'docx/charts'
import { computeStacks } from '../../../charts/axes/stapel.js'
import type { Diagramm } from '../../../charts/diagramm.js'
import { wrapText } from '../../../charts/labels/umbruch.js'
import { hex } from '../../styles/colours.js'
import { type ChartTask, fontOf, type LabelOffset } from '../chart-task.js'
import { NAME_RESERVE } from '../name-column.js'
import { measureField, measureLine, measurePixel, measurePlotHeight } from '../room.js'
import { computeEnds, computeValueAxis, type ValueAxis } from '../value-axis.js'

/** The series of the notes, as it is called in the data of the chart. */
export const REMARKS = 'Anmerkungen'
/** A line that is empty and takes its room. */
const BLANK = '\n\u00a0'
/** What a note takes of the width of the chart at most, as in the picture. */
const WIDEST = 0.6
/** What notes take of the height of the plot at most. */
const MOST = 0.6

/** The notes at a category: how high their point stands, and in how many lines they stand above it. */
interface PlacedRemark {
  at: number
  base: number
  text: string
  lines: number
}

/** Notes of a category with the room that they take along the axis, in categories, and how far they give way to the edge, in pixels. */
interface WantedRemark {
  at: number
  texts: readonly string[]
  shift: number
  from: number
  to: number
}

/**
 * Where the notes of a chart stand: above all that is below their text, and above each other where they would meet, the first on top, as
 * in the picture. Word draws no lines down to what they are about: what does not stand right above that says its category.
 */
export function placeRemarks(task: ChartTask): PlacedRemark[] {
  const { kategorien } = task.diagramm
  const tops = readTops(task.diagramm)
  return groupMeeting(listWanted(task)).flatMap((group) => {
    const below = tops.filter((_, at) => group.some(({ from, to }) => at > from - 0.5 && at < to + 0.5))
    const base = Math.max(...below.filter((top) => top !== null))
    const { minimum } = computeValueAxis(task.diagramm)
    const ground = Math.max(base, minimum)
    // A value stands above its point, too.
    let under = 1
    return group
      .toReversed()
      .map(({ at, texts }) => {
        const isLifted = under > 1 || ground > (tops[at] ?? minimum)
        const said = isLifted ? texts.map((text) => `${kategorien[at]}: ${text}`) : texts
        const lines = said.flatMap((text) => wrap(task, text))
        const placed = { at, base: ground, text: lines.join('\n') + BLANK.repeat(under), lines: lines.length + under }
        under += lines.length
        return placed
      })
      .reverse()
  })
}

/** The notes as labels of points that are not drawn. */
export function createRemarks(task: ChartTask): ChartSeries {
  const { gestaltung, diagramm } = task
  const placed = new Map(placeRemarks(task).map((remark) => [remark.at, remark]))
  const remarks = diagramm.kategorien.map((_, at) => placed.get(at))
  return {
    name: REMARKS,
    values: remarks.map((remark) => remark?.base ?? null),
    type: 'line',
    color: hex(gestaltung.farben.text),
    line: { width: 0 },
    markers: false,
    dataLabels: false,
    pointLabels: remarks.map((remark) =>
      remark ? { text: remark.text, position: 'above' as const, font: fontOf(gestaltung) } : false,
    ),
  }
}

/**
 * How far notes are moved that would stand out of the chart: LibreOffice would draw all of it the smaller for them.
 * @param before how many series come before theirs @param width that of the chart with what stands beside the columns
 */
export function moveRemarks(task: ChartTask, before: number, width: number): LabelOffset[] {
  return listWanted(task)
    .filter(({ shift }) => shift !== 0)
    .map(({ at, shift }) => ({ series: before, point: at, x: shift / width, y: 0 }))
}

/** The axis of the picture, with room for the notes above what they stand over. */
export function computeAxisWithRemarks(task: ChartTask): ValueAxis {
  const axis = computeValueAxis(task.diagramm)
  const needed = endOfRemarks(task, axis.minimum)
  const steps = Math.max(0, Math.ceil((needed - axis.maximum) / axis.interval))
  return { ...axis, maximum: Number((axis.maximum + steps * axis.interval).toPrecision(12)) }
}

/** Where an axis ends that is not drawn; nothing where no notes stand above it and Word may choose. */
export function endHiddenAxis(task: ChartTask): { maximum?: number } {
  if (!task.diagramm.notizen) return {}
  const [smallest, largest] = computeEnds(task.diagramm)
  const withValues = endAbove(task, smallest, { base: largest, lines: 1 })
  return { maximum: Number(Math.max(withValues, endOfRemarks(task, smallest)).toPrecision(6)) }
}

function endOfRemarks(task: ChartTask, from: number): number {
  return Math.max(from, ...placeRemarks(task).map((remark) => endAbove(task, from, remark)))
}

/** The end of an axis on which so many lines have room above a value. */
function endAbove(task: ChartTask, from: number, { base, lines }: Pick<PlacedRemark, 'base' | 'lines'>): number {
  const share = Math.min(MOST, (lines * measureLine(task)) / measurePlotHeight(task))
  return from + (base - from) / (1 - share)
}

function listWanted(task: ChartTask): WantedRemark[] {
  const { kategorien, notizen = [] } = task.diagramm
  const field = measureField(task)
  return kategorien.flatMap((category, at) => {
    const texts = notizen.filter(({ kategorie }) => kategorie === category).map(({ text }) => text)
    if (texts.length === 0) return []
    const lines = texts.flatMap((text) => wrap(task, `${category}: ${text}`))
    const half = Math.max(...lines.map((line) => widthOf(task, line))) / 2
    const middle = (at + 0.5) * field
    const shift = Math.max(0, half - middle) + Math.min(0, task.width - half - middle)
    const place = at + shift / field
    return [{ at, texts, shift, from: place - half / field, to: place + half / field }]
  })
}

/** A note in lines that leave the others room. */
function wrap(task: ChartTask, text: string): string[] {
  return wrapText(text, task.width * WIDEST, Number.POSITIVE_INFINITY, (line) => widthOf(task, line))
}

function widthOf(task: ChartTask, line: string): number {
  return measurePixel(task, line) * NAME_RESERVE
}

/** Notes that would meet stand together. */
function groupMeeting(wanted: readonly WantedRemark[]): WantedRemark[][] {
  const groups: WantedRemark[][] = []
  for (const one of wanted) {
    const last = groups.at(-1)
    if (last?.some(({ to }) => one.from < to)) last.push(one)
    else groups.push([one])
  }
  return groups
}

/** How high what is drawn of each category reaches; null for a gap in lines. */
function readTops({ typ, kategorien, reihen }: Diagramm): (number | null)[] {
  if (typ === 'gestapelt') return computeStacks(reihen.map(({ werte }) => werte)).map(({ top }) => top)
  return kategorien.map((_, at) => {
    const values = reihen.map(({ werte }) => werte[at] ?? null).filter((value) => value !== null)
    // Columns stand on zero.
    const known = typ === 'saeulen' ? [0, ...values] : values
    return known.length > 0 ? Math.max(...known) : null
  })
}
