import type { BarElement, Chart, ChartConfiguration } from 'chart.js'
import { computeAxis } from '../axes/achse.js'
import { createValueAxis } from '../axes/wertachse.js'
import { drawRowNames, GREATEST_HEIGHT, layoutRows, moveBars, placeRows } from '../axes/zeilen.js'
import { drawTargetLine, readTarget } from '../axes/ziellinie.js'
import { colourKategorien, colourReihen, findBetont, findLater, findRest } from '../colours/betonung.js'
import { drawBarPatterns } from '../colours/muster.js'
import { figureColour, restColours } from '../colours/palette.js'
import { type ChartJob, drawOver, formatValue, type PreparedChart, SILENT, scaleReihen } from '../drawing/auftrag.js'
import { createSquares, layoutHead } from '../labels/kopf.js'
import { drawStroke, drawText, STRESS } from '../labels/textsatz.js'

/** What a bar takes of its row: to what parts it from the next about as 1 to 0.6; and how thick it gets, in pixels. */
const THICKNESS = 0.62
const THICKEST = 18

/** Bars below each other for long names; the picture grows with their number. */
export function buildBars(job: ChartJob): PreparedChart {
  const { diagramm, style, typesetting, width } = job
  const reihen = scaleReihen(job)
  const several = reihen.length > 1
  const colours = several ? colourReihen(diagramm, style) : []
  const rest = findRest(diagramm)
  const { ground, edge } = restColours(style)
  const head = layoutHead(job, several ? diagramm.reihen.map(({ name }) => name) : [], createSquares(job, colours))
  const target = readTarget(job)
  const rows = layoutRows(job, GREATEST_HEIGHT - head.height - 30 - (target ? typesetting.line : 0), {
    preferred: several ? reihen.length * (typesetting.line - 1) + 12 : 0,
    least: several ? reihen.length * 3 + 4 : 0,
  })

  const places = several ? undefined : placeRows(rows, typesetting.line)
  const labelled = !several || (rows.height - 8) / reihen.length >= typesetting.line - 2
  const values = [...reihen.flat().map((value) => value ?? 0), ...(target ? [target.value] : [])]
  const bottom = Math.min(0, ...values)
  const top = Math.max(0, ...values)
  const margin = labelled ? measureMargins(job) : { left: 0, right: 6 }
  const valueAxis = createValueAxis(job, computeAxis(bottom, top, job.format === 'voll' ? 5 : 3))

  const topMargin = head.height + (head.height > 0 ? 6 : 0) + (target ? typesetting.line + 4 : 0)
  const height = Math.ceil(
    topMargin + (places?.total ?? rows.height * diagramm.kategorien.length) + (labelled ? 2 : typesetting.line + 8),
  )
  const config: ChartConfiguration<'bar', (number | null)[], string> = {
    type: 'bar',
    data: {
      labels: diagramm.kategorien,
      datasets: reihen.map((daten, i) => ({
        data: daten,
        backgroundColor: several
          ? (colours[i] ?? '')
          : colourKategorien(job).map((colour, kategorie) => (kategorie === rest ? ground : colour)),
        borderColor: edge,
        borderWidth: diagramm.kategorien.map((_, kategorie) => (kategorie === rest ? 1 : 0)),
        maxBarThickness: Math.min(THICKEST, ...(places?.heights.map((row) => row * THICKNESS) ?? [])),
        categoryPercentage: several ? Math.max(0.7, (rows.height - 8) / rows.height) : THICKNESS,
        barPercentage: several ? 0.88 : 1,
      })),
    },
    options: {
      ...SILENT,
      indexAxis: 'y',
      layout: {
        ...SILENT.layout,
        padding: { top: topMargin, bottom: 2, left: rows.width + margin.left, right: margin.right },
      },
      scales: {
        x: labelled ? { display: false, min: bottom, max: top > bottom ? top : bottom + 1 } : valueAxis.scale,
        y: { display: false, offset: true },
      },
    },
    plugins: [
      ...(places ? [moveBars(places)] : []),
      ...drawOver((chart: Chart) => {
        const { ctx, chartArea, scales } = chart
        head.draw(ctx)
        drawBarPatterns(chart, style)
        drawRowNames(job, ctx, rows.names, (i) =>
          places ? chartArea.top + (places.middles[i] ?? 0) : (scales.y?.getPixelForValue(i) ?? 0),
        )
        const zero = scales.x?.getPixelForValue(0) ?? 0
        // Where all bars go one way, they make the line themselves.
        const line = bottom < 0 && top > 0 ? style.farben.grau : style.farben.linie
        drawStroke(ctx, [zero, chartArea.top, zero, chartArea.bottom], line)
        if (target) {
          const x = scales.x?.getPixelForValue(target.value) ?? zero
          const half = typesetting.measure(target.text) / 2
          drawTargetLine(job, ctx, [x, chartArea.top - 3, x, chartArea.bottom])
          drawText(
            ctx,
            typesetting,
            [target.text],
            Math.min(Math.max(x, half), width - half),
            chartArea.top - 4 - typesetting.line / 2,
            {
              colour: style.farben.text,
              alignment: 'center',
            },
          )
        }
        if (labelled) drawBarValues(job, chart)
      }),
    ],
  }
  return { config: config as ChartConfiguration, height }
}

/** The room the values need beside the longest bars on either side of zero. */
function measureMargins(job: ChartJob): { left: number; right: number } {
  const { diagramm, typesetting } = job
  const betont = findBetont(diagramm)
  const values = diagramm.reihen.flatMap(({ werte }) => werte.map((value, i) => ({ value, stressed: i === betont })))
  const measure = (selection: typeof values) =>
    Math.max(
      0,
      ...selection.map(
        ({ value, stressed }) => typesetting.measureBold(formatValue(job, value)) * (stressed ? STRESS : 1) + 6,
      ),
    )
  return {
    left: measure(values.filter(({ value }) => value !== null && value < 0)),
    right: measure(values.filter(({ value }) => value === null || value >= 0)),
  }
}

function drawBarValues(job: ChartJob, chart: Chart): void {
  const { diagramm, typesetting, style } = job
  const betont = findBetont(diagramm)
  const later = findLater(diagramm)
  const ground = chart.scales.x?.getPixelForValue(0) ?? 0
  for (const [r, { werte }] of diagramm.reihen.entries()) {
    for (const [i, value] of werte.entries()) {
      const bar = chart.getDatasetMeta(r).data[i] as BarElement
      const negative = value !== null && value < 0
      drawText(
        chart.ctx,
        typesetting,
        [formatValue(job, value)],
        (value === null ? ground : bar.x) + (negative ? -5 : 5),
        bar.y,
        {
          colour: value === null ? style.farben.grau : i === betont ? figureColour(style) : style.farben.text,
          bold: i === betont || r === later,
          scale: i === betont ? STRESS : 1,
          alignment: negative ? 'right' : 'left',
          ground: diagramm.zielwert === undefined ? undefined : style.farben.papier,
        },
      )
    }
  }
}
