import { type Diagrammart, refuseKreis } from './art.js'

/** One series, its categories are the parts. */
export const kreis = {
  name: 'kreis',
  bezeichnung: 'Kreisdiagramm',
  zeigt: 'Anteile einer Reihe, höchstens acht',
  beispiel: '::diagramm{daten=gruppen typ=kreis titel="Vier Gruppen im Kreis"}',
  reihen: [1, 1],
  einzeln: 'teile',
  word: 'eigenes',
  einwand: refuseKreis,
} as const satisfies Diagrammart
