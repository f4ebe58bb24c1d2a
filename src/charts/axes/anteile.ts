import type { Diagramm } from '../diagramm.js'

/**
 * The same chart with each category's shares of its sum, in percent. A category with a missing part, or whose sum is zero,
 * has no shares: it becomes a gap.
 */
export function computeAnteile(diagramm: Diagramm): Diagramm {
  const { reihen, kategorien, einheit, stellen } = diagramm
  const summen = kategorien.map((_, i) =>
    reihen.reduce<number | null>((summe, { werte }) => {
      const wert = werte[i] ?? null
      return summe === null || wert === null ? null : summe + wert
    }, 0),
  )
  return {
    ...diagramm,
    einheit: '%',
    stellen: einheit === '%' ? stellen : 0,
    reihen: reihen.map(({ name, werte }) => ({
      name,
      werte: werte.map((wert, i) => (summen[i] && wert !== null ? (wert / summen[i]) * 100 : null)),
    })),
  }
}
