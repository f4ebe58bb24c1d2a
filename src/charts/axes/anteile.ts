import type { Diagramm } from '../diagramm.js'

/**
 * The same chart with each category's shares of its sum, in percent. A category with a missing part, or whose sum is zero,
 * has no shares: it becomes a gap.
 */
export function computeShares(diagramm: Diagramm): Diagramm {
  const { reihen, kategorien, einheit, stellen } = diagramm
  const summen = kategorien.map((_, i) =>
    reihen.reduce<number | null>((total, { werte }) => {
      const value = werte[i] ?? null
      return total === null || value === null ? null : total + value
    }, 0),
  )
  return {
    ...diagramm,
    einheit: '%',
    stellen: einheit === '%' ? stellen : 0,
    reihen: reihen.map(({ name, werte }) => ({
      name,
      werte: werte.map((value, i) => (summen[i] && value !== null ? (value / summen[i]) * 100 : null)),
    })),
  }
}
