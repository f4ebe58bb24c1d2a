/** A label that would like to stand with its middle at `middle` and needs `height`. */
export interface LabelWish {
  middle: number
  height: number
}

/**
 * Places labels in one column so that none covers another, each as near to its wish as the others allow.
 * Answers with the middles in the order of the wishes, or null where there is no room for all.
 */
export function spreadLabels(wishes: LabelWish[], top: number, bottom: number): number[] | null {
  const needs = wishes.reduce((total, { height }) => total + height, 0)
  if (needs > bottom - top) return null
  const order = wishes.map((wish, i) => ({ ...wish, i })).sort((a, b) => a.middle - b.middle || a.i - b.i)
  let limit = top
  for (const room of order) {
    room.middle = Math.max(room.middle, limit + room.height / 2)
    limit = room.middle + room.height / 2
  }
  limit = bottom
  for (const room of order.toReversed()) {
    room.middle = Math.min(room.middle, limit - room.height / 2)
    limit = room.middle - room.height / 2
  }
  return order.sort((a, b) => a.i - b.i).map(({ middle }) => middle)
}
