import type { Messung } from './umbruch.js'

/** How text is set in a chart: one size, two weights. Lengths in pixels. */
export interface Textsatz {
  groesse: number
  /** From baseline to baseline. */
  zeile: number
  familien: { normal: string; halbfett: string }
  /** As the font shorthand of a canvas. */
  schrift: { normal: string; halbfett: string }
  messe: Messung
  messeHalbfett: Messung
}

export interface Textart {
  farbe: string
  halbfett?: boolean
  ausrichtung?: 'left' | 'center' | 'right'
  /** Colour of a patch that keeps the text clear of what runs below it. */
  grund?: string | undefined
}

/** Writes lines of text, the middle of the whole block at `mitte`. Figures and capitals sit on the middle optically. */
export function drawText(
  ctx: CanvasRenderingContext2D,
  satz: Textsatz,
  zeilen: string[],
  x: number,
  mitte: number,
  { farbe, halbfett = false, ausrichtung = 'left', grund }: Textart,
): void {
  ctx.font = halbfett ? satz.schrift.halbfett : satz.schrift.normal
  if (grund !== undefined) {
    const breite =
      Math.max(...zeilen.map(halbfett ? satz.messeHalbfett : satz.messe)) + (ausrichtung === 'center' ? 8 : 2)
    const hoehe = zeilen.length * satz.zeile
    ctx.fillStyle = grund
    const links = ausrichtung === 'left' ? x - 1 : ausrichtung === 'right' ? x - breite + 1 : x - breite / 2
    ctx.fillRect(links, mitte - hoehe / 2, breite, hoehe)
  }
  ctx.fillStyle = farbe
  ctx.textAlign = ausrichtung
  ctx.textBaseline = 'alphabetic'
  const erste = mitte + satz.groesse * 0.33 - ((zeilen.length - 1) * satz.zeile) / 2
  for (const [i, zeile] of zeilen.entries()) ctx.fillText(zeile, x, erste + i * satz.zeile)
}

type Strecke = [x1: number, y1: number, x2: number, y2: number]

/** Draws a dotted line that leads the eye and is no data. */
export function drawLeitpunkte(ctx: CanvasRenderingContext2D, strecke: Strecke, farbe: string): void {
  drawStrich(ctx, strecke, farbe, 1, [1, 3])
}

/** Draws a straight hairline or rule. */
export function drawStrich(
  ctx: CanvasRenderingContext2D,
  [x1, y1, x2, y2]: Strecke,
  farbe: string,
  staerke = 0.75,
  muster: number[] = [],
): void {
  ctx.strokeStyle = farbe
  ctx.lineWidth = staerke
  ctx.setLineDash(muster)
  ctx.beginPath()
  ctx.moveTo(x1, y1)
  ctx.lineTo(x2, y2)
  ctx.stroke()
}
