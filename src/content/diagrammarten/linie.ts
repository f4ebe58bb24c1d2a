import { type Diagrammart, MEISTE_REIHEN, refuseEinzelne } from './art.js'

/** Measures side by side. */
export const linie = {
  name: 'linie',
  bezeichnung: 'Liniendiagramm',
  zeigt: 'Verlauf, auch mehrere Linien; eine Lücke bleibt eine Lücke',
  reihen: [1, MEISTE_REIHEN],
  ziellinie: true,
  word: 'eigenes',
  einwand: refuseEinzelne,
} as const satisfies Diagrammart
