import type { Umbruchstueck } from './seitenumbruch.js'

/** By how much columns are made higher until all fits, in points: less than a line. */
const STUFE = 2

/** Height of pieces one below the other in points; what the first asks for above itself does not count. */
export function stackedHeight(stuecke: readonly Umbruchstueck[]): number {
  return stuecke.reduce((summe, { hoehe, davor }, index) => summe + hoehe + (index > 0 ? davor : 0), 0)
}

/** How high columns are that Word evens out: no piece is cut, so seven of a height in three columns are three high. In points. */
export function balancedHeight(stuecke: readonly Umbruchstueck[], columns: number): number {
  const ganz = stackedHeight(stuecke)
  let hoehe = Math.max(ganz / columns, ...stuecke.map((stueck) => stueck.hoehe))
  while (hoehe < ganz && columnsAt(stuecke, hoehe) > columns) hoehe += STUFE
  return Math.min(hoehe, ganz)
}

/** How many columns of this height pieces fill. */
function columnsAt(stuecke: readonly Umbruchstueck[], hoehe: number): number {
  let [columns, filled] = [1, 0]
  for (const stueck of stuecke) {
    const below = filled + stueck.davor + stueck.hoehe
    if (filled > 0 && below > hoehe) columns++
    filled = filled > 0 && below <= hoehe ? below : stueck.hoehe
  }
  return columns
}
