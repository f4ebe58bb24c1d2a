import type { Spalte } from '../figures/datenblatt.js'

/**
 * The columns of a wide table in so many parts, about even; columns below one upper head stay together where that leaves as many parts.
 * @param parts as an author writes it; undefined for a table that is not divided
 */
export function divideColumns(spalten: readonly Spalte[], parts: string | null | undefined): Spalte[][] {
  const count = Math.min(Number(parts ?? 1) || 1, Math.max(1, spalten.length))
  const all = spalten.map((_, position) => position).slice(1)
  const betweenGroups = all.filter((position) => {
    const { gruppe } = spalten[position] as Spalte
    return gruppe === '' || gruppe !== spalten[position - 1]?.gruppe
  })
  const faces = chooseCuts(betweenGroups.length >= count - 1 ? betweenGroups : all, count, spalten.length)
  return [0, ...faces].map((start, index) => spalten.slice(start, faces[index]))
}

/** Of the places where a table may be cut those nearest to even parts, each behind the one before and leaving enough for the others. */
function chooseCuts(positions: readonly number[], parts: number, length: number): number[] {
  const chosen: number[] = []
  for (let part = 1, from = 0; part < parts; part++) {
    const possible = positions.slice(from, positions.length - (parts - 1 - part))
    const target = (part * length) / parts
    const next = possible.toSorted((a, b) => Math.abs(a - target) - Math.abs(b - target) || b - a)[0] as number
    chosen.push(next)
    from = positions.indexOf(next) + 1
  }
  return chosen
}
