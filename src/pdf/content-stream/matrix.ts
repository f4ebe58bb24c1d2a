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

/** A box around nothing, to be stretched. */
export function emptyBox(): BBox {
  return [Infinity, Infinity, -Infinity, -Infinity]
}

/** A box made wide enough for points (x and y in turn) that `matrix` carries to the page. */
export function widen(kasten: BBox | undefined, zahlen: readonly number[], matrix: Matrix): BBox {
  const weiter: BBox = kasten ? [...kasten] : emptyBox()
  stretch(weiter, zahlen, matrix)
  return weiter
}

/** Makes a box itself wide enough for such points: a drawing has tens of thousands, so nothing is made for each. */
export function stretch(kasten: BBox, zahlen: readonly number[], matrix: Matrix): void {
  for (let index = 0; index + 1 < zahlen.length; index += 2) {
    const x = zahlen[index] ?? 0
    const y = zahlen[index + 1] ?? 0
    const px = matrix[0] * x + matrix[2] * y + matrix[4]
    const py = matrix[1] * x + matrix[3] * y + matrix[5]
    if (px < kasten[0]) kasten[0] = px
    if (py < kasten[1]) kasten[1] = py
    if (px > kasten[2]) kasten[2] = px
    if (py > kasten[3]) kasten[3] = py
  }
}
