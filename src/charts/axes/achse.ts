/** A value axis: bounds and step in round numbers, and the digits its numbers need. */
export interface Achse {
  von: number
  bis: number
  schritt: number
  stellen: number
}

/** Round bounds around the given ones with at most `hoechstens` steps. */
export function computeAchse(kleinster: number, groesster: number, hoechstens = 5): Achse {
  if (kleinster === 0 && groesster === 0) return { von: 0, bis: 1, schritt: 1, stellen: 0 }
  const spanne = groesster - kleinster || Math.abs(groesster)
  const zehner = 10 ** Math.floor(Math.log10(spanne / hoechstens))
  const schritt = ([1, 2, 5].find((faktor) => faktor * zehner * hoechstens >= spanne * (1 - 1e-9)) ?? 10) * zehner
  const von = Math.floor(kleinster / schritt + 1e-9) * schritt
  const bis = Math.ceil(groesster / schritt - 1e-9) * schritt
  return {
    von,
    bis: bis > von ? bis : von + schritt,
    schritt,
    stellen: Math.max(0, -Math.floor(Math.log10(schritt) + 1e-9)),
  }
}

/** The numbers at the axis, from the lowest to the highest. */
export function listTeilstriche({ von, bis, schritt }: Achse): number[] {
  return Array.from({ length: Math.round((bis - von) / schritt) + 1 }, (_, i) => von + i * schritt)
}

/** The bounds of the values of lines; from zero unless that would flatten all movement. */
export function computeGrenzen(reihen: (number | null)[][]): [kleinster: number, groesster: number] {
  const werte = reihen.flat().filter((wert) => wert !== null)
  const [kleinster, groesster] = [Math.min(...werte), Math.max(...werte)]
  const abNull = kleinster === groesster || (kleinster > 0 ? kleinster < 0.4 * groesster : groesster > 0.4 * kleinster)
  return abNull ? [Math.min(0, kleinster), Math.max(0, groesster)] : [kleinster, groesster]
}
