import type { ChartJob } from '../drawing/auftrag.js'
import { drawStroke, drawText } from './textsatz.js'
import { wrapText } from './umbruch.js'

/** A note at a category, in lines; `middle` is the middle of its block below the upper edge of the picture. */
interface NoteLines {
  index: number
  lines: string[]
  middle: number
}

interface NotePlacing {
  /** What the notes take above the plot, in pixels; 0 where there are none. */
  height: number
  list: NoteLines[]
}

const GAP = 4
const RING = 4

/** Puts the notes of a chart above each other, the first category on top: its leader runs past at the left of the texts below. */
export function layoutNotizen({ diagramm, typesetting, width }: ChartJob, head: number): NotePlacing {
  const order = (diagramm.notizen ?? [])
    .map(({ kategorie, text }) => ({
      index: diagramm.kategorien.indexOf(kategorie),
      lines: wrapText(text, width * 0.6, 2, typesetting.measure),
    }))
    .sort((a, b) => a.index - b.index)
  let taken = head
  const list = order.map(({ index, lines }) => {
    const height = lines.length * typesetting.line
    taken += height
    return { index, lines, middle: taken - height / 2 }
  })
  return { height: list.length === 0 ? 0 : taken - head + GAP, list }
}

/**
 * Writes the notes, each with a hairline down to what it is about.
 * @param locate where the line ends; `ring` draws a ring around the point there
 */
export function drawNotizen(
  { typesetting, style, width }: ChartJob,
  ctx: CanvasRenderingContext2D,
  { list }: NotePlacing,
  locate: (index: number) => { x: number; y: number; ring: boolean },
): void {
  const places = list.map((notiz) => ({ ...notiz, ...locate(notiz.index) }))
  for (const { lines, middle, x, y, ring } of places) {
    const top = middle - (lines.length * typesetting.line) / 2 + 2
    drawStroke(ctx, [x, top, x, y - (ring ? RING : 0)], style.farben.grau)
    if (!ring) continue
    ctx.strokeStyle = style.farben.text
    ctx.lineWidth = 1.25
    ctx.setLineDash([])
    ctx.beginPath()
    ctx.arc(x, y, RING, 0, 2 * Math.PI)
    ctx.stroke()
  }
  for (const { lines, middle, x } of places) {
    const fits = x + GAP + Math.max(...lines.map(typesetting.measure)) <= width
    drawText(ctx, typesetting, lines, fits ? x + GAP : x - GAP, middle, {
      colour: style.farben.text,
      alignment: fits ? 'left' : 'right',
      ground: style.farben.papier,
    })
  }
}
