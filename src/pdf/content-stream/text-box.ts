import { IDENTITY, type Matrix, multiply } from './matrix.js'

const SCHRITT = /((?:[-+.\d]+\s+)+)(Tm|Td|TD|Tf)\b/g

/**
 * What the letters of a text object cover, as corners (x and y in turn) in the space around it: of each letter or run the square that
 * its type size makes, which no letter of the usual kind leaves.
 */
export function cornersOfText(text: string): number[] {
  const ecken: number[] = []
  let [matrix, groesse]: [Matrix, number] = [IDENTITY, 0]
  for (const [, operanden = '', operator] of text.matchAll(SCHRITT)) {
    const zahlen = operanden.trim().split(/\s+/).map(Number)
    if (operator === 'Tf') groesse = zahlen.at(-1) ?? 0
    else if (operator === 'Tm') matrix = multiply(zahlen, IDENTITY)
    else matrix = multiply([1, 0, 0, 1, ...zahlen], matrix)
    if (operator === 'Tf') continue
    for (const [x, y] of [
      [0, -groesse / 4],
      [groesse, groesse],
    ] as const)
      ecken.push(...multiply([1, 0, 0, 1, x, y], matrix).slice(4))
  }
  return ecken
}
