/** How a space lies in another: a, b, c, d, e, f of `cm`. */
export type Matrix = [number, number, number, number, number, number]

/** Left, lower, right and upper edge in points, as `/BBox` wants them. */
export type BBox = [number, number, number, number]

/** A space that is the page's own. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `links`, then `rechts`. */
export function multiply(links: readonly number[], rechts: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = links
  const [g, h, i, j, k, l] = rechts
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** A box made wide enough for points (x and y in turn) that `matrix` carries to the page. */
export function widen(kasten: BBox | undefined, zahlen: readonly number[], [a, b, c, d, e, f]: Matrix): BBox {
  let [links, unten, rechts, oben] = kasten ?? [Infinity, Infinity, -Infinity, -Infinity]
  for (let index = 0; index + 1 < zahlen.length; index += 2) {
    const [x, y] = [zahlen[index] ?? 0, zahlen[index + 1] ?? 0]
    const px = a * x + c * y + e
    const py = b * x + d * y + f
    if (px < links) links = px
    if (px > rechts) rechts = px
    if (py < unten) unten = py
    if (py > oben) oben = py
  }
  return [links, unten, rechts, oben]
}
