export type DotShape = 'circle' | 'rect' | 'triangle' | 'rectRot'

const RADIUS = 3.2
/** The outline of an open dot. */
export const OUTLINE = 1.5

/** The dot of a line in a legend, in the shape that chart.js gives its points; with a ground it is open, an outline on that ground. */
export function drawDot(
  ctx: CanvasRenderingContext2D,
  form: DotShape,
  x: number,
  y: number,
  colour: string,
  ground?: string,
): void {
  ctx.fillStyle = ground ?? colour
  ctx.beginPath()
  if (form === 'circle') ctx.arc(x, y, 2.5, 0, 2 * Math.PI)
  else
    for (const [i, [dx, dy]] of CORNERS[form].entries()) {
      if (i === 0) ctx.moveTo(x + dx * RADIUS, y + dy * RADIUS)
      else ctx.lineTo(x + dx * RADIUS, y + dy * RADIUS)
    }
  ctx.closePath()
  ctx.fill()
  if (ground === undefined) return
  ctx.strokeStyle = colour
  ctx.lineWidth = OUTLINE
  ctx.setLineDash([])
  ctx.stroke()
}

const CORNERS: Record<Exclude<DotShape, 'circle'>, [x: number, y: number][]> = {
  rect: [
    [-0.8, -0.8],
    [0.8, -0.8],
    [0.8, 0.8],
    [-0.8, 0.8],
  ],
  triangle: [
    [0, -1],
    [0.87, 0.5],
    [-0.87, 0.5],
  ],
  rectRot: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
}
