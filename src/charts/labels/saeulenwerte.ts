import type { BarElement, Chart } from 'chart.js'
import type { Stack } from '../axes/stapel.js'
import { findBetont, findLater } from '../colours/betonung.js'
import { isPatterned } from '../colours/muster.js'
import { figureColour, textColour } from '../colours/palette.js'
import { type ChartJob, formatValue } from '../drawing/auftrag.js'
import { drawText, STRESS } from './textsatz.js'
import { formatNumber } from './zahlformat.js'

/** Each column's value at its end: above, or below for a negative one. A gap shows as a dash on the zero line. */
export function drawValues(job: ChartJob, chart: Chart): void {
  const { diagramm, typesetting, style } = job
  const betont = findBetont(diagramm)
  const later = findLater(diagramm)
  const ground = chart.scales.y?.getPixelForValue(0) ?? 0
  for (const [r, { werte }] of diagramm.reihen.entries()) {
    for (const [i, value] of werte.entries()) {
      const column = chart.getDatasetMeta(r).data[i] as BarElement
      const end = value === null ? ground : column.y
      const gap = offOf(job, i === betont)
      drawText(
        chart.ctx,
        typesetting,
        [formatValue(job, value)],
        column.x,
        end + (value !== null && value < 0 ? gap : -gap),
        {
          colour: value === null ? style.farben.grau : i === betont ? figureColour(style) : style.farben.text,
          bold: i === betont || r === later,
          scale: i === betont ? STRESS : 1,
          alignment: 'center',
          ground: diagramm.zielwert === undefined ? undefined : style.farben.papier,
        },
      )
    }
  }
}

/** How far the middle of a value stands off from the end of its column. */
function offOf({ typesetting }: ChartJob, stressed: boolean): number {
  return (typesetting.line / 2) * (stressed ? STRESS : 1) + 2
}

/** The parts' values inside a stack, where they fit; on a ground where parts are hatched. */
export function drawParts(job: ChartJob, chart: Chart, hatched: boolean): void {
  const { diagramm, typesetting, style } = job
  const betont = findBetont(diagramm)
  for (const [r, { werte }] of diagramm.reihen.entries()) {
    for (const [i, value] of werte.entries()) {
      const part = chart.getDatasetMeta(r).data[i] as BarElement
      const { y } = part
      const { width, base } = part.getProps(['width', 'base'], true)
      const text = formatValue(job, value)
      if (value === null || typesetting.measure(text) + 6 > width || typesetting.line + 2 > Math.abs(base - y)) continue
      const colour = String(part.options.backgroundColor)
      drawText(chart.ctx, typesetting, [text], part.x, (base + y) / 2, {
        colour: textColour(style, colour),
        bold: i === betont,
        alignment: 'center',
        ground: hatched && isPatterned(r) ? colour : undefined,
      })
    }
  }
}

/** The totals at the ends of the stacks; where one stack is emphasised, only its total is. */
export function drawTotals(job: ChartJob, chart: Chart, stack: Stack[]): void {
  const { diagramm, massstab, typesetting, style } = job
  const betont = findBetont(diagramm)
  for (const [i, { total, bottom }] of stack.entries()) {
    if (total === null) continue
    const x = chart.scales.x?.getPixelForValue(i) ?? 0
    const end = chart.scales.y?.getPixelForValue(total) ?? 0
    const gap = offOf(job, i === betont)
    drawText(
      chart.ctx,
      typesetting,
      [formatNumber(total, massstab.stellen, massstab.vorzeichen)],
      x,
      bottom < 0 ? end + gap : end - gap,
      {
        colour: i === betont ? figureColour(style) : style.farben.text,
        bold: betont < 0 || i === betont,
        scale: i === betont ? STRESS : 1,
        alignment: 'center',
      },
    )
  }
}

/** A dash where a category has no value at all. */
export function drawGaps({ diagramm, typesetting, style }: ChartJob, chart: Chart): void {
  for (const [i] of diagramm.kategorien.entries()) {
    if (diagramm.reihen.some(({ werte }) => (werte[i] ?? null) !== null)) continue
    const ground = chart.scales.y?.getPixelForValue(0) ?? 0
    drawText(
      chart.ctx,
      typesetting,
      ['–'],
      chart.scales.x?.getPixelForValue(i) ?? 0,
      ground - typesetting.line / 2 - 2,
      {
        colour: style.farben.grau,
        alignment: 'center',
      },
    )
  }
}
