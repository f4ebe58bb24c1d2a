import { artOf } from '../../content/diagrammarten.js'
import type { Diagramm } from '../diagramm.js'
import { formatWithEinheit } from '../labels/zahlformat.js'
import { type Axis, computeAxis, computeBounds } from './achse.js'
import { chooseMassstab } from './massstab.js'
import { isNear, nearAxis } from './naehe.js'

/** How the sentence begins that tells where an axis begins. */
export const AXIS_BREAK = 'Die Achse beginnt nicht bei 0, sondern bei'

/** A value axis that may begin above zero: bounds in round numbers around all values and the goal. */
export function axisOf(diagramm: Diagramm): Axis {
  const { reihen, zielwert } = diagramm
  const { teiler } = chooseMassstab(diagramm)
  const values = [...reihen.map((reihe) => reihe.werte), ...(zielwert === undefined ? [] : [[zielwert]])]
  return computeAxis(...computeBounds(values.map((reihe) => reihe.map((value) => value && value / teiler))))
}

/** Says that a chart stands on an axis that does not begin at zero; '' where it does. */
export function describeAxisBreak(diagramm: Diagramm): string {
  const near = isNear(diagramm)
  if (!near && !artOf(diagramm).freieAchse) return ''
  const { from, to, stellen } = near ? nearAxis(diagramm) : axisOf(diagramm)
  if (from <= 0 && to >= 0) return ''
  const { einheit } = chooseMassstab(diagramm)
  // A unit that is a word would have to be declined.
  return `${AXIS_BREAK} ${formatWithEinheit(from, stellen, /\p{L}$/u.test(einheit) ? '' : einheit)}.`
}

const WIDTH = 8

/** The sign at the foot of an axis that something below it is cut away. */
export function drawAxisBreak(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  colour: string,
  paper: string,
): void {
  ctx.fillStyle = paper
  ctx.fillRect(x - WIDTH / 2, y - 4, WIDTH, 8)
  ctx.strokeStyle = colour
  ctx.lineWidth = 0.9
  ctx.setLineDash([])
  for (const offset of [-2, 2]) {
    ctx.beginPath()
    ctx.moveTo(x - WIDTH / 2, y + offset + 2)
    ctx.lineTo(x + WIDTH / 2, y + offset - 2)
    ctx.stroke()
  }
}
