import { chooseMassstab } from '../../../charts/axes/massstab.js'
import { type LabelWish, spreadLabels } from '../../../charts/labels/verteilung.js'
import { formatWithEinheit } from '../../../charts/labels/zahlformat.js'
import type { ChartTask, LabelOffset } from '../chart-task.js'
import { measureLine, measurePixel } from '../room.js'

/** The hole of a ring, as a share of its diameter. */
export const HOLE = 0.58
/** Distance of a label's middle from the edge of the pie, in lines; Word's own. */
const DISTANCE = 0.8
const ROOM = 4

/** The value of one part: where the middle of its arc points, clockwise from the top, and whether it stands inside the ring. */
interface ValueLabel {
  angle: number
  width: number
  inner: boolean
}

/** The values of a pie or ring of this radius (pixels): in the parts of a ring while they have room there, else around it. */
export function listValueLabels(task: ChartTask, radius: number): ValueLabel[] {
  const { diagramm } = task
  const { teiler, einheit, stellen } = chooseMassstab(diagramm)
  const values = diagramm.reihen[0]?.werte ?? []
  const total = values.reduce<number>((before, value) => before + (value ?? 0), 0)
  const ring = { thickness: radius * (1 - HOLE), mitte: (radius * (1 + HOLE)) / 2 }
  let before = 0
  return values.map((value) => {
    const share = (value ?? 0) / total
    const angle = (before + share / 2) * 2 * Math.PI
    before += share
    const text = formatWithEinheit((value ?? 0) / teiler, stellen, einheit === '%' ? '%' : '')
    const width = measurePixel(task, text) + ROOM
    const arc = share * 2 * Math.PI * ring.mitte
    return { angle, width, inner: diagramm.typ === 'ring' && width <= ring.thickness && arc >= measureLine(task) }
  })
}

/** How far labels are moved so that none covers another: those around the pie give way to each other along its edge. */
export function spreadValues(task: ChartTask, radius: number): LabelOffset[] {
  const properties = listValueLabels(task, radius)
  const line = measureLine(task)
  const outer = radius + DISTANCE * line
  const where = properties.flatMap(({ inner }, point) => (inner ? [] : [point]))
  const angle = spreadAngles(
    where.map((point) => {
      const { angle: middle = 0, width = 0 } = properties[point] ?? {}
      // What a label takes of the circle: its width above and below, its height at the sides.
      const needs = Math.abs(width * Math.cos(middle)) + Math.abs(line * Math.sin(middle))
      return { middle, height: needs / outer }
    }),
  )
  return where.flatMap((point, index): LabelOffset[] => {
    const { angle: middle = 0 } = properties[point] ?? {}
    const fresh = angle[index] ?? middle
    const fromRadius = task.diagramm.typ === 'ring' ? (radius * (1 + HOLE)) / 2 : outer
    const x = Math.sin(fresh) * outer - Math.sin(middle) * fromRadius
    const y = Math.cos(middle) * fromRadius - Math.cos(fresh) * outer
    if (Math.hypot(x, y) < 1) return []
    return [{ series: 0, point, x: x / task.width, y: y / task.height }]
  })
}

/** The angles of labels that give way to each other, in the order of the wishes; as wished where there is no room for all. */
function spreadAngles(wishes: readonly LabelWish[]): number[] {
  const largest = wishes.findIndex(({ height }) => height === Math.max(...wishes.map((wish) => wish.height)))
  const anchor = wishes[largest]
  if (!anchor) return []
  // Unrolled from the widest label, which stays; half the way between giving way to one side and to the other.
  const rounded = 2 * Math.PI
  const distance = wishes.map(({ middle, height }) => ({
    middle: (middle - anchor.middle + rounded) % rounded,
    height,
  }))
  const others = distance.filter((_, i) => i !== largest)
  const [from, to] = [anchor.height / 2, rounded - anchor.height / 2]
  const forwards = spreadLabels(others, from, to)
  const backwards = spreadLabels(
    others.map(({ middle, height }) => ({ middle: rounded - middle, height })),
    from,
    to,
  )
  if (!forwards || !backwards) return wishes.map(({ middle }) => middle)
  const middles = forwards.map((middle, i) => (middle + rounded - (backwards[i] ?? 0)) / 2)
  return [...middles.slice(0, largest), 0, ...middles.slice(largest)].map((middle) => middle + anchor.middle)
}
