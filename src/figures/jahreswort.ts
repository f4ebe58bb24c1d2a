import type { DatenblattQuelle } from '../content/daten/quelle.js'

/** Words that mean a year seen from the programme's (first) one: they move with it from programme to programme. */
export const JAHRESWORTE: ReadonlyMap<string, number> = new Map([
  ['vorjahr', -1],
  ['jahr', 0],
  ['folgejahr', 1],
])

/** "vorjahr" in 2023 is "2022"; undefined for other words. */
export function yearOfWord(wort: string, jahr: number): string | undefined {
  const abstand = JAHRESWORTE.get(wort)
  return abstand === undefined ? undefined : String(jahr + abstand)
}

/** Finds an id also by its brother: the column "2023" by "jahr" and the column "jahr" by "2023"; what has the very name comes first. */
export function withYearWords(ids: ReadonlyMap<string, number>, jahr: number): ReadonlyMap<string, number> {
  const alle = new Map(ids)
  for (const wort of JAHRESWORTE.keys()) {
    const zahl = yearOfWord(wort, jahr) ?? ''
    const stelle = ids.get(wort) ?? ids.get(zahl)
    if (stelle === undefined) continue
    if (!alle.has(wort)) alle.set(wort, stelle)
    if (!alle.has(zahl)) alle.set(zahl, stelle)
  }
  return alle
}

/** Sheets whose columns "vorjahr", "jahr" and "folgejahr" have been given no name of their own print the year. */
export function nameYears(
  quellen: ReadonlyMap<string, DatenblattQuelle>,
  jahr: number,
): ReadonlyMap<string, DatenblattQuelle> {
  return new Map(
    [...quellen].map(([id, quelle]) => {
      const spalten = quelle.spalten.map((spalte) =>
        spalte.name === spalte.id ? { ...spalte, name: yearOfWord(spalte.id, jahr) ?? spalte.name } : spalte,
      )
      return [id, { ...quelle, spalten }]
    }),
  )
}
