import type { ArcElement, Chart } from 'chart.js'
import { drawMuster } from './muster.js'
import type { Diagrammstil } from './stil.js'

/** Hatches the arcs as the list beside the ring has them; needed where no line leads from a name to its arc. */
export function drawBogenmuster(chart: Chart, farben: string[], stil: Pick<Diagrammstil, 'farben'>): void {
  const { ctx } = chart
  for (const [i, element] of chart.getDatasetMeta(0).data.entries()) {
    const { x, y, startAngle, endAngle, innerRadius, outerRadius } = (element as ArcElement).getProps(
      ['x', 'y', 'startAngle', 'endAngle', 'innerRadius', 'outerRadius'],
      true,
    )
    if (x === null || y === null || endAngle <= startAngle) continue
    ctx.save()
    ctx.beginPath()
    ctx.arc(x, y, outerRadius, startAngle, endAngle)
    ctx.arc(x, y, innerRadius, endAngle, startAngle, true)
    ctx.closePath()
    ctx.clip()
    const halbe = outerRadius
    drawMuster(ctx, { x: x - halbe, y: y - halbe, breite: 2 * halbe, hoehe: 2 * halbe }, i, farben[i] ?? '', stil)
    ctx.restore()
  }
}
