import type { BarElement, Chart, ChartConfiguration } from 'chart.js'
import type { Datenreihe } from '../../content/diagrammarten/art.js'
import { chooseMassstab, type Massstab } from '../axes/massstab.js'
import { drawRowNames, GREATEST_HEIGHT, layoutAbove, layoutRows, lowerBars, type RowLayout } from '../axes/zeilen.js'
import { findBetont } from '../colours/betonung.js'
import { seriesColours } from '../colours/palette.js'
import type { Diagramm } from '../diagramm.js'
import { type ChartJob, drawOver, type PreparedChart, SILENT } from '../drawing/auftrag.js'
import { createSquares, layoutHead } from '../labels/kopf.js'
import { drawStroke, drawText } from '../labels/textsatz.js'
import { wrapText } from '../labels/umbruch.js'
import { formatNumber } from '../labels/zahlformat.js'

/** Names up to this part of the width stand between the sides, longer ones at the left. */
const CENTRED = { voll: 0.22, halb: 0.34 }
const HIGHEST_ROW = { mit: 24, ohne: 4 }
const MARGIN = 6
/** A short name that may be left out where rows stand close: an age. */
const SHORT_NAME = 60

interface MirrorSide {
  name: string[]
  massstab: Massstab
  werte: (number | null)[]
  largest: number
}

/**
 * Two measures back to back over shared rows: the sides of an age pyramid have one scale, those of a comparison each its own
 * where their units differ. Age groups rise from the youngest at the foot.
 */
export function buildMirror(job: ChartJob): PreparedChart {
  const { diagramm, style, typesetting, width, format } = job
  const fromBottom = diagramm.typ === 'alterspyramide'
  const sides = readSides(job)
  const einheiten = new Set(sides.map(({ massstab }) => massstab.einheit))
  const shared = einheiten.size === 1 ? ([...einheiten][0] ?? '') : ''
  const head = layoutHead(job, [], createSquares(job, []), shared)
  const count = diagramm.kategorien.length
  const longest = Math.max(...diagramm.kategorien.map(typesetting.measureBold))
  const centred = longest + 20 <= width * CENTRED[format]
  const above = !centred && format === 'halb'
  const room = GREATEST_HEIGHT - head.height - 60
  const tight = centred && longest <= SHORT_NAME && count * (typesetting.line + 2) > room * 0.7
  const rows: RowLayout = centred
    ? {
        names: thinNames(diagramm.kategorien, tight ? typesetting.line : 0, fromBottom),
        width: 0,
        height: tight
          ? Math.max(HIGHEST_ROW.ohne, Math.min(7, room / count))
          : Math.min(HIGHEST_ROW.mit, typesetting.line + 7),
      }
    : above
      ? layoutAbove(job, room, 26)
      : layoutRows(job, room, { preferred: 0, least: 0 })
  const aisle = centred ? longest + 20 : 0
  const labelled = !tight
  const edges = sides.map(({ werte, massstab }) =>
    labelled ? Math.max(0, ...werte.map((value) => typesetting.measureBold(print(value, massstab)))) + MARGIN : 0,
  )
  const [left = 0, right = 0] = edges
  const field = width - rows.width - left - right
  const colours = seriesColours(style, 2)
  const half = (field - aisle) / 2
  const heads = sides.map(({ name, massstab }, i) => [
    ...wrapText(name.join(' '), half + (edges[i] ?? 0) - 4, 3, typesetting.measureBold),
    ...(einheiten.size > 1 && massstab.einheit ? [massstab.einheit] : []),
  ])
  const headLines = Math.max(...heads.map(({ length }) => length))
  const topMargin = head.height + (head.height > 0 ? 6 : 0) + headLines * typesetting.line + 6
  const foot = tight ? typesetting.line + 8 : 2
  const aisleValue = aisle / (field - aisle)

  const config: ChartConfiguration<'bar', ([number, number] | null)[], string> = {
    type: 'bar',
    data: {
      labels: diagramm.kategorien,
      datasets: sides.map(({ werte, largest }, s) => ({
        data: werte.map((value) => {
          if (value === null) return null
          const length = largest === 0 ? 0 : value / largest
          return s === 0 ? [-aisleValue - length, -aisleValue] : [aisleValue, aisleValue + length]
        }),
        backgroundColor: colours[s] ?? '',
        // Both sides share the rows instead of standing below each other.
        grouped: false,
        maxBarThickness: 18,
        categoryPercentage: tight ? 0.86 : 0.7,
        barPercentage: 1,
      })),
    },
    options: {
      ...SILENT,
      indexAxis: 'y',
      layout: {
        ...SILENT.layout,
        padding: { top: topMargin, bottom: foot, left: rows.width + left, right: right },
      },
      scales: {
        x: { display: false, min: -1 - aisleValue, max: 1 + aisleValue },
        y: { display: false, offset: true, reverse: fromBottom },
      },
    },
    plugins: [
      ...(above ? [lowerBars(rows, typesetting.line)] : []),
      ...drawOver((chart: Chart) => {
        const { ctx, chartArea, scales } = chart
        const yOf = (i: number) => scales.y?.getPixelForValue(i) ?? 0
        const middle = (chartArea.left + chartArea.right) / 2
        const edges = [middle - aisle / 2, middle + aisle / 2] as const
        head.draw(ctx)
        for (const [s, lineHeads] of heads.entries()) {
          const edge = edges[s] ?? middle
          drawStroke(ctx, [edge, chartArea.top, edge, chartArea.bottom], style.farben.grau)
          drawText(
            ctx,
            typesetting,
            lineHeads,
            edge + (s === 0 && !centred ? -4 : s === 1 && !centred ? 4 : 0),
            chartArea.top - 4 - (lineHeads.length * typesetting.line) / 2,
            {
              colour: style.farben.text,
              bold: true,
              alignment: s === 0 ? 'right' : 'left',
            },
          )
        }
        if (centred) drawMiddle(job, ctx, rows.names, middle, yOf)
        else drawRowNames(job, ctx, rows.names, (i) => yOf(i) - (above ? 10 : 0), style.farben.papier)
        if (labelled) drawSideValues(job, chart, sides, edges)
        else drawEndValues(job, ctx, sides, edges, half, chartArea.bottom + 4 + typesetting.line / 2)
      }),
    ],
  }
  return {
    config: config as unknown as ChartConfiguration,
    height: Math.ceil(topMargin + rows.height * count + foot),
  }
}

/** Few categories are compared side by side, and negative values; two measures of different units never have one scale, and `checkDiagramm` refuses negative ones of these. */
export function isMirrored({ kategorien, reihen }: Diagramm): boolean {
  const negative = reihen.some(({ werte }) => werte.some((value) => value !== null && value < 0))
  return reihen.some(({ masse }) => masse) || (!negative && kategorien.length > 3)
}

function readSides({ diagramm }: ChartJob): MirrorSide[] {
  const massstaebe = diagramm.reihen.map((reihe) => readMassstab(diagramm, reihe))
  const equal = new Set(massstaebe.map(({ einheit }) => einheit)).size === 1
  const shared = equal
    ? readMassstab(diagramm, { name: '', werte: diagramm.reihen.flatMap(({ werte }) => werte) })
    : undefined
  const largest = Math.max(0, ...diagramm.reihen.flatMap(({ werte }) => werte.map((value) => value ?? 0)))
  return diagramm.reihen.map(({ name, werte }, i) => ({
    name: [name],
    werte,
    massstab: shared ?? massstaebe[i] ?? { teiler: 1, einheit: '', stellen: 0 },
    largest: shared ? largest : Math.max(0, ...werte.map((value) => value ?? 0)),
  }))
}

function readMassstab(diagramm: ChartJob['diagramm'], reihe: Datenreihe): Massstab {
  const [first] = reihe.masse ?? []
  return chooseMassstab({
    ...diagramm,
    einheit: first?.einheit ?? diagramm.einheit,
    stellen: Math.max(0, ...(reihe.masse ?? [diagramm]).map(({ stellen }) => stellen)),
    reihen: [reihe],
  })
}

const print = (value: number | null, { teiler, stellen }: Massstab) =>
  value === null ? '–' : formatNumber(value / teiler, stellen)

/** Every so many names that a line has room for, counted from the foot. */
function thinNames(names: string[], line: number, fromBottom: boolean): string[][] {
  const every = line === 0 ? 1 : names.length > 60 ? 10 : 5
  return names.map((name, i) => ((fromBottom ? i : names.length - 1 - i) % every === 0 ? [name] : []))
}

function drawMiddle(
  { diagramm, typesetting, style }: ChartJob,
  ctx: CanvasRenderingContext2D,
  names: string[][],
  middle: number,
  yOf: (i: number) => number,
): void {
  const betont = findBetont(diagramm)
  for (const [i, lines] of names.entries())
    drawText(ctx, typesetting, lines, middle, yOf(i), {
      colour: style.farben.text,
      bold: i === betont,
      alignment: 'center',
    })
}

/** Each value at the outer end of its bar, without the sign that its side would give it. */
function drawSideValues(
  { diagramm, typesetting, style }: ChartJob,
  chart: Chart,
  sides: MirrorSide[],
  edges: readonly [number, number],
): void {
  const betont = findBetont(diagramm)
  for (const [s, { werte, massstab, largest }] of sides.entries()) {
    const edge = edges[s as 0 | 1]
    for (const [i, value] of werte.entries()) {
      const { y } = chart.getDatasetMeta(s).data[i] as BarElement
      const length = value === null || largest === 0 ? 0 : (value / largest) * measureHalf(chart, edges)
      drawText(chart.ctx, typesetting, [print(value, massstab)], edge + (s === 0 ? -1 : 1) * (length + 5), y, {
        colour: value === null ? style.farben.grau : style.farben.text,
        bold: i === betont,
        alignment: s === 0 ? 'right' : 'left',
      })
    }
  }
}

function measureHalf({ chartArea }: Chart, edges: readonly [number, number]): number {
  return edges[0] - chartArea.left
}

/** Where rows stand too close for values: nought and the largest value below each side. */
function drawEndValues(
  { typesetting, style }: ChartJob,
  ctx: CanvasRenderingContext2D,
  sides: MirrorSide[],
  edges: readonly [number, number],
  half: number,
  y: number,
): void {
  for (const [s, { massstab, largest }] of sides.entries()) {
    const edge = edges[s as 0 | 1]
    const colour = style.farben.grau
    drawText(ctx, typesetting, ['0'], edge, y, { colour, alignment: s === 0 ? 'right' : 'left' })
    drawText(ctx, typesetting, [print(largest, massstab)], edge + (s === 0 ? -half : half), y, {
      colour,
      alignment: s === 0 ? 'left' : 'right',
    })
  }
}
