import { IDENTITY, type Matrix, multiply } from './matrix.js'

const STEP = /((?:[-+.\d]+\s+)+)(Tm|Td|TD|Tf)\b/g

/**
 * What the letters of a text object cover, as corners (x and y in turn) in the space around it: of each letter or run the square that
 * its type size makes, which no letter of the usual kind leaves.
 */
export function cornersOfText(text: string): number[] {
  const corners: number[] = []
  let [matrix, size]: [Matrix, number] = [IDENTITY, 0]
  for (const [, operands = '', operator] of text.matchAll(STEP)) {
    const numbers = operands.trim().split(/\s+/).map(Number)
    if (operator === 'Tf') size = numbers.at(-1) ?? 0
    else if (operator === 'Tm') matrix = multiply(numbers, IDENTITY)
    else matrix = multiply([1, 0, 0, 1, ...numbers], matrix)
    if (operator === 'Tf') continue
    for (const [x, y] of [
      [0, -size / 4],
      [size, size],
    ] as const)
      corners.push(...multiply([1, 0, 0, 1, x, y], matrix).slice(4))
  }
  return corners
}
