import type { Chart, ChartConfiguration } from 'chart.js'
import { computeAxis } from '../axes/achse.js'
import { drawKategorien, layoutKategorien, measureHeight } from '../axes/kategorien.js'
import { computeStacks, isDivision, type Stack } from '../axes/stapel.js'
import { createValueAxis } from '../axes/wertachse.js'
import { drawTargetLine, readTarget } from '../axes/ziellinie.js'
import { colourKategorien, colourReihen, colourStacks, findBetont, legendColours } from '../colours/betonung.js'
import { drawBarPatterns } from '../colours/muster.js'
import { seriesColours } from '../colours/palette.js'
import { type ChartJob, drawOver, formatValue, type PreparedChart, SILENT, scaleReihen } from '../drawing/auftrag.js'
import { createSquares, layoutHead } from '../labels/kopf.js'
import { drawNotizen, layoutNotizen } from '../labels/notizen.js'
import { drawGaps, drawParts, drawTotals, drawValues } from '../labels/saeulenwerte.js'
import { drawStackNames, layoutStackNames, type StackNames } from '../labels/stapelnamen.js'
import { drawStroke, drawText, STRESS } from '../labels/textsatz.js'
import { formatNumber } from '../labels/zahlformat.js'

const PLOT = { voll: 190, halb: 150 }
/** So many columns are compared at a glance and need less. */
const FEW = { columns: 3, plot: 144, field: 144 }
const PLOT_WITHOUT_BARS = 28
/** The widest column; of few it may be wider. */
const WIDEST_BAR = { many: 64, few: 88, named: 112 }
/** What a column with its distance keeps of the width where names stand beside the last one. */
const NARROWEST_NAMED = 50
const GROUP = { categoryPercentage: 0.86, barPercentage: 0.9 }
const SINGLE = { categoryPercentage: 0.62, barPercentage: 1 }

/** Columns side by side or `gestapelt`, with their totals or as shares of 100; from zero, each with its value; where there is no room for the values, with an axis. */
export function buildColumns(job: ChartJob, stacking?: 'summen' | 'anteile'): PreparedChart {
  const { diagramm, style, typesetting, width, format } = job
  const shares = stacking === 'anteile'
  const reihen = scaleReihen(job)
  const stack = stacking ? computeStacks(reihen) : []
  const ends = stacking ? stack.flatMap(({ bottom, top }) => [bottom, top]) : reihen.flat().map((value) => value ?? 0)
  const target = readTarget(job)
  // That its parts make a hundred percent needs no saying on each column.
  const isHundred = isDivision(diagramm)
  const bottom = Math.min(0, target?.value ?? 0, ...ends)
  const top = shares ? 100 : Math.max(0, target?.value ?? 0, ...ends)
  const targetWidth = target ? Math.ceil(typesetting.measure(target.text)) + 8 : 0

  const count = diagramm.kategorien.length
  const sideBySide = stacking ? 1 : reihen.length
  const few = count <= FEW.columns
  const field = Math.min(Math.max(few ? FEW.field : 150, sideBySide * 50), (width - targetWidth) / count)
  const widest = measureValues(job, stacking === 'summen' ? stack : undefined)
  const labelled = widest + 4 <= (sideBySide > 1 ? GROUP.categoryPercentage * field : field) / sideBySide
  // A total that cannot be printed is read at the axis.
  const withAxis = !labelled || (!shares && stack.some(({ total }) => total === null))
  const valueAxis = withAxis
    ? createValueAxis(job, computeAxis(bottom, top))
    : { width: 0, scale: { display: false, min: bottom, max: top > bottom ? top : bottom + 1 } }
  const several = reihen.length > 1
  const colours = coloursOf(job, stacking)
  const isPlain = stacking !== undefined && several && format === 'voll' && !withAxis && !target
  const beside = isPlain ? nameParts(job, reihen, top - bottom, widest + 4) : undefined
  const room = width - valueAxis.width - targetWidth - (beside?.width ?? 0)
  // Names follow the last column, in the half of its distance that is free behind it.
  const plotWidth = beside
    ? room / (1 - (1 - SINGLE.categoryPercentage) / 2 / count)
    : labelled
      ? Math.min(field * count, room)
      : room
  const named = several && !beside
  const head = layoutHead(job, named ? diagramm.reihen.map(({ name }) => name) : [], createSquares(job, colours))
  const kategorien = layoutKategorien(job, plotWidth / count)
  const notizen = layoutNotizen(job, head.height)
  // A total right below the legend would be read as part of it.
  const topMargin =
    head.height +
    (head.height > 0 ? 6 : 0) +
    notizen.height +
    (labelled && !shares && !isHundred
      ? Math.ceil(typesetting.line * (findBetont(diagramm) < 0 ? 1 : STRESS)) + 4
      : typesetting.line / 2 + 3)
  const foot = 6 + (labelled && bottom < 0 ? typesetting.line + 2 : 0)
  const bottomMargin = foot + measureHeight(kategorien, typesetting.line)
  const plot = bottom === top && !withAxis ? PLOT_WITHOUT_BARS : plotHeight(job)

  const config: ChartConfiguration<'bar', (number | null)[], string> = {
    type: 'bar',
    data: {
      labels: diagramm.kategorien,
      datasets: reihen.map((values, i) => ({
        data: values,
        backgroundColor:
          stacking === 'summen' && several
            ? colourStacks(diagramm, style, i)
            : several
              ? (colours[i] ?? '')
              : colourKategorien(job),
        borderColor: style.farben.papier,
        // A line of paper between the segments, so that they part without relying on colour.
        borderWidth: stacking ? { top: 1.25, bottom: 0, left: 0, right: 0 } : 0,
        borderSkipped: false,
        maxBarThickness: few ? (beside ? WIDEST_BAR.named : WIDEST_BAR.few) : WIDEST_BAR.many,
        ...(sideBySide > 1 ? GROUP : SINGLE),
      })),
    },
    options: {
      ...SILENT,
      layout: {
        ...SILENT.layout,
        padding: { top: topMargin, bottom: bottomMargin, right: width - valueAxis.width - plotWidth },
      },
      scales: {
        x: { display: false, stacked: stacking !== undefined, offset: true },
        y: { stacked: stacking !== undefined, ...valueAxis.scale },
      },
    },
    plugins: drawOver((chart: Chart) => {
      const { ctx, chartArea, scales } = chart
      head.draw(ctx)
      // What is named at its place needs no hatch that a legend would repeat.
      if (named) drawBarPatterns(chart, style)
      drawKategorien(job, ctx, kategorien, chartArea.bottom + foot, (i) => scales.x?.getPixelForValue(i) ?? 0)
      const ground = scales.y?.getPixelForValue(0) ?? chartArea.bottom
      drawStroke(ctx, [chartArea.left, ground, chartArea.right, ground], style.farben.grau)
      if (target) {
        const y = scales.y?.getPixelForValue(target.value) ?? ground
        drawTargetLine(job, ctx, [chartArea.left, y, chartArea.right, y])
        drawText(ctx, typesetting, [target.text], chartArea.right + 6, y, { colour: style.farben.text })
      }
      drawNotizen(job, ctx, notizen, (index) => {
        const peak = stacking ? (stack[index]?.top ?? 0) : Math.max(0, ...reihen.map((values) => values[index] ?? 0))
        const y = scales.y?.getPixelForValue(peak) ?? chartArea.top
        return {
          x: scales.x?.getPixelForValue(index) ?? 0,
          y: y - (labelled ? typesetting.line * STRESS + 3 : 2),
          ring: false,
        }
      })
      if (stacking && (several || shares)) drawParts(job, chart, named)
      if (beside) drawStackNames(job, chart, beside)
      if (shares) drawGaps(job, chart)
      if (labelled && stacking && !shares && !isHundred) drawTotals(job, chart, stack)
      if (labelled && !stacking) drawValues(job, chart)
    }),
  }
  return { config: config as ChartConfiguration, height: Math.ceil(topMargin + plot + bottomMargin) }
}

function coloursOf({ diagramm, style }: ChartJob, stacking?: 'summen' | 'anteile'): string[] {
  if (stacking === 'summen') return legendColours(diagramm, style)
  return stacking ? seriesColours(style, diagramm.reihen.length) : colourReihen(diagramm, style)
}

function plotHeight({ diagramm, format }: ChartJob): number {
  return diagramm.kategorien.length <= FEW.columns ? Math.min(FEW.plot, PLOT[format]) : PLOT[format]
}

/** Names beside the parts of the last column, where the columns keep room enough for their values. */
function nameParts(
  job: ChartJob,
  reihen: readonly (number | null)[][],
  span: number,
  least: number,
): StackNames | undefined {
  const { diagramm, width } = job
  const count = diagramm.kategorien.length
  const names = layoutStackNames(
    job,
    reihen.map((values) => (Math.abs(values[count - 1] ?? 0) / span) * plotHeight(job)),
  )
  return names && (width - names.width) / count >= Math.max(NARROWEST_NAMED, least) ? names : undefined
}

/** The widest label that would stand at the end of a column or stack, or in a share. */
function measureValues(job: ChartJob, stack: Stack[] | undefined): number {
  const { diagramm, massstab, typesetting } = job
  const texts = stack
    ? stack.map(({ total }) => (total === null ? '' : formatNumber(total, massstab.stellen, massstab.vorzeichen)))
    : diagramm.reihen.flatMap(({ werte }) => werte.map((value) => formatValue(job, value)))
  const stressed = findBetont(diagramm)
  return Math.max(
    ...texts.map(
      (text, i) => typesetting.measureBold(text) * (i % diagramm.kategorien.length === stressed ? STRESS : 1),
    ),
  )
}
