import type { Diagrammart } from './art.js'

/** Actual, goal and, where known, change; the categories are Kennzahlen, each with units of its own. */
export const zielerreichung = {
  name: 'zielerreichung',
  bezeichnung: 'Zielerreichung',
  zeigt:
    'je Zeile eine Kennzahl; Spalten der Reihe nach Ist, Ziel und, wenn da, Veränderung; Einheiten dürfen je Zeile andere sein',
  beispiel: '::diagramm{daten=ziele typ=zielerreichung titel="Wie weit die Ziele erreicht sind"}',
  reihen: [2, 3],
  reihenSind: 'spalten',
  eigeneEinheit: 'wert',
  kategorie: 'Kennzahl',
  einzeln: 'kennzahlen',
  word: 'eigenes',
} as const satisfies Diagrammart
