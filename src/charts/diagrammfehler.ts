/** A Diagramm that cannot be drawn as asked. The message is German and meant for authors; callers add the place. */
export class ChartError extends Error {
  override readonly name = 'ChartError'
}
