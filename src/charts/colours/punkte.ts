export type DotShape = 'circle' | 'rect' | 'triangle' | 'rectRot'

const RADIUS = 3.2

/** The dot of a line in a legend, in the shape that chart.js gives its points. */
export function drawDot(ctx: CanvasRenderingContext2D, form: DotShape, x: number, y: number, colour: string): void {
  ctx.fillStyle = colour
  ctx.beginPath()
  if (form === 'circle') ctx.arc(x, y, 2.5, 0, 2 * Math.PI)
  else
    for (const [i, [dx, dy]] of CORNERS[form].entries()) {
      if (i === 0) ctx.moveTo(x + dx * RADIUS, y + dy * RADIUS)
      else ctx.lineTo(x + dx * RADIUS, y + dy * RADIUS)
    }
  ctx.closePath()
  ctx.fill()
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
