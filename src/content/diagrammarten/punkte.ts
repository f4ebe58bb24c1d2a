import type { Diagrammart } from './art.js'

/** Two or three series as dots on one line a category: what has moved between them. */
export const punkte = {
  name: 'punkte',
  bezeichnung: 'Punktdiagramm',
  zeigt:
    'was sich zwischen zwei oder drei Zeitpunkten bewegt hat: je Zeile ein Punkt je Reihe, durch eine Linie verbunden',
  beispiel: '::diagramm{daten=alter typ=punkte titel="Frauen und Männer als Punkte"}',
  reihen: [2, 3],
  reihenSind: 'seiten',
  word: 'bild',
} as const satisfies Diagrammart
