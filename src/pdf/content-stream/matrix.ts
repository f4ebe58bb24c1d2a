/** How a space lies in another: a, b, c, d, e, f of `cm`. */
export type Matrix = [number, number, number, number, number, number]

/** Left, lower, right and upper edge in points, as `/BBox` wants them. */
export type BBox = [number, number, number, number]

/** A space that is the page's own. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `left`, then `right`. */
export function multiply(left: readonly number[], right: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left
  const [g, h, i, j, k, l] = right
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** A box around nothing, to be stretched. */
export function emptyBox(): BBox {
  return [Infinity, Infinity, -Infinity, -Infinity]
}

/** A box made wide enough for points (x and y in turn) that `matrix` carries to the page. */
export function widen(bbox: BBox | undefined, numbers: readonly number[], matrix: Matrix): BBox {
  const wider: BBox = bbox ? [...bbox] : emptyBox()
  stretch(wider, numbers, matrix)
  return wider
}

/** Makes a box itself wide enough for such points: a drawing has tens of thousands, so nothing is made for each. */
export function stretch(bbox: BBox, numbers: readonly number[], matrix: Matrix): void {
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const x = numbers[index] ?? 0
    const y = numbers[index + 1] ?? 0
    const px = matrix[0] * x + matrix[2] * y + matrix[4]
    const py = matrix[1] * x + matrix[3] * y + matrix[5]
    if (px < bbox[0]) bbox[0] = px
    if (py < bbox[1]) bbox[1] = py
    if (px > bbox[2]) bbox[2] = px
    if (py > bbox[3]) bbox[3] = py
  }
}
