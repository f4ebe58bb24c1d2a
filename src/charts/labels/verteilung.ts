/** A label that would like to stand with its middle at `mitte` and needs `hoehe`. */
export interface Platzwunsch {
  mitte: number
  hoehe: number
}

/**
 * Places labels in one column so that none covers another, each as near to its wish as the others allow.
 * Answers with the middles in the order of the wishes, or null where there is no room for all.
 */
export function spreadLabels(wuensche: Platzwunsch[], oben: number, unten: number): number[] | null {
  const bedarf = wuensche.reduce((summe, { hoehe }) => summe + hoehe, 0)
  if (bedarf > unten - oben) return null
  const folge = wuensche.map((wunsch, i) => ({ ...wunsch, i })).sort((a, b) => a.mitte - b.mitte || a.i - b.i)
  let grenze = oben
  for (const platz of folge) {
    platz.mitte = Math.max(platz.mitte, grenze + platz.hoehe / 2)
    grenze = platz.mitte + platz.hoehe / 2
  }
  grenze = unten
  for (const platz of folge.toReversed()) {
    platz.mitte = Math.min(platz.mitte, grenze - platz.hoehe / 2)
    grenze = platz.mitte - platz.hoehe / 2
  }
  return folge.sort((a, b) => a.i - b.i).map(({ mitte }) => mitte)
}
