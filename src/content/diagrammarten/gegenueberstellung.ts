import { type Diagrammart, hasNegative } from './art.js'

/** Two series, which may differ in unit. */
export const gegenueberstellung = {
  name: 'gegenueberstellung',
  bezeichnung: 'Gegenüberstellung',
  zeigt: 'zwei Spalten, auch mit verschiedener Einheit; ab vier Zeilen gespiegelt, sonst als Gruppen',
  beispiel: '::diagramm{daten=alter typ=gegenueberstellung titel="Frauen und Männer nebeneinander"}',
  reihen: [2, 2],
  reihenSind: 'seiten',
  eigeneEinheit: 'reihe',
  word: 'eigenes',
  einwand: (werte) =>
    hasNegative(werte) && werte.reihen.some(({ masse }) => masse)
      ? 'stellt zwei Einheiten gegenüber; negative Werte kann es so nicht zeigen. Nehmen Sie zwei Diagramme.'
      : undefined,
} as const satisfies Diagrammart
