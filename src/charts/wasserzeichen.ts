import { computeTint } from './colours/farbe.js'
import type { ChartStyle } from './colours/stil.js'
import { enqueue } from './drawing/render.js'
import { finishSvg } from './drawing/svg.js'
import type { Drawing } from './drawing/vorrat.js'

/** Height of the letters of the first line, in CSS pixels; those of the others are so much smaller. */
const LARGE = 128
const SMALLER = 0.24
/** Of its size: from one baseline to the next, and what lines need above the first and below the last. */
const LINE = 1.35
/** Against the paper: to be seen, and no more, or the small grey type over it could not be read. */
const CONTRAST = 1.17

/**
 * Draws what lies beneath the text of a draft, as an SVG of outlines in one colour: no font is needed for it, and it is no text
 * that anybody reads or finds. Lines are centred; the first is large.
 */
export async function renderWatermark(lines: readonly string[], style: ChartStyle): Promise<Drawing> {
  const { createTypesetting, drawFreely } = await import('./drawing/leinwand.js')
  return enqueue(() => {
    const { families, size, measureBold } = createTypesetting(style)
    const placed = lines.map((text, index) => {
      const height = index === 0 ? LARGE : LARGE * SMALLER
      return { text, height, width: (measureBold(text) / size) * height }
    })
    const width = Math.ceil(Math.max(...placed.map((line) => line.width)))
    const height = Math.ceil(placed.reduce((total, line) => total + line.height * LINE, 0))
    const svg = drawFreely(width, height, (ctx) => {
      ctx.fillStyle = computeTint(style.farben.grau, style.farben.papier, CONTRAST)
      ctx.textAlign = 'center'
      ctx.textBaseline = 'alphabetic'
      let bottom = 0
      for (const line of placed) {
        ctx.font = `${line.height}px ${families.bold}`
        ctx.fillText(line.text, width / 2, bottom + line.height)
        bottom += line.height * LINE
      }
    })
    return { svg: finishSvg(svg, width, height), breite: width, hoehe: height }
  })
}
