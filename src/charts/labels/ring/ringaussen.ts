import { type ChartJob, formatShare } from '../../drawing/auftrag.js'
import { drawStroke, drawText } from '../textsatz.js'
import { isShortened, wrapText } from '../umbruch.js'
import type { RingLabels } from './ringbeschriftung.js'

const BEND = 14
const GAP = 24
const JOINT = 7

interface RingShare {
  lines: string[]
  value: string
  /** Where the middle of the arc points: the unit vector, y downwards. */
  x: number
  y: number
  /** Where the value stands, and how far the label reaches around it. */
  height: number
  top: number
  bottom: number
}

/** Names outside, on the side their arc looks to; null where they have no room there, or where a gap has no arc at all. */
export function layoutOutside(job: ChartJob, radius: number): RingLabels | null {
  const { typesetting, style, width, diagramm } = job
  const values = diagramm.reihen[0]?.werte ?? []
  if (values.includes(null)) return null
  const centreX = width / 2
  const column = centreX - radius - GAP
  const shares = listShares(job, values, radius, column)
  if (shares.some(({ value }) => typesetting.measureBold(value) > column)) return null
  if (shares.some(({ lines }, i) => isDivided(lines, diagramm.kategorien[i] ?? ''))) return null
  for (const side of [shares.filter(({ x }) => x >= 0), shares.filter(({ x }) => x < 0)]) spreadSide(side)
  const top = Math.max(radius + 2, ...shares.map((share) => share.top - share.height))
  const bottom = Math.max(radius + 2, ...shares.map((share) => share.height + share.bottom - JOINT + 3))
  if (top + bottom > 4 * radius) return null

  return {
    top,
    bottom,
    centreX,
    draw(ctx, centreY) {
      for (const { lines, value, x, y, height } of shares) {
        const direction = x >= 0 ? 1 : -1
        const bend = centreX + direction * (radius + BEND)
        const textX = centreX + direction * (radius + GAP)
        const textY = centreY + height
        const atArc = { x: centreX + x * (radius + 3), y: centreY + y * (radius + 3) }
        drawStroke(ctx, [atArc.x, atArc.y, bend, textY], style.farben.grau, 0.6)
        drawStroke(ctx, [bend, textY, bend + direction * 5, textY], style.farben.grau, 0.6)
        const kind = { colour: style.farben.text, alignment: direction > 0 ? 'left' : 'right' } as const
        drawText(ctx, typesetting, [value], textX, textY, { ...kind, bold: true })
        drawText(ctx, typesetting, lines, textX, textY + ((lines.length + 1) * typesetting.line) / 2, kind)
      }
    },
  }
}

/** Whether a name had to be cut or one of its words divided. */
function isDivided(lines: string[], name: string): boolean {
  return isShortened(lines, name) || lines.join('').replace(/\s/g, '').length !== name.replace(/\s/g, '').length
}

function listShares(job: ChartJob, values: (number | null)[], radius: number, column: number): RingShare[] {
  const { diagramm, typesetting } = job
  const total = values.reduce<number>((soFar, value) => soFar + (value ?? 0), 0)
  let soFar = 0
  return diagramm.kategorien.map((name, i) => {
    const value = values[i] ?? 0
    const angle = ((soFar + value / 2) / total) * 2 * Math.PI
    soFar += value
    const lines = wrapText(name, column, 2, typesetting.measure)
    const y = -Math.cos(angle)
    return {
      lines,
      value: formatShare(job, value),
      x: Math.sin(angle),
      y,
      height: y * (radius + BEND),
      top: typesetting.line / 2,
      bottom: (lines.length + 0.5) * typesetting.line + JOINT,
    }
  })
}

/**
 * Moves the labels of one side apart, from the middle outwards: only so no leader line has to cross the ring on its way
 * to a label that had to give way.
 */
function spreadSide(side: RingShare[]): void {
  const byHeight = side.toSorted((a, b) => a.height - b.height)
  const lower = byHeight.filter(({ y }) => y > 0)
  const upper = byHeight.filter(({ y }) => y <= 0).reverse()
  let limit = Number.POSITIVE_INFINITY
  for (const share of upper) {
    share.height = Math.min(share.height, limit - share.bottom)
    limit = share.height - share.top
  }
  limit = upper[0] ? upper[0].height + upper[0].bottom : Number.NEGATIVE_INFINITY
  for (const share of lower) {
    share.height = Math.max(share.height, limit + share.top)
    limit = share.height + share.bottom
  }
}
