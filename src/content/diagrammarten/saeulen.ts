import { type Diagrammart, MEISTE_REIHEN } from './art.js'

/** Measures side by side. */
export const saeulen = {
  name: 'saeulen',
  bezeichnung: 'Säulendiagramm',
  zeigt: 'Werte nebeneinander; mehrere Reihen als Gruppen',
  reihen: [1, MEISTE_REIHEN],
  ziellinie: true,
  letztesJahrBetont: true,
  word: 'eigenes',
} as const satisfies Diagrammart
