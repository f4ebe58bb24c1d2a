import type { ArcElement, Chart } from 'chart.js'
import { drawPattern } from './muster.js'
import type { ChartStyle } from './stil.js'

/** Hatches the arcs as the list beside the ring has them; needed where no line leads from a name to its arc. */
export function drawArcPatterns(chart: Chart, colours: string[], style: Pick<ChartStyle, 'farben'>): void {
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
    const half = outerRadius
    drawPattern(ctx, { x: x - half, y: y - half, width: 2 * half, height: 2 * half }, i, colours[i] ?? '', style)
    ctx.restore()
  }
}
