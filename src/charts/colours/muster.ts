import type { BarElement, Chart } from 'chart.js'
import type { Diagrammstil } from './stil.js'

const ABSTAND = 6
const STAERKE = 0.9

/** A rectangle in pixels. */
export interface Flaeche {
  x: number
  y: number
  breite: number
  hoehe: number
}

/** Which hatches the third and later series carry: from there on lightness repeats, and in grey only the hatch tells them apart. */
export function listRichtungen(reihe: number): (1 | -1)[] {
  const paar = Math.floor(reihe / 2)
  if (paar === 0) return []
  return paar === 1 ? [1] : paar === 2 ? [-1] : [1, -1]
}

/** Whether a series is told by a hatch as well as by its colour. */
export function isGemustert(reihe: number): boolean {
  return listRichtungen(reihe).length > 0
}

/** Hatches a rectangle in strokes of paper, as vectors that are cut at its edges, and draws its edge anew. */
export function drawMuster(
  ctx: CanvasRenderingContext2D,
  { x, y, breite, hoehe }: Flaeche,
  reihe: number,
  farbe: string,
  { farben }: Pick<Diagrammstil, 'farben'>,
): void {
  const richtungen = listRichtungen(reihe)
  if (richtungen.length === 0 || breite <= 0 || hoehe <= 0) return
  ctx.strokeStyle = farben.papier
  ctx.lineWidth = STAERKE
  ctx.setLineDash([])
  ctx.beginPath()
  for (const richtung of richtungen) {
    for (let c = ABSTAND / 2; c < breite + hoehe; c += ABSTAND) {
      // The line u + v = c of the rectangle, u to the right and v downwards; mirrored for the other direction.
      const u = [Math.max(0, c - hoehe), Math.min(breite, c)] as const
      const place = (wert: number) => x + (richtung > 0 ? wert : breite - wert)
      ctx.moveTo(place(u[0]), y + c - u[0])
      ctx.lineTo(place(u[1]), y + c - u[1])
    }
  }
  ctx.stroke()
  ctx.strokeStyle = farbe
  ctx.lineWidth = 1
  if (breite > 1 && hoehe > 1) ctx.strokeRect(x + 0.5, y + 0.5, breite - 1, hoehe - 1)
}

/** Hatches the columns or bars of all series that need it. */
export function drawBalkenmuster(chart: Chart, stil: Pick<Diagrammstil, 'farben'>): void {
  for (const [reihe, { backgroundColor }] of chart.data.datasets.entries()) {
    if (!isGemustert(reihe)) continue
    for (const element of chart.getDatasetMeta(reihe).data) {
      const flaeche = flaecheOf(element as BarElement)
      if (flaeche) drawMuster(chart.ctx, flaeche, reihe, String(backgroundColor), stil)
    }
  }
}

/** Where a column or bar stands; undefined for that of a gap. */
export function flaecheOf(balken: BarElement): Flaeche | undefined {
  const { x, y, base, width, height, horizontal } = balken.getProps(
    ['x', 'y', 'base', 'width', 'height', 'horizontal'],
    true,
  )
  if (x === null || y === null || ![x, y, base].every(Number.isFinite)) return undefined
  return horizontal
    ? { x: Math.min(x, base), y: y - height / 2, breite: Math.abs(x - base), hoehe: height }
    : { x: x - width / 2, y: Math.min(y, base), breite: width, hoehe: Math.abs(y - base) }
}
