import type { Diagrammart } from './art.js'

/** One series; a step holds what it adds (or, below zero, takes away), a category in `summen` the level reached. */
export const wasserfall = {
  name: 'wasserfall',
  bezeichnung: 'Wasserfalldiagramm',
  zeigt: 'eine Spalte: Anfangsbetrag, was abgeht und hinzukommt, was bleibt',
  beispiel: '::diagramm{daten=mittel typ=wasserfall titel="Was vom Zugeteilten bleibt"}',
  reihen: [1, 1],
  kategorie: 'Schritt',
  festeFolge: true,
  stufen: true,
  einzeln: 'stufen',
  word: 'eigenes',
  einwand: ({ reihen }) =>
    reihen.some(({ werte }) => werte.includes(null))
      ? 'hat eine Lücke; in einem Wasserfall baut jeder Wert auf dem vorigen auf.'
      : undefined,
} as const satisfies Diagrammart
