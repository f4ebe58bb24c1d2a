import { type Matrix, multiply } from './matrix.js'
import { readNumbers } from './operators.js'

/** A space of the stream: known, or made by operands that are read once someone asks, which for most of a page nobody does. */
export type LazyMatrix = { matrix: Matrix } | { parent: LazyMatrix; from: number; to: number }

/** What carries points of a space to those of the page; reckoned once. */
export function matrixOf(bytes: Uint8Array, space: LazyMatrix): Matrix {
  const path: { parent: LazyMatrix; from: number; to: number }[] = []
  let outermost = space
  while (!('matrix' in outermost)) {
    path.push(outermost)
    outermost = outermost.parent
  }
  const matrix = path.reduceRight((sum, { from, to }) => multiply(readNumbers(bytes, from, to), sum), outermost.matrix)
  Object.assign(space, { matrix })
  return matrix
}
