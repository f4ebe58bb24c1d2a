/** How the names come to their shares: what is drawn around a ring whose middle is at 0/0, and how far that reaches. */
export interface Ringbeschriftung {
  /** How far the picture reaches above and below the middle of the ring. */
  oben: number
  unten: number
  /** The middle of the ring in the picture. */
  mitteX: number
  draw(ctx: CanvasRenderingContext2D, mitteY: number): void
}
