// Asked by the page, too, before it sends anything: so it knows nothing of YAML.

/** Cells of a spreadsheet and where they are to begin. */
export interface Einfuegestelle {
  zeile: string
  spalte: string
  /** Rows of what was typed there. */
  werte: readonly (readonly string[])[]
}

interface Reihen {
  zeilen: readonly { id: string }[]
  spalten: readonly { id: string }[]
}

/** How many rows and columns a sheet would have to get. */
export function missingLines(
  { zeilen, spalten }: Reihen,
  { zeile, spalte, werte }: Einfuegestelle,
): Record<'zeile' | 'spalte', number> {
  const missing = (reihen: Reihen['zeilen'], ab: string, anzahl: number) =>
    Math.max(0, reihen.findIndex(({ id }) => id === ab) + anzahl - reihen.length)
  return {
    zeile: missing(zeilen, zeile, werte.length),
    spalte: missing(spalten, spalte, Math.max(...werte.map(({ length }) => length))),
  }
}
