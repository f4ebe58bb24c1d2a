import type { BreakPiece } from './page-breaks.js'

/** By how much columns are made higher until all fits, in points: less than a line. */
const LEVEL = 2

/** Height of pieces one below the other in points; what the first asks for above itself does not count. */
export function stackedHeight(pieces: readonly BreakPiece[]): number {
  return pieces.reduce((total, { height, before }, index) => total + height + (index > 0 ? before : 0), 0)
}

/** How high columns are that Word evens out: no piece is cut, so seven of a height in three columns are three high. In points. */
export function balancedHeight(pieces: readonly BreakPiece[], columns: number): number {
  const whole = stackedHeight(pieces)
  let height = Math.max(whole / columns, ...pieces.map((piece) => piece.height))
  while (height < whole && columnsAt(pieces, height) > columns) height += LEVEL
  return Math.min(height, whole)
}

/** How many columns of this height pieces fill. */
function columnsAt(pieces: readonly BreakPiece[], height: number): number {
  let [columns, filled] = [1, 0]
  for (const piece of pieces) {
    const below = filled + piece.before + piece.height
    if (filled > 0 && below > height) columns++
    filled = filled > 0 && below <= height ? below : piece.height
  }
  return columns
}
