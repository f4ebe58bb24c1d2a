import type { Spalte } from '../figures/datenblatt.js'

/**
 * The columns of a wide table in so many parts, about even; columns below one upper head stay together where that leaves as many parts.
 * @param teile as an author writes it; undefined for a table that is not divided
 */
export function divideSpalten(spalten: readonly Spalte[], teile: string | null | undefined): Spalte[][] {
  const anzahl = Math.min(Number(teile ?? 1) || 1, Math.max(1, spalten.length))
  const alle = spalten.map((_, stelle) => stelle).slice(1)
  const zwischenGruppen = alle.filter((stelle) => {
    const { gruppe } = spalten[stelle] as Spalte
    return gruppe === '' || gruppe !== spalten[stelle - 1]?.gruppe
  })
  const schnitte = chooseSchnitte(zwischenGruppen.length >= anzahl - 1 ? zwischenGruppen : alle, anzahl, spalten.length)
  return [0, ...schnitte].map((von, index) => spalten.slice(von, schnitte[index]))
}

/** Of the places where a table may be cut those nearest to even parts, each behind the one before and leaving enough for the others. */
function chooseSchnitte(stellen: readonly number[], teile: number, laenge: number): number[] {
  const gewaehlt: number[] = []
  for (let teil = 1, ab = 0; teil < teile; teil++) {
    const moeglich = stellen.slice(ab, stellen.length - (teile - 1 - teil))
    const ziel = (teil * laenge) / teile
    const naechste = moeglich.toSorted((a, b) => Math.abs(a - ziel) - Math.abs(b - ziel) || b - a)[0] as number
    gewaehlt.push(naechste)
    ab = stellen.indexOf(naechste) + 1
  }
  return gewaehlt
}
