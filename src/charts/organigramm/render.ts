import type { Organigrammstelle, Stellenart } from '../../content/organigramm.js'
import { areaWidth } from '../../content/satzspiegel.js'
import { textColour } from '../colours/palette.js'
import type { ChartStyle } from '../colours/stil.js'
import { enqueue } from '../drawing/render.js'
import { finishSvg } from '../drawing/svg.js'
import { drawText, type Typesetting } from '../labels/textsatz.js'
import { arrange } from './anordnung.js'
import { isBold, type PositionBox } from './kasten.js'

/** Thickness of the edge of a box, in pixels. */
const EDGE = 0.75

/** How a kind of box looks: its ground, its edge, and whether the edge is broken. Kinds differ in more than colour. */
const LOOKS: Record<
  Stellenart,
  (colours: ChartStyle['farben']) => { ground: string; margin: string; pattern: number[] }
> = {
  leitung: ({ akzentdunkel: accentDark }) => ({ ground: accentDark, margin: accentDark, pattern: [] }),
  bereich: ({ akzent: accent }) => ({ ground: accent, margin: accent, pattern: [] }),
  team: ({ hell: light, akzent: accent }) => ({ ground: light, margin: accent, pattern: [] }),
  stab: ({ papier: paper, akzent: accent }) => ({ ground: paper, margin: accent, pattern: [3, 2] }),
}

/**
 * Draws an organisation chart as an SVG whose text is outlines in the small type of the design. Rejects with a
 * ChartError where it does not fit on a page. `breite` and `hoehe` are in CSS pixels.
 */
export async function renderOrganigramm(
  chief: Organigrammstelle,
  style: ChartStyle,
): Promise<{ svg: string; breite: number; hoehe: number }> {
  const { createTypesetting, drawFreely } = await import('../drawing/leinwand.js')
  return enqueue(() => {
    const typesetting = createTypesetting(style)
    const { boxes, lines, width, height } = arrange(
      chief,
      Math.round((areaWidth(style.seite) * 96) / 25.4),
      typesetting,
    )
    const svg = drawFreely(width, height, (ctx) => {
      ctx.strokeStyle = style.farben.grau
      ctx.lineWidth = 1
      for (const line of lines) drawPolyline(ctx, line)
      for (const box of boxes) drawBox(ctx, box, style, typesetting)
    })
    return { svg: finishSvg(svg, width, height), breite: width, hoehe: height }
  })
}

function drawPolyline(ctx: CanvasRenderingContext2D, points: [x: number, y: number][]): void {
  ctx.beginPath()
  for (const [x, y] of points) ctx.lineTo(x, y)
  ctx.stroke()
}

function drawBox(ctx: CanvasRenderingContext2D, box: PositionBox, style: ChartStyle, typesetting: Typesetting): void {
  const { position, name, zusatz, x, y, width, height } = box
  const { ground, margin, pattern } = LOOKS[position.art](style.farben)
  ctx.fillStyle = ground
  ctx.fillRect(x, y, width, height)
  ctx.strokeStyle = margin
  ctx.lineWidth = EDGE
  ctx.setLineDash(pattern)
  // All of the edge is within the box: that of one at the edge of the picture would be cut.
  ctx.strokeRect(x + EDGE / 2, y + EDGE / 2, width - EDGE, height - EDGE)
  ctx.setLineDash([])
  const colour = textColour(style, ground)
  const middle = y + height / 2
  const write = (lines: string[], bold: boolean, offset: number) =>
    drawText(ctx, typesetting, lines, x + width / 2, middle + offset, { colour, bold, alignment: 'center' })
  write(name, isBold(position), (-zusatz.length * typesetting.line) / 2)
  write(zusatz, false, (name.length * typesetting.line) / 2)
}
