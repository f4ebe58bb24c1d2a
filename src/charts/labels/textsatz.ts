import type { Measuring } from './umbruch.js'

/** How text is set in a chart: one size, two weights. Lengths in pixels. */
export interface Typesetting {
  size: number
  /** From baseline to baseline. */
  line: number
  families: { normal: string; bold: string }
  measure: Measuring
  measureBold: Measuring
}

export interface TextLook {
  colour: string
  bold?: boolean
  alignment?: 'left' | 'center' | 'right'
  /** How many times larger than the type of the chart: for the figure that a chart speaks of. */
  scale?: number
  /** Colour of a patch that keeps the text clear of what runs below it. */
  ground?: string | undefined
}

/** How much larger than others the value is printed that a chart speaks of. */
export const STRESS = 1.3

/** Writes lines of text, the middle of the whole block at `middle`. Figures and capitals sit on the middle optically. */
export function drawText(
  ctx: CanvasRenderingContext2D,
  typesetting: Typesetting,
  lines: string[],
  x: number,
  middle: number,
  { colour, bold = false, alignment = 'left', scale = 1, ground }: TextLook,
): void {
  const family = bold ? typesetting.families.bold : typesetting.families.normal
  ctx.font = `${typesetting.size * scale}px ${family}`
  if (ground !== undefined) {
    const width =
      scale * Math.max(...lines.map(bold ? typesetting.measureBold : typesetting.measure)) +
      (alignment === 'center' ? 8 : 2)
    const height = lines.length * typesetting.line * scale
    ctx.fillStyle = ground
    const left = alignment === 'left' ? x - 1 : alignment === 'right' ? x - width + 1 : x - width / 2
    ctx.fillRect(left, middle - height / 2, width, height)
  }
  ctx.fillStyle = colour
  ctx.textAlign = alignment
  ctx.textBaseline = 'alphabetic'
  const line = typesetting.line * scale
  const first = middle + typesetting.size * scale * 0.33 - ((lines.length - 1) * line) / 2
  for (const [i, text] of lines.entries()) ctx.fillText(text, x, first + i * line)
}

type LineSegment = [x1: number, y1: number, x2: number, y2: number]

/** Draws a dotted line that leads the eye and is no data. */
export function drawLeaders(ctx: CanvasRenderingContext2D, segment: LineSegment, colour: string): void {
  drawStroke(ctx, segment, colour, 1, [1, 3])
}

/** Draws a straight hairline or rule. */
export function drawStroke(
  ctx: CanvasRenderingContext2D,
  [x1, y1, x2, y2]: LineSegment,
  colour: string,
  thickness = 0.75,
  pattern: number[] = [],
): void {
  ctx.strokeStyle = colour
  ctx.lineWidth = thickness
  ctx.setLineDash(pattern)
  ctx.beginPath()
  ctx.moveTo(x1, y1)
  ctx.lineTo(x2, y2)
  ctx.stroke()
}
