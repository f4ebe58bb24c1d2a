/** A stretch of a text or chain. */
export interface Textstelle {
  von: number
  bis: number
}

export function overlaps(a: Textstelle, b: Textstelle): boolean {
  return a.von < b.bis && b.von < a.bis
}

/** The stretch alone of what has more than that. */
export function range({ von, bis }: Textstelle): Textstelle {
  return { von, bis }
}
