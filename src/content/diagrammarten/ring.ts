import { type Diagrammart, refuseKreis } from './art.js'

/** One series, its categories are the parts. */
export const ring = {
  name: 'ring',
  bezeichnung: 'Ringdiagramm',
  zeigt: 'Anteile einer Reihe, höchstens acht, mit einem Loch in der Mitte',
  beispiel: '::diagramm{daten=gruppen typ=ring titel="Vier Gruppen im Ring"}',
  reihen: [1, 1],
  einzeln: 'teile',
  word: 'eigenes',
  einwand: refuseKreis,
} as const satisfies Diagrammart
