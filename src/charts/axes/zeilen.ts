import type { BarElement, Chart, Plugin } from 'chart.js'
import { findBetont } from '../colours/betonung.js'
import { ChartError } from '../diagrammfehler.js'
import type { ChartJob } from '../drawing/auftrag.js'
import { drawText } from '../labels/textsatz.js'
import { isShortened, wrapText } from '../labels/umbruch.js'

// The text block of a page, less the caption.
export const GREATEST_HEIGHT = 840
const GAP = 12
/** More rows than this stand closer: they are read down the names. */
const MANY = 10
/** What parts the names of so many, in pixels. */
const MANY_AIR = 7
const AIR = 12

// From the most to the least composed: how many lines a name may take, which part of the width, and whether it must be whole: four lines say
// more than two that are cut.
const COLUMNS = [
  { most: 1, share: 0.36, whole: true },
  { most: 2, share: 0.4, whole: true },
  { most: 2, share: 0.5, whole: true },
  { most: 3, share: 0.5, whole: true },
  { most: 4, share: 0.55, whole: true },
  { most: 2, share: 0.58, whole: false },
  { most: 1, share: 0.55, whole: false },
]

/** The rows of a chart with names at the left: their names in lines, the width of that column, the height of each row. */
export interface RowLayout {
  names: string[][]
  width: number
  height: number
}

/** How high a row would like to be for its bars, and how low it can get. */
export interface RowNeeds {
  preferred: number
  least: number
}

/** What a column of names is laid out for. */
type RowJob = Pick<ChartJob, 'diagramm' | 'width'> & {
  typesetting: Pick<ChartJob['typesetting'], 'line' | 'measureBold'>
}

/** The column of names: as narrow as they allow, two lines at most, and one line where the rows stand close. */
export function layoutRows({ diagramm, typesetting, width }: RowJob, room: number, needs: RowNeeds): RowLayout {
  const { kategorien, titel } = diagramm
  for (const { most, share, whole } of COLUMNS) {
    const names = kategorien.map((name) => wrapText(name, width * share, most, typesetting.measureBold))
    const lines = Math.max(...names.map(({ length }) => length))
    const air = kategorien.length > MANY ? { one: MANY_AIR, several: 5 } : { one: 9, several: 10 }
    const preferred = Math.max(needs.preferred, lines * typesetting.line + (lines > 1 ? air.several : air.one))
    const height = Math.min(preferred, room / kategorien.length)
    const narrowest = Math.max(lines * typesetting.line + (lines > 1 ? 4 : -1), needs.least)
    const shortened = names.some((wrapped, i) => isShortened(wrapped, kategorien[i] ?? ''))
    if (height < narrowest || (whole && shortened)) continue
    return { names, height, width: Math.max(...names.flat().map(typesetting.measureBold)) + GAP }
  }
  throw tooMany(titel, kategorien.length)
}

/** Where the rows stand: how high each is, and its middle from the top of all. */
export interface RowPlaces {
  heights: number[]
  middles: number[]
  total: number
}

/** All rows of one height; of many, or where a name takes more than two lines, each as high as its own name asks: all have the same air. */
export function placeRows({ names, height }: RowLayout, line: number): RowPlaces {
  const air = names.length > MANY ? MANY_AIR : AIR
  const isOwn = names.length > MANY || names.some(({ length }) => length > 2)
  const heights = names.map(({ length }) => (isOwn ? Math.min(height, length * line + air) : height))
  let total = 0
  const middles = heights.map((own) => {
    total += own
    return total - own / 2
  })
  return { heights, middles, total }
}

/** Moves bars to their rows, when chart.js has placed them in rows of one height. */
export function moveBars({ middles }: RowPlaces): Plugin {
  return {
    id: 'zeilen',
    afterDatasetsUpdate(chart: Chart) {
      for (const [i, element] of chart.getDatasetMeta(0).data.entries())
        (element as BarElement).y = chart.chartArea.top + (middles[i] ?? 0)
    },
  }
}

/** Rows whose names stand above their bars, for half the measure; `bar` is the room of a bar. */
export function layoutAbove({ diagramm, typesetting, width }: ChartJob, room: number, bar: number): RowLayout {
  const { kategorien, titel } = diagramm
  const names = kategorien.map((name) => wrapText(name, width, 2, typesetting.measureBold))
  const height = Math.max(...names.map(({ length }) => length)) * typesetting.line + bar
  if (height * kategorien.length > room) throw tooMany(titel, kategorien.length)
  return { names, width: 0, height }
}

/** Moves bars below names that stand above them, when chart.js has placed them. */
export function lowerBars({ names }: RowLayout, line: number): Plugin {
  return {
    id: 'versatz',
    afterDatasetsUpdate(chart: Chart) {
      for (let r = 0; r < chart.data.datasets.length; r++)
        for (const [i, element] of chart.getDatasetMeta(r).data.entries())
          (element as BarElement).y += ((names[i]?.length ?? 1) * line) / 2
    },
  }
}

/** Writes the names at the left edge, the emphasised one in semibold. */
export function drawRowNames(
  { diagramm, typesetting, style }: ChartJob,
  ctx: CanvasRenderingContext2D,
  names: string[][],
  locate: (i: number) => number,
  ground?: string,
): void {
  const betont = findBetont(diagramm)
  for (const [i, lines] of names.entries())
    drawText(ctx, typesetting, lines, 0, locate(i), { colour: style.farben.text, bold: i === betont, ground })
}

function tooMany(titel: string, count: number): ChartError {
  return new ChartError(
    `Das Diagramm „${titel}“ hat ${count} Kategorien; so viele Balken haben auf einer Seite keinen Platz. Teilen Sie es.`,
  )
}
