import { type Diagrammart, MEISTE_REIHEN } from './art.js'

/** Parts that add up. */
export const gestapelt = {
  name: 'gestapelt',
  bezeichnung: 'Gestapeltes Säulendiagramm',
  zeigt: 'Teile einer Summe',
  reihen: [1, MEISTE_REIHEN],
  word: 'eigenes',
} as const satisfies Diagrammart
