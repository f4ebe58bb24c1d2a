import { type Diagrammart, hasNegative } from './art.js'

/** Two series, left and right; the categories are age groups, the youngest first (drawn at the foot). */
export const alterspyramide = {
  name: 'alterspyramide',
  bezeichnung: 'Alterspyramide',
  zeigt: 'zwei Spalten Rücken an Rücken, die erste Zeile (die Jüngsten) unten',
  beispiel: '::diagramm{daten=alter typ=alterspyramide titel="Frauen und Männer nach Alter"}',
  reihen: [2, 2],
  reihenSind: 'seiten',
  kategorie: 'Altersgruppe',
  festeFolge: true,
  word: 'eigenes',
  einwand: (werte) =>
    hasNegative(werte) ? 'zeigt Anzahlen; negative Werte hat eine Alterspyramide nicht.' : undefined,
} as const satisfies Diagrammart
