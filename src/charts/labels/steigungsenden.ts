import { type ChartJob, formatValue } from '../drawing/auftrag.js'
import { drawStroke, drawText } from './textsatz.js'
import { wrapText } from './umbruch.js'

/** The dot at the end of a line, and how far its label stands off. */
export const END_RADIUS = 3.5
export const OFF = 12
/** How far a name stands off from its value, and from the one below it. */
const GAP = 9
const BETWEEN = 4
const LINES = 4

/** What stands at the ends of sloping lines: the values at both, the names at the later one. */
export interface SlopeLabels {
  /** The names of the series, above the ends. */
  heads: [string[], string[]]
  values: string[][]
  names: string[][]
  /** The height that each label needs, of the earlier and of the later side. */
  needs: [number[], number[]]
  /** How wide the labels of both sides are, and of the later ones the values alone. */
  left: number
  right: number
  valueWidth: number
}

/** The labels in as few lines as leave the lines between them `least` of the width. */
export function layoutSlopeLabels(job: ChartJob, least: number): SlopeLabels {
  const { diagramm, typesetting, width } = job
  const { line, measure, measureBold } = typesetting
  const values = diagramm.reihen.map(({ werte }) => werte.map((value) => formatValue(job, value)))
  const widest = (lines: readonly string[], by: (text: string) => number) => Math.ceil(Math.max(...lines.map(by)))
  const [first, second] = diagramm.reihen.map(({ name }) => name)
  const earlier = wrapText(first ?? '', (width - least) * 0.3, 3, measure)
  const left = Math.max(widest(earlier, measure), widest(values[0] ?? [], measure))
  const valueWidth = widest(values[1] ?? [], measureBold)
  const column = width - left - 2 * OFF - least - valueWidth - GAP
  const names = diagramm.kategorien.map((name) => wrapText(name, column, LINES, measureBold))
  const later = wrapText(second ?? '', column + valueWidth + GAP, 3, measureBold)
  return {
    heads: [earlier, later],
    values,
    names,
    needs: [names.map(() => line), names.map((lines) => lines.length * line + BETWEEN)],
    left,
    right: Math.max(valueWidth + GAP + widest(names.flat(), measureBold), widest(later, measureBold)),
    valueWidth,
  }
}

interface LabelPlace {
  later: boolean
  kategorie: number
  /** Where the line ends; null where it has no value there. */
  x: number
  end: number | null
  middle: number
}

/** Writes one label; where it had to give way, a thin line leads to it from its end. */
export function drawSlopeLabel(
  { diagramm, typesetting, style }: ChartJob,
  ctx: CanvasRenderingContext2D,
  { values, names, valueWidth }: SlopeLabels,
  { later, kategorie, x, end, middle }: LabelPlace,
): void {
  const direction = later ? 1 : -1
  if (end !== null && Math.abs(end - middle) > 4)
    drawStroke(ctx, [x + direction * (END_RADIUS + 1), end, x + direction * (OFF - 2), middle], style.farben.grau, 0.6)
  const text = values[later ? 1 : 0]?.[kategorie] ?? ''
  const colour = end === null ? style.farben.grau : style.farben.text
  const right = later ? x + OFF + valueWidth : x - OFF
  drawText(ctx, typesetting, [text], right, middle, { colour, bold: later, alignment: 'right' })
  if (!later) return
  drawText(ctx, typesetting, names[kategorie] ?? [], right + GAP, middle, {
    colour: style.farben.text,
    bold: diagramm.betont !== undefined && diagramm.kategorien[kategorie] === diagramm.betont,
  })
}
