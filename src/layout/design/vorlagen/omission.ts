import { alignFolge } from '../../../unterschiede/folge.js'

/** What a layout prints or asks, with its line. */
interface VorlagenExpression {
  word: string
  line: number
}

/** Place of a layout that lacks what the one beneath it says there. */
export interface Omission {
  line: number
  /** As the other one has it: "{{{inhalt}}}". */
  fehlt: string
}

const STEERS = /^\{\{~?(?:[#/^]|else\b)/

/**
 * Where a layout that a design has in place of that of its base leaves out what the base's prints: told by laying their
 * `{{…}}` beside each other.
 * @param basis text of the base's layout
 * @param own text of the design's own
 * @returns undefined where the own one has all of it
 */
export function findOmission(basis: string, own: string): Omission | undefined {
  const here = listExpressions(own)
  const pairs = alignFolge(listExpressions(basis), here, { keyOf: ({ word }) => word, likeness: () => 0 })
  const missing = pairs.filter(({ neu }) => neu === undefined)
  // A condition that a design leaves out prints nothing itself.
  const pair = missing.find(({ alt }) => alt && !STEERS.test(alt.word)) ?? missing[0]
  const fehlt = pair?.alt
  if (!pair || !fehlt) return undefined
  // What stands in its place comes behind it; at the end there is only what comes before.
  const neighbour = pairs.slice(pairs.indexOf(pair)).find(({ neu }) => neu) ?? pairs.findLast(({ neu }) => neu)
  return { line: neighbour?.neu?.line ?? 1, fehlt: fehlt.word }
}

function listExpressions(text: string): VorlagenExpression[] {
  return [...text.matchAll(/\{\{(?!!)[^{}]*\}\}|\{\{\{[^{}]*\}\}\}/g)].map(({ 0: word, index }) => ({
    word: word.replace(/\s+/g, ' '),
    line: text.slice(0, index).split('\n').length,
  }))
}

/** The names of the layouts that a layout inserts. */
export function partialsOf(text: string): string[] {
  return [...text.matchAll(/\{\{~?#?>\s*["']?([\w-]+)/g)].map(([, name]) => name ?? '')
}
