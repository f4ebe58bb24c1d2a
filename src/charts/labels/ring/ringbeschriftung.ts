/** How the names come to their shares: what is drawn around a ring whose middle is at 0/0, and how far that reaches. */
export interface RingLabels {
  /** How far the picture reaches above and below the middle of the ring. */
  top: number
  bottom: number
  /** The middle of the ring in the picture. */
  centreX: number
  draw(ctx: CanvasRenderingContext2D, centreY: number): void
}
