import type { BarElement, Chart, ChartConfiguration } from 'chart.js'
import { drawKategorien, measureHeight } from '../axes/kategorien.js'
import { computeSteps, type WaterfallStep } from '../axes/stufen.js'
import { drawRowNames, GREATEST_HEIGHT, layoutRows } from '../axes/zeilen.js'
import { findBetont } from '../colours/betonung.js'
import { areaOf } from '../colours/muster.js'
import { stepColours } from '../colours/palette.js'
import { type ChartJob, drawOver, formatValue, type PreparedChart, SILENT } from '../drawing/auftrag.js'
import { createSquares, layoutHead } from '../labels/kopf.js'
import { drawStroke, drawText } from '../labels/textsatz.js'
import { isShortened, wrapText } from '../labels/umbruch.js'

const PLOT = { voll: 200, halb: 160 }
const PLOT_WITHOUT_STEPS = 28
const WIDEST_BAR = 64
const MOST_LINES = 3

/**
 * From a first amount over what is taken and added to what is left: totals stand on zero, steps hang between them. As columns
 * where the names have room below them, else as bars below each other.
 */
export function buildWaterfall(job: ChartJob): PreparedChart {
  const names = layoutNames(job)
  return names ? buildColumnSteps(job, names) : buildBarSteps(job)
}

/** The names in lines below the columns; undefined where they or the values have no room there. */
function layoutNames(job: ChartJob): string[][] | undefined {
  const { diagramm, typesetting, width } = job
  const field = width / diagramm.kategorien.length
  const names = diagramm.kategorien.map((name) => wrapText(name, field - 8, MOST_LINES, typesetting.measureBold))
  const apart = names.flat().some((line, i, all) => line.endsWith('-') && i < all.length - 1)
  const fits = diagramm.kategorien.every(
    (name, i) => !isShortened(names[i] ?? [], name) && typesetting.measureBold(printStep(job, i)) + 4 <= field,
  )
  return fits && !(apart && field < 90) ? names : undefined
}

function buildColumnSteps(job: ChartJob, names: string[][]): PreparedChart {
  const { diagramm, style, typesetting, format } = job
  const steps = computeSteps(diagramm, job.massstab.teiler)
  const [bottom, top] = measureBounds(steps)
  const empty = steps.every(({ from, to }) => from === 0 && to === 0)
  const head = layoutHead(job, [], createSquares(job, []))
  const topMargin = head.height + typesetting.line + 6
  const foot = 6 + (bottom < 0 ? typesetting.line + 2 : 0)
  const bottomMargin = foot + measureHeight(names, typesetting.line)
  const config = {
    ...createBars(job, steps),
    options: {
      ...SILENT,
      layout: { ...SILENT.layout, padding: { top: topMargin, bottom: bottomMargin } },
      scales: { x: { display: false, offset: true }, y: { display: false, min: bottom, max: top } },
    },
    plugins: drawOver((chart: Chart) => {
      const { ctx, chartArea, scales } = chart
      const yOf = (value: number) => scales.y?.getPixelForValue(value) ?? chartArea.bottom
      head.draw(ctx)
      drawKategorien(job, ctx, names, chartArea.bottom + foot, (i) => scales.x?.getPixelForValue(i) ?? 0)
      drawStroke(ctx, [chartArea.left, yOf(0), chartArea.right, yOf(0)], style.farben.grau)
      eachStep(chart, steps, ({ step, area, next }, i) => {
        const y = yOf(step.level)
        if (next) drawStroke(ctx, [area.x + area.width, y, next.x, y], style.farben.grau)
        const below = isBelowZero(step)
        drawText(
          ctx,
          typesetting,
          [printStep(job, i)],
          area.x + area.width / 2,
          below ? area.y + area.height + typesetting.line / 2 + 2 : area.y - typesetting.line / 2 - 2,
          { colour: style.farben.text, bold: step.total, alignment: 'center' },
        )
      })
    }),
  }
  return {
    config: config as unknown as ChartConfiguration,
    height: Math.ceil(topMargin + (empty ? PLOT_WITHOUT_STEPS : PLOT[format]) + bottomMargin),
  }
}

function buildBarSteps(job: ChartJob): PreparedChart {
  const { diagramm, style, typesetting } = job
  const steps = computeSteps(diagramm, job.massstab.teiler)
  const [bottom, top] = measureBounds(steps)
  const head = layoutHead(job, [], createSquares(job, []))
  const rows = layoutRows(job, GREATEST_HEIGHT - head.height - 30, { preferred: 0, least: 0 })
  const numbers = Math.max(...steps.map((_, i) => typesetting.measureBold(printStep(job, i)))) + 6
  const topMargin = head.height + (head.height > 0 ? 6 : 0)
  const config = {
    ...createBars(job, steps),
    options: {
      ...SILENT,
      indexAxis: 'y' as const,
      layout: {
        ...SILENT.layout,
        padding: { top: topMargin, bottom: 2, left: rows.width + (bottom < 0 ? numbers : 0), right: numbers },
      },
      scales: { y: { display: false, offset: true }, x: { display: false, min: bottom, max: top } },
    },
    plugins: drawOver((chart: Chart) => {
      const { ctx, chartArea, scales } = chart
      const xOf = (value: number) => scales.x?.getPixelForValue(value) ?? chartArea.left
      head.draw(ctx)
      drawRowNames(job, ctx, rows.names, (i) => scales.y?.getPixelForValue(i) ?? 0)
      drawStroke(ctx, [xOf(0), chartArea.top, xOf(0), chartArea.bottom], style.farben.grau)
      eachStep(chart, steps, ({ step, area, next }, i) => {
        const x = xOf(step.level)
        if (next) drawStroke(ctx, [x, area.y + area.height, x, next.y], style.farben.grau)
        const left = isBelowZero(step)
        drawText(
          ctx,
          typesetting,
          [printStep(job, i)],
          left ? area.x - 5 : area.x + area.width + 5,
          area.y + area.height / 2,
          { colour: style.farben.text, bold: step.total, alignment: left ? 'right' : 'left' },
        )
      })
    }),
  }
  return {
    config: config as unknown as ChartConfiguration,
    height: Math.ceil(topMargin + rows.height * diagramm.kategorien.length + 2),
  }
}

function createBars(job: ChartJob, steps: WaterfallStep[]) {
  return {
    type: 'bar' as const,
    data: {
      labels: job.diagramm.kategorien,
      datasets: [
        {
          data: steps.map(({ from, to }): [number, number] => [from, to]),
          backgroundColor: colourSteps(job, steps),
          maxBarThickness: WIDEST_BAR,
          categoryPercentage: 0.72,
          barPercentage: 1,
        },
      ],
    },
  }
}

/** What is left in the accent colour (or the category that is emphasised), other totals in grey, steps light. */
export function colourSteps(
  { diagramm, style }: Pick<ChartJob, 'diagramm' | 'style'>,
  steps: WaterfallStep[],
): string[] {
  const colours = stepColours(style)
  const important = diagramm.betont === undefined ? steps.findLastIndex(({ total }) => total) : findBetont(diagramm)
  return steps.map(({ total, from, to }, i) => {
    if (i === important) return colours.betont
    if (total) return colours.summe
    return to < from ? colours.abgang : colours.zugang
  })
}

function measureBounds(steps: WaterfallStep[]): [bottom: number, top: number] {
  const values = steps.flatMap(({ from, to }) => [from, to])
  const [bottom, top] = [Math.min(0, ...values), Math.max(0, ...values)]
  return [bottom, top > bottom ? top : bottom + 1]
}

/** Labels stand on the side of zero to which a bar hangs. */
const isBelowZero = ({ from, to }: WaterfallStep) => Math.max(from, to) <= 0 && Math.min(from, to) < 0

/** A total as it is, a step with its sign. */
export function printStep(job: Pick<ChartJob, 'diagramm' | 'massstab'>, i: number): string {
  const value = job.diagramm.reihen[0]?.werte[i] ?? null
  const text = formatValue(job, value)
  const total = i === 0 || job.diagramm.summen?.[i]
  return !total && value !== null && value > 0 ? `+${text}` : text
}

interface StepPlace {
  step: WaterfallStep
  area: NonNullable<ReturnType<typeof areaOf>>
  next: ReturnType<typeof areaOf>
}

function eachStep(chart: Chart, steps: WaterfallStep[], draw: (ort: StepPlace, i: number) => void): void {
  const bar = chart.getDatasetMeta(0).data as BarElement[]
  for (const [i, step] of steps.entries()) {
    const [thisBar, nextBar] = [bar[i], bar[i + 1]]
    const area = thisBar && areaOf(thisBar)
    if (area) draw({ step, area, next: nextBar && areaOf(nextBar) }, i)
  }
}
