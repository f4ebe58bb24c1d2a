import type { Chart, ChartConfiguration } from 'chart.js'
import type { Datenreihe, Wertmass } from '../../content/diagrammarten/art.js'
import { GREATEST_HEIGHT, layoutAbove, layoutRows, lowerBars } from '../axes/zeilen.js'
import { findBetont } from '../colours/betonung.js'
import { emphasisColours, seriesColours } from '../colours/palette.js'
import type { Diagramm } from '../diagramm.js'
import { type ChartJob, drawOver, type PreparedChart, SILENT } from '../drawing/auftrag.js'
import { drawStroke, drawText } from '../labels/textsatz.js'
import { wrapText } from '../labels/umbruch.js'
import { formatNumber, formatWithEinheit, inEinheit } from '../labels/zahlformat.js'

const COLUMN_GAP = 14
const NARROWEST_BAR = 70
const STROKE = { width: 2.5, ueberstand: 3.5 }
const SIGN = 12
const THICKNESS = 12

/**
 * For each Kennzahl a bar for what is and a stroke for what shall be, on a scale of its own because units differ, with the
 * figures in columns at the right.
 */
export function buildAttainment(raw: ChartJob): PreparedChart {
  const job = { ...raw, diagramm: nameEinheiten(raw.diagramm) }
  const { diagramm, style, typesetting, width, format } = job
  const columns = layoutColumns(job)
  const columnWidth = columns.reduce((total, column) => total + column.width + COLUMN_GAP, 0)
  const headLines = Math.max(...columns.map(({ head }) => head.length))
  const head = headLines * typesetting.line + 8
  // In half the measure names stand above their bars.
  const above = format === 'halb'
  const rows = above
    ? layoutAbove(job, GREATEST_HEIGHT - head, THICKNESS + 20)
    : layoutRows(
        { ...job, width: Math.min(width, (width - columnWidth - NARROWEST_BAR) / 0.58) },
        GREATEST_HEIGHT - head,
        { preferred: 28, least: 20 },
      )
  const namesHeight = (i: number) => (above ? (rows.names[i]?.length ?? 1) * typesetting.line : 0)
  const left = above ? 0 : rows.width
  const { actual, target, from, to } = readBars(diagramm)
  const height = Math.ceil(head + rows.height * diagramm.kategorien.length + 2)

  const config: ChartConfiguration<'bar', ([number, number] | null)[], string> = {
    type: 'bar',
    data: {
      labels: diagramm.kategorien,
      datasets: [
        {
          data: actual.map((value) => (value === null ? null : [Math.min(0, value), Math.max(0, value)])),
          backgroundColor: colourBars(raw),
          barThickness: THICKNESS,
        },
      ],
    },
    options: {
      ...SILENT,
      indexAxis: 'y',
      layout: { ...SILENT.layout, padding: { top: head, bottom: 2, left: left, right: columnWidth } },
      scales: { x: { display: false, min: from, max: to }, y: { display: false, offset: true } },
    },
    plugins: [
      ...(above ? [lowerBars(rows, typesetting.line)] : []),
      ...drawOver((chart: Chart) => {
        const { ctx, chartArea, scales } = chart
        const betont = findBetont(raw.diagramm)
        const xOf = (value: number) => scales.x?.getPixelForValue(value) ?? chartArea.left
        drawHead(raw, ctx, columns, head)
        for (const [i, names] of rows.names.entries()) {
          const middleLine = scales.y?.getPixelForValue(i) ?? 0
          const middle = middleLine + namesHeight(i) / 2
          const bold = i === betont
          if (i > 0) {
            const y = middleLine - rows.height / 2
            drawStroke(ctx, [0, y, width, y], style.farben.linie, 0.5)
          }
          const yName = above ? middleLine - (THICKNESS + 6) / 2 : middleLine
          drawText(ctx, typesetting, names, 0, yName, { colour: style.farben.text, bold })
          drawStroke(ctx, [xOf(0), middle - THICKNESS / 2 - 3, xOf(0), middle + THICKNESS / 2 + 3], style.farben.grau)
          const zielwert = target[i] ?? null
          if (zielwert !== null) drawTargetStroke(job, ctx, xOf(zielwert), middle, THICKNESS / 2 + STROKE.ueberstand)
          for (const column of columns)
            drawText(ctx, typesetting, [column.texts[i] ?? ''], column.right, middle, {
              colour: column.texts[i] === '–' ? style.farben.grau : style.farben.text,
              bold: bold || column.index === 0,
              alignment: 'right',
            })
        }
      }),
    ],
  }
  return { config: config as unknown as ChartConfiguration, height }
}

interface FigureColumn {
  /** 0 actual, 1 goal, 2 change */
  index: number
  head: string[]
  texts: string[]
  width: number
  /** Right edge. */
  right: number
}

/** The figures: a unit that a whole column shares stands in its head, else behind each value. */
function layoutColumns({ diagramm, typesetting, width, format }: ChartJob): FigureColumn[] {
  const columns = diagramm.reihen.slice(0, 3).map(({ name, werte, masse }, index) => {
    const wertmassOf = (i: number): Wertmass => masse?.[i] ?? diagramm
    const einheiten = new Set(werte.flatMap((value, i) => (value === null ? [] : [wertmassOf(i).einheit])))
    const [shared = ''] = einheiten.size === 1 ? einheiten : []
    const texts = werte.map((value, i) => printValue(value, wertmassOf(i), shared === '', index === 2))
    const numbers = Math.max(...texts.map(typesetting.measureBold))
    const room = Math.max(numbers, format === 'voll' ? 96 : 56)
    const sign = index < 2 ? SIGN : 0
    const head = [
      ...wrapText(name, room - sign, 3, typesetting.measure),
      ...(shared && (masse || index === 2) ? wrapText(`in ${shared}`, room, 1, typesetting.measure) : []),
    ]
    const headWidth = Math.max(typesetting.measure(head[0] ?? '') + sign, ...head.map(typesetting.measure))
    return { index, head, texts, width: Math.ceil(Math.max(numbers, headWidth)), right: 0 }
  })
  let right = width
  for (const column of columns.toReversed()) {
    column.right = right
    right -= column.width + COLUMN_GAP
  }
  return columns
}

function printValue(
  value: number | null,
  { einheit, stellen }: Wertmass,
  withEinheit: boolean,
  signed: boolean,
): string {
  if (value === null) return '–'
  const short = einheit === 'Prozentpunkte' ? '%-Punkte' : einheit
  const text = withEinheit ? formatWithEinheit(value, stellen, short) : formatNumber(value, stellen)
  return signed && value > 0 ? `+${text}` : text
}

/** Where all actuals and goals share a unit, it is the chart's; where those of a row do, it stands behind the name instead of behind each value. */
function nameEinheiten(diagramm: Diagramm): Diagramm {
  const { kategorien, reihen } = diagramm
  const [actual, target, ...rest] = reihen
  if (!actual?.masse || !target?.masse) return diagramm
  const einheiten = kategorien.map((_, i) => {
    const wertmasse = [actual, target].flatMap(({ werte, masse }) =>
      werte[i] === null ? [] : [masse?.[i]?.einheit ?? ''],
    )
    return new Set(wertmasse).size === 1 ? (wertmasse[0] ?? '') : ''
  })
  const [shared = ''] = new Set(einheiten).size === 1 ? einheiten : []
  if (shared !== '') {
    const stellen = Math.max(...[...actual.masse, ...target.masse].map((wertmass) => wertmass.stellen))
    const plain = [actual, target].map(({ name, werte }) => ({ name, werte }))
    return { ...diagramm, einheit: shared, stellen, reihen: [...plain, ...rest] }
  }
  const strip = (reihe: Datenreihe): Datenreihe => ({
    ...reihe,
    masse: kategorien.map((_, i) => {
      const wertmass = reihe.masse?.[i] ?? diagramm
      return einheiten[i] ? { einheit: '', stellen: wertmass.stellen } : wertmass
    }),
  })
  return {
    ...diagramm,
    kategorien: kategorien.map((name, i) => {
      const einheit = einheiten[i] ?? ''
      return einheit === '' || name.endsWith(einheit) ? name : name + inEinheit(einheit)
    }),
    reihen: [strip(actual), strip(target), ...rest],
  }
}

/** Actual and goal as shares of the largest value: of the whole chart where all have one unit, else of each row. */
function readBars({ reihen }: Diagramm) {
  const [actualValues = [], targetValues = []] = reihen.map(({ werte }) => werte)
  const every = actualValues.map((value, i) => Math.max(Math.abs(value ?? 0), Math.abs(targetValues[i] ?? 0)))
  const largest = reihen[0]?.masse ? every : every.map(() => Math.max(...every))
  const share = (value: number | null | undefined, i: number) =>
    value === null || value === undefined ? null : largest[i] ? value / largest[i] : 0
  const actual = actualValues.map(share)
  const target = actualValues.map((_, i) => share(targetValues[i], i))
  const from = Math.min(0, ...[...actual, ...target].map((value) => value ?? 0))
  return { actual, target, from, to: 1 }
}

function colourBars({ diagramm, style }: Pick<ChartJob, 'diagramm' | 'style'>): string[] {
  const betont = findBetont(diagramm)
  const colours = emphasisColours(style)
  const [plain = colours.betont] = seriesColours(style, 1)
  return diagramm.kategorien.map((_, i) => (betont < 0 ? plain : i === betont ? colours.betont : colours.remaining))
}

/** The stroke of a goal, on a halo of paper. */
function drawTargetStroke(
  { style }: ChartJob,
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  half: number,
): void {
  drawStroke(ctx, [x, y - half, x, y + half], style.farben.papier, STROKE.width + 2)
  drawStroke(ctx, [x, y - half, x, y + half], style.farben.text, STROKE.width)
}

/** The heads of the columns are the legend, too: a piece of bar before the actual, a stroke before the goal. */
function drawHead(job: ChartJob, ctx: CanvasRenderingContext2D, columns: FigureColumn[], height: number): void {
  const { diagramm, typesetting, style } = job
  const bottom = height - 6
  // A unit that all values share stands once, where other charts have it.
  if (!diagramm.reihen[0]?.masse && diagramm.einheit !== '')
    drawText(ctx, typesetting, [diagramm.einheit], 0, bottom - typesetting.line / 2, { colour: style.farben.grau })
  for (const { index, head, right } of columns) {
    drawText(ctx, typesetting, head, right, bottom - (head.length * typesetting.line) / 2, {
      colour: style.farben.grau,
      alignment: 'right',
    })
    const y = bottom - (head.length - 0.5) * typesetting.line
    const x = right - typesetting.measure(head[0] ?? '') - SIGN
    if (index === 0) {
      ctx.fillStyle = colourBars(job)[Math.max(0, findBetont(job.diagramm))] ?? ''
      ctx.fillRect(x, y - 4, 8, 8)
    }
    if (index === 1) drawTargetStroke(job, ctx, x + 5, y, 5)
  }
}
